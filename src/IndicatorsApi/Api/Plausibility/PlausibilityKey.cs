using IndicatorsApi.Data.Revisions;

namespace IndicatorsApi.Api.Plausibility;

/// <summary>The natural key of an observation to evaluate.</summary>
/// <param name="Region">The code of the region.</param>
/// <param name="Indicator">The code of its indicator.</param>
/// <param name="Period">The period.</param>
public readonly record struct PlausibilityKey(string Region, string Indicator, Period Period)
{
    /// <summary>Returns the key of an observation.</summary>
    public static PlausibilityKey Of(Observation observation) => new(observation.RegionCode, observation.IndicatorCode, observation.Period);
}
