namespace IndicatorsApi.Http.RequestBodies;

/// <summary>Marks a number that is a percentage of growth, for which other limits hold than for values.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class PercentageAttribute : Attribute;
