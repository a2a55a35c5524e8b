using IndicatorsApi.Changes;
using IndicatorsApi.Growth;
using IndicatorsApi.Imports;
using IndicatorsApi.Observations;
using IndicatorsApi.Progress;
using IndicatorsApi.Rollups;
using IndicatorsApi.Scorecards;
using IndicatorsApi.Series;
using IndicatorsApi.Submissions;
using IndicatorsApi.Webhooks;

namespace IndicatorsApi;

/// <summary>The services behind the endpoints.</summary>
internal static class Features
{
    public static void AddFeatures(this IServiceCollection services)
    {
        services.AddScoped<DerivationService>();
        services.AddGrowth();
        services.AddProgress();
        services.AddScoped<SeriesService>();
        services.AddScoped<ScorecardService>();
        services.AddScoped<RollupService>();
        services.AddScoped<ExpectationService>();
        services.AddScoped<ChangeService>();
        services.AddSingleton<ChangeSignal>();
        services.AddImports();
        services.AddWebhooks();
    }
}
