using IndicatorsApi.Api.Plausibility;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Measures.Plausibility;

namespace IndicatorsApi.Imports;

/// <summary>
/// Collects the observations of a file and evaluates them after all are written: each against the dataset and the other rows of the file,
/// series by series, so that the reference observations of a series are read once.
/// </summary>
internal sealed class PlausibilityBatch(PlausibilityService plausibility)
{
    private const int BatchSize = 1000;
    private const int MaxAtOnce = 4000;

    private readonly Dictionary<(string Region, string Indicator), int> _numbers = [];
    private readonly List<(string Region, string Indicator)> _series = [];

    /// <summary>A row in compact form, because a file may have millions of rows.</summary>
    private readonly List<(int Series, int Period, int Line)> _rows = [];

    private List<(int Line, PlausibilityKey Key, Warning Warning)> _warnings = [];

    /// <summary>The number of rows with warnings.</summary>
    public int Warned { get; private set; }

    /// <summary>The warnings of the first rows that have any.</summary>
    public IReadOnlyList<RowWarning> Warnings => _warnings.ConvertAll(found => RowWarning.Of(found.Line, found.Key, found.Warning));

    /// <summary>Adds an imported row.</summary>
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

    /// <summary>Evaluates the rows within the version that contains them.</summary>
    /// <param name="giveWay">Called repeatedly to let other requests write.</param>
    /// <param name="cancellationToken">Cancels the import.</param>
    public async Task EvaluateAsync(Func<Task> giveWay, CancellationToken cancellationToken)
    {
        _rows.Sort();
        for (int from = 0, count; from < _rows.Count; from += count)
        {
            await giveWay();
            count = CountFrom(from);
            var rows = _rows.GetRange(from, count);
            var keys = rows.ConvertAll(
                row => new PlausibilityKey(_series[row.Series].Region, _series[row.Series].Indicator, Period.FromSortKey(row.Period)));
            var judged = await plausibility.EvaluateAsync(keys, asOf: null, cancellationToken);
            for (var i = 0; i < rows.Count; i++)
                Note(rows[i].Line, keys[i], judged[i]);
            _warnings = [.. _warnings.OrderBy(found => found.Line).Take(ImportReport.MaxWarnings)];
        }
    }

    /// <summary>Returns the number of rows in the next batch: whole series, unless they are too long.</summary>
    private int CountFrom(int from)
    {
        var to = Math.Min(from + BatchSize, _rows.Count);
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
