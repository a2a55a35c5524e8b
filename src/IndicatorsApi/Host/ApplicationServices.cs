using IndicatorsApi.Api.Allocations;
using IndicatorsApi.Api.Changes;
using IndicatorsApi.Api.Comparisons;
using IndicatorsApi.Api.Digests;
using IndicatorsApi.Api.Growth;
using IndicatorsApi.Api.Matrices;
using IndicatorsApi.Api.Observations;
using IndicatorsApi.Api.Plausibility;
using IndicatorsApi.Api.Progress;
using IndicatorsApi.Api.Rollups;
using IndicatorsApi.Api.Scorecards;
using IndicatorsApi.Api.Series;
using IndicatorsApi.Api.Submissions;
using IndicatorsApi.Api.Trajectories;
using IndicatorsApi.Data.Backups;
using IndicatorsApi.Host.Maintenance;
using IndicatorsApi.Imports;
using IndicatorsApi.Webhooks;

namespace IndicatorsApi.Host;

/// <summary>Registers the services behind the endpoints and the background workers.</summary>
internal static class ApplicationServices
{
    public static void AddApplicationServices(this IServiceCollection services)
    {
        services.AddScoped<DerivationService>();
        services.AddPlausibility();
        services.AddGrowth();
        services.AddProgress();
        services.AddScoped<TrajectoryService>();
        services.AddScoped<AllocationService>();
        services.AddScoped<SeriesService>();
        services.AddScoped<ScorecardService>();
        services.AddScoped<RollupService>();
        services.AddScoped<ComparisonService>();
        services.AddScoped<MatrixService>();
        services.AddScoped<SubmissionExpectations>();
        services.AddScoped<DigestService>();
        services.AddScoped<ChangeService>();
        services.AddOptions<BackupOptions>().BindConfiguration(BackupOptions.Section);
        services.AddHostedService<BackupWorker>();
        services.AddOptions<RetentionOptions>().BindConfiguration(RetentionOptions.Section);
        services.AddHostedService<MaintenanceWorker>();
        services.AddHostedService<LogTruncationWorker>();
        services.AddImports();
        services.AddWebhooks();
    }
}
