using IndicatorsApi.Measures.Progress;

namespace IndicatorsApi.Api.Progress;

/// <summary>Registers the progress services.</summary>
internal static class ProgressSetup
{
    public static void AddProgress(this IServiceCollection services)
    {
        services.AddScoped<ProgressService>();
        services.AddScoped<ProgressListQuery>();
        services.AddSingleton<ProgressCache>();
        services.AddHostedService<ProgressCacheWarmer>();
        services.AddOptions<ProgressOptions>()
            .BindConfiguration(ProgressOptions.Section)
            .Validate(
                options => Enum.GetValues<ProgressMethod>().All(method => options.Of(method).AreInOrder) && options.Direction.AreInOrder,
                $"In the configuration section {ProgressOptions.Section}, each method needs OnTrack > AtRisk > OffTrack.")
            .Validate(
                options => options.NearPercent is > 0 and <= 100,
                $"In the configuration section {ProgressOptions.Section}, NearPercent is above 0 and at most 100.")
            .Validate(
                options => options.AheadPercent >= 100,
                $"In the configuration section {ProgressOptions.Section}, AheadPercent is at least 100.")
            .ValidateOnStart();
    }
}
