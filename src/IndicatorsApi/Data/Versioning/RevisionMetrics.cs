using System.Diagnostics.Metrics;
using System.Text.Json;
using IndicatorsApi.Data.Diagnostics;

namespace IndicatorsApi.Data.Versioning;

/// <summary>Counts the revisions of a version in the making, by kind, region and what became of the key; what is not published is not told.</summary>
internal sealed class RevisionMetrics
{
    private static readonly Counter<long> Revisions = Telemetry.Counter(
        "indicators.revisions", "{revision}", "Revisions that were committed: of figures, targets and remarks, by region.");

    private readonly Dictionary<(string Kind, string Region, WriteResult Result), long> _counts = [];

    /// <summary>What a kind of revision is called.</summary>
    public static string KindOf<T>() => JsonNamingPolicy.CamelCase.ConvertName(typeof(T).Name);

    /// <summary>Counts a revision.</summary>
    /// <param name="kind">What it is of.</param>
    /// <param name="region">Its region.</param>
    /// <param name="result">What became of its key; whatever made no revision is not counted.</param>
    /// <param name="by">-1 takes it back.</param>
    public void Add(string kind, string region, WriteResult result, int by = 1)
    {
        if (Revisions.Enabled && ActionOf(result) is not null)
            _counts[(kind, region, result)] = _counts.GetValueOrDefault((kind, region, result)) + by;
    }

    /// <summary>Tells of them: they are committed.</summary>
    public void Tell()
    {
        foreach (var ((kind, region, result), count) in _counts.Where(counted => counted.Value > 0))
            Revisions.Add(count, new("kind", kind), new("region", region), new("action", ActionOf(result)));
    }

    private static string? ActionOf(WriteResult result) => result switch
    {
        WriteResult.Created => "created",
        WriteResult.Revised => "revised",
        WriteResult.Withdrawn => "withdrawn",
        _ => null,
    };
}
