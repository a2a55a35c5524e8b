namespace IndicatorsApi.Api.Observations;

/// <summary>What may be derived from figures on record.</summary>
public enum Derive
{
    /// <summary>Single months, from cumulative figures.</summary>
    Month,
}
