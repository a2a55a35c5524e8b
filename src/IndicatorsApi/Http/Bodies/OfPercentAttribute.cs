namespace IndicatorsApi.Http.Bodies;

/// <summary>Marks a number that is a percentage of growth, for which other limits hold than for values.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class OfPercentAttribute : Attribute;
