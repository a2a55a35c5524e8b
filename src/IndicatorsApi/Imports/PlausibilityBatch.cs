using IndicatorsApi.Api.Plausibility;
using IndicatorsApi.Measures.Plausibility;
using IndicatorsApi.Data.Revisions;

namespace IndicatorsApi.Imports;

/// <summary>
/// The figures of a file, kept by their keys until all are written, and judged then: each next to the record and to the others of its
/// file, series by series, so that what they are held against is read in one go.
/// </summary>
internal sealed class PlausibilityBatch(PlausibilityService plausibility)
{
    private const int RowsAtOnce = 1000;
    private const int MaxAtOnce = 4000;

    private readonly Dictionary<(string Region, string Indicator), int> _numbers = [];
    private readonly List<(string Region, string Indicator)> _series = [];

    /// <summary>Each row as small as it can be: a file may have some millions of them.</summary>
    private readonly List<(int Series, int Period, int Line)> _rows = [];

    private List<(int Line, PlausibilityKey Key, Warning Warning)> _warnings = [];

    /// <summary>How many rows have warnings.</summary>
    public int Warned { get; private set; }

    /// <summary>The warnings of the first lines that have any.</summary>
    public IReadOnlyList<RowWarning> Warnings => _warnings.ConvertAll(found => RowWarning.Of(found.Line, found.Key, found.Warning));

    /// <summary>Keeps a row that was taken in.</summary>
    public void Add(int line, Revision revision)
    {
        if (revision is not Observation { Value: not null })
            return;
        var series = (revision.RegionCode, revision.IndicatorCode);
        if (!_numbers.TryGetValue(series, out var number))
        {
            _numbers[series] = number = _series.Count;
            _series.Add(series);
        }

        _rows.Add((number, revision.Period.SortKey, line));
    }

    /// <summary>Judges the rows, within the version that they are written in.</summary>
    /// <param name="giveWay">Called now and then, to let others write.</param>
    /// <param name="cancellationToken">Cancels the import.</param>
    public async Task EvaluateAsync(Func<Task> giveWay, CancellationToken cancellationToken)
    {
        _rows.Sort();
        for (int from = 0, count; from < _rows.Count; from += count)
        {
            await giveWay();
            count = CountFrom(from);
            var rows = _rows.GetRange(from, count);
            var keys = rows.ConvertAll(row => new PlausibilityKey(_series[row.Series].Region, _series[row.Series].Indicator, Period.FromSortKey(row.Period)));
            var judged = await plausibility.EvaluateAsync(keys, asOf: null, cancellationToken);
            for (var i = 0; i < rows.Count; i++)
                Note(rows[i].Line, keys[i], judged[i]);
            _warnings = [.. _warnings.OrderBy(found => found.Line).Take(ImportReport.MaxWarnings)];
        }
    }

    /// <summary>How many rows are judged at once: whole series, where they are not too long, so that none is read twice.</summary>
    private int CountFrom(int from)
    {
        var to = Math.Min(from + RowsAtOnce, _rows.Count);
        while (to < _rows.Count && to - from < MaxAtOnce && _rows[to].Series == _rows[to - 1].Series)
            to++;
        return to - from;
    }

    private void Note(int line, PlausibilityKey key, IReadOnlyList<Warning> warnings)
    {
        if (warnings.Count == 0)
            return;
        Warned++;
        _warnings.AddRange(warnings.Select(warning => (line, key, warning)));
    }
}
