namespace IndicatorsApi.Api.Plausibility;

/// <summary>An indicator that is a part or the whole of another.</summary>
/// <param name="Code">The code.</param>
/// <param name="Factor">The factor that converts its values to the unit of the other indicator.</param>
internal sealed record RelatedIndicator(string Code, decimal Factor);
