namespace IndicatorsApi.Api.Plausibility;

/// <summary>An indicator that counts a part of another one, or is that other one.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Factor">What its values are multiplied by to be in the unit of the other.</param>
internal sealed record RelatedIndicator(string Code, decimal Factor);
