using IndicatorsApi.Measures.Plausibility;

namespace IndicatorsApi.Api.Plausibility;

/// <summary>Registers what figures are judged with.</summary>
internal static class PlausibilitySetup
{
    public static void AddPlausibility(this IServiceCollection services)
    {
        services.AddScoped<PlausibilityService>();
        services.AddOptions<PlausibilityOptions>()
            .BindConfiguration(PlausibilityOptions.Section)
            .Validate(options => options.JumpFactor > 1, $"In the configuration section {PlausibilityOptions.Section}, JumpFactor is above 1.")
            .Validate(options => options is { JumpPercentagePoints: >= 0, SmallCount: >= 0 }, $"In the configuration section {PlausibilityOptions.Section}, JumpPercentagePoints and SmallCount cannot be negative.")
            .Validate(options => options.PowerOfTenTolerancePercent is >= 0 and < 100, $"In the configuration section {PlausibilityOptions.Section}, SlipTolerancePercent is at least 0 and below 100.")
            .ValidateOnStart();
    }
}
