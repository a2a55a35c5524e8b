namespace IndicatorsApi.Measures;

/// <summary>How a measure was computed: enough to do the sum again with a pocket calculator.</summary>
/// <param name="Formula">The formula.</param>
/// <param name="Inputs">What went into it, in the order of its symbols.</param>
public sealed record Working(Formula Formula, IReadOnlyList<decimal> Inputs);
