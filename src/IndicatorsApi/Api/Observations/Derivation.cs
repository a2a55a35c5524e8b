namespace IndicatorsApi.Api.Observations;

/// <summary>The kind of values to derive.</summary>
public enum Derivation
{
    /// <summary>Single months, from cumulative observations.</summary>
    Month,
}
