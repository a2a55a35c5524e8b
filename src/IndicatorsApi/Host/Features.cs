using IndicatorsApi.Api.Changes;
using IndicatorsApi.Api.Comparisons;
using IndicatorsApi.Api.Courses;
using IndicatorsApi.Api.Digests;
using IndicatorsApi.Api.Growth;
using IndicatorsApi.Api.Matrices;
using IndicatorsApi.Api.Observations;
using IndicatorsApi.Api.Plausibility;
using IndicatorsApi.Api.Progress;
using IndicatorsApi.Api.Rollups;
using IndicatorsApi.Api.Scorecards;
using IndicatorsApi.Api.Series;
using IndicatorsApi.Api.Splits;
using IndicatorsApi.Api.Submissions;
using IndicatorsApi.Host.Upkeep;
using IndicatorsApi.Imports;
using IndicatorsApi.Record.Backups;
using IndicatorsApi.Webhooks;

namespace IndicatorsApi.Host;

/// <summary>The services behind the endpoints.</summary>
internal static class Features
{
    public static void AddFeatures(this IServiceCollection services)
    {
        services.AddScoped<DerivationService>();
        services.AddPlausibility();
        services.AddGrowth();
        services.AddProgress();
        services.AddScoped<CourseService>();
        services.AddScoped<SplitService>();
        services.AddScoped<SeriesService>();
        services.AddScoped<ScorecardService>();
        services.AddScoped<RollupService>();
        services.AddScoped<ComparisonService>();
        services.AddScoped<MatrixService>();
        services.AddScoped<ExpectationService>();
        services.AddScoped<DigestService>();
        services.AddScoped<ChangeService>();
        services.AddOptions<BackupOptions>().BindConfiguration(BackupOptions.Section);
        services.AddHostedService<BackupSchedule>();
        services.AddOptions<UpkeepOptions>().BindConfiguration(UpkeepOptions.Section);
        services.AddHostedService<UpkeepWorker>();
        services.AddImports();
        services.AddWebhooks();
    }
}
