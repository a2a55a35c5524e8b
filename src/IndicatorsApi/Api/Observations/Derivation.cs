namespace IndicatorsApi.Api.Observations;

/// <summary>What may be derived from figures on record.</summary>
public enum Derivation
{
    /// <summary>Single months, from cumulative figures.</summary>
    Month,
}
