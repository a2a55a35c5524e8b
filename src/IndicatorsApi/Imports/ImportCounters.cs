using IndicatorsApi.Data.Imports;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Data.Versioning;
using IndicatorsApi.Imports.WideTables;
using IndicatorsApi.Tables.Reading;

namespace IndicatorsApi.Imports;

/// <summary>Counts the results of the rows of a file.</summary>
internal sealed class ImportCounters
{
    public ImportKind? Kind { get; set; }

    public WideTableInterpretation? Interpretation { get; set; }

    public int RowsRead { get; set; }

    public int Rejected { get; private set; }

    public int Blank { get; set; }

    public int FileErrors { get; set; }

    public int Written { get; private set; }

    public int Changed => Created + Revised;

    public List<RowError> Errors { get; } = [];

    private readonly HashSet<RowError> _told = [];

    private int Created { get; set; }

    private int Revised { get; set; }

    private int Unchanged { get; set; }

    private int Superseded { get; set; }

    private readonly List<SupersededRow> _supersededRows = [];

    public void Count(WriteResult result) => Count(result, 1);

    /// <summary>Takes back the counted result of a row that gets another one.</summary>
    public void TakeBack(WriteResult result) => Count(result, -1);

    public void Reject(IReadOnlyList<RowError> errors)
    {
        Rejected++;
        foreach (var error in errors)
            Add(error);
    }

    private void Count(WriteResult result, int by)
    {
        Written += by;
        if (result == WriteResult.Created)
            Created += by;
        else if (result == WriteResult.Revised)
            Revised += by;
        else if (result == WriteResult.Superseded)
            Superseded += by;
        else
            Unchanged += by;
    }

    /// <summary>Lists a row that yielded to a later revision.</summary>
    public void AddSuperseded(int? line, Revision revision)
    {
        if (_supersededRows.Count < ImportReport.MaxErrors)
            _supersededRows.Add(new(line, revision.RegionCode, revision.IndicatorCode, revision.Period));
    }

    public void Add(RowError error)
    {
        // An unknown name in a header or label is reported once, not once per cell.
        if (Errors.Count < ImportReport.MaxErrors && _told.Add(error))
            Errors.Add(error);
    }

    public ImportReport ToReport(bool isRejected) => new()
    {
        Kind = Kind,
        Interpretation = Interpretation,
        RowsRead = RowsRead,
        ValidRows = Written,
        Created = isRejected ? 0 : Created,
        Revised = isRejected ? 0 : Revised,
        Unchanged = isRejected ? 0 : Unchanged,
        Superseded = isRejected ? 0 : Superseded,
        SupersededRows = isRejected ? [] : _supersededRows,
        BlankRows = Blank,
        Rejected = Rejected,
        Errors = Errors,
    };
}
