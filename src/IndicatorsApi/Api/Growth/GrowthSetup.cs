using IndicatorsApi.Measures.Growth;

namespace IndicatorsApi.Api.Growth;

/// <summary>Registers the growth services.</summary>
internal static class GrowthSetup
{
    public static void AddGrowth(this IServiceCollection services)
    {
        services.AddScoped<GrowthService>();
        services.AddOptions<GrowthOptions>()
            .BindConfiguration(GrowthOptions.Section)
            .Validate(
                options => options.DisagreementPercentagePoints >= 0,
                $"In the configuration section {GrowthOptions.Section}, DisagreementPercentagePoints cannot be negative.")
            .ValidateOnStart();
    }
}
