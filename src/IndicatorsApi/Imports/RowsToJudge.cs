using IndicatorsApi.Api.Plausibility;
using IndicatorsApi.Measures.Plausibility;
using IndicatorsApi.Record.Revisions;

namespace IndicatorsApi.Imports;

/// <summary>
/// The figures of a file, kept by their keys until all are written, and judged then: each next to the record and to the others of its
/// file, in the order of the keys, so that what they are held against is read in one go.
/// </summary>
internal sealed class RowsToJudge(PlausibilityService plausibility)
{
    private const int RowsAtOnce = 2000;

    private readonly List<(FigureKey Key, int Line)> _rows = [];
    private List<(int Line, FigureKey Key, Warning Warning)> _warnings = [];

    /// <summary>How many rows have warnings.</summary>
    public int Warned { get; private set; }

    /// <summary>The warnings of the first lines that have any.</summary>
    public IReadOnlyList<RowWarning> Warnings => _warnings.ConvertAll(found => RowWarning.Of(found.Line, found.Key, found.Warning));

    /// <summary>Keeps a row that was taken in.</summary>
    public void Add(int line, Revision revision)
    {
        if (revision is Observation { Value: not null } observation)
            _rows.Add((FigureKey.Of(observation), line));
    }

    /// <summary>Judges the rows, within the transaction that wrote them.</summary>
    /// <param name="cancellationToken">Cancels the import.</param>
    public async Task JudgeAsync(CancellationToken cancellationToken)
    {
        _rows.Sort((one, other) => Compare(one.Key, other.Key));
        foreach (var rows in _rows.Chunk(RowsAtOnce))
        {
            var judged = await plausibility.JudgeAsync(Array.ConvertAll(rows, row => row.Key), asOf: null, cancellationToken);
            foreach (var ((key, line), warnings) in rows.Zip(judged).Where(pair => pair.Second.Count > 0))
            {
                Warned++;
                _warnings.AddRange(warnings.Select(warning => (line, key, warning)));
            }

            _warnings = [.. _warnings.OrderBy(found => found.Line).Take(ImportReport.MostWarnings)];
        }
    }

    private static int Compare(FigureKey one, FigureKey other) =>
        string.CompareOrdinal(one.Region, other.Region) is not 0 and var byRegion ? byRegion
        : string.CompareOrdinal(one.Indicator, other.Indicator) is not 0 and var byIndicator ? byIndicator
        : one.Period.CompareTo(other.Period);
}
