namespace IndicatorsApi.Http.RequestBodies;

/// <summary>Marks a growth percentage, which has other limits than a value.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class PercentageAttribute : Attribute;
