using IndicatorsApi.Data.Revisions;

namespace IndicatorsApi.Api.Plausibility;

/// <summary>The natural key of a figure that is judged.</summary>
/// <param name="Region">The code of its region.</param>
/// <param name="Indicator">The code of its indicator.</param>
/// <param name="Period">Its period.</param>
public readonly record struct PlausibilityKey(string Region, string Indicator, Period Period)
{
    /// <summary>The key of a figure on record.</summary>
    public static PlausibilityKey Of(Observation observation) => new(observation.RegionCode, observation.IndicatorCode, observation.Period);
}
