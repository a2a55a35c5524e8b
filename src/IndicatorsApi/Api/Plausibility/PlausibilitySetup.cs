using IndicatorsApi.Measures.Plausibility;

namespace IndicatorsApi.Api.Plausibility;

/// <summary>Registers the plausibility rules.</summary>
internal static class PlausibilitySetup
{
    public static void AddPlausibility(this IServiceCollection services)
    {
        services.AddScoped<PlausibilityService>();
        services.AddOptions<PlausibilityOptions>()
            .BindConfiguration(PlausibilityOptions.Section)
            .Validate(options => options.JumpFactor > 1, $"The setting {PlausibilityOptions.Section}:JumpFactor must be greater than 1.")
            .Validate(
                options => options is { JumpPercentagePoints: >= 0, SmallCount: >= 0 },
                $"The settings JumpPercentagePoints and SmallCount of {PlausibilityOptions.Section} must not be negative.")
            .Validate(
                options => options.PowerOfTenTolerancePercent is >= 0 and < 100,
                $"The setting {PlausibilityOptions.Section}:PowerOfTenTolerancePercent must be at least 0 and less than 100.")
            .ValidateOnStart();
    }
}
