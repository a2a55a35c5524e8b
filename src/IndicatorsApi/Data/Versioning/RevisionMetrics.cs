using System.Diagnostics.Metrics;
using System.Text.Json;
using IndicatorsApi.Data.Diagnostics;

namespace IndicatorsApi.Data.Versioning;

/// <summary>Counts the revisions of a pending version by kind, region and action. Only a published version is recorded.</summary>
internal sealed class RevisionMetrics
{
    private static readonly Counter<long> Revisions = Telemetry.Counter(
        "indicators.revisions", "{revision}", "Committed revisions of observations, targets and remarks, by region.");

    private readonly Dictionary<(string Kind, string Region, WriteResult Result), long> _counts = [];

    /// <summary>Returns the value of the tag <c>kind</c> for a type of revision.</summary>
    public static string KindOf<T>() => JsonNamingPolicy.CamelCase.ConvertName(typeof(T).Name);

    /// <summary>Counts a revision.</summary>
    /// <param name="kind">The kind of revision.</param>
    /// <param name="region">The code of the region.</param>
    /// <param name="result">The result of the write. A result without a revision is not counted.</param>
    /// <param name="by">The increment; -1 reverts an earlier call.</param>
    public void Add(string kind, string region, WriteResult result, int by = 1)
    {
        if (Revisions.Enabled && ActionOf(result) is not null)
            _counts[(kind, region, result)] = _counts.GetValueOrDefault((kind, region, result)) + by;
    }

    /// <summary>Records the counts after the commit.</summary>
    public void Record()
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
