using IndicatorsApi.Access;
using IndicatorsApi.Api.Allocations;
using IndicatorsApi.Api.Changes;
using IndicatorsApi.Api.CodeLists;
using IndicatorsApi.Api.Comparisons;
using IndicatorsApi.Api.Digests;
using IndicatorsApi.Api.Growth;
using IndicatorsApi.Api.Matrices;
using IndicatorsApi.Api.Observations;
using IndicatorsApi.Api.Progress;
using IndicatorsApi.Api.Remarks;
using IndicatorsApi.Api.Rollups;
using IndicatorsApi.Api.Scorecards;
using IndicatorsApi.Api.Series;
using IndicatorsApi.Api.Submissions;
using IndicatorsApi.Api.Targets;
using IndicatorsApi.Api.Trajectories;
using IndicatorsApi.Api.Warnings;
using IndicatorsApi.Data;
using IndicatorsApi.DataProtection;
using IndicatorsApi.Host;
using IndicatorsApi.Host.Commands;
using IndicatorsApi.Host.Observability;
using IndicatorsApi.Host.OpenApi;
using IndicatorsApi.Http;
using IndicatorsApi.Http.Idempotency;
using IndicatorsApi.Http.RateLimiting;
using IndicatorsApi.Http.RequestTimeouts;
using IndicatorsApi.Http.ResponseCaching;
using IndicatorsApi.Imports;
using IndicatorsApi.Webhooks;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions
{
    // A command has arguments of its own, which are no configuration.
    Args = CommandLine.IsCommand(args) ? [] : args,
    ContentRootPath = AppContext.BaseDirectory,
});

builder.AddHttp();
builder.AddRateLimiting();
builder.AddDefaultRequestTimeout();
builder.Services.AddResponseCache();
builder.AddSecurity();
builder.AddSecretProtection();
builder.Services.AddOpenApiDocument();
builder.Services.AddDatabase(builder.Configuration);
builder.Services.AddApplicationServices();
builder.Services.AddHealth();
builder.AddObservability();

var app = builder.Build();

// A request passes the middleware in this order.
app.UseSecurityHeaders();
app.UseMetricsPort();
app.UseForwardedHeadersFromKnownProxies();
app.UseCors();
app.UseRateLimiting();
app.UseResponseCacheLookup();
app.UseLanguageNegotiation();
app.UseProblemDetails();
app.UseHeadRequests();
app.UseWebPage();
app.UseRouting();
app.UseRequestTimeouts();
app.UseResponseCacheStore();
app.UseConcurrencyLimiter();
app.UseSecurity();
app.UseIdempotencyKeys();
app.UseOpenApiDocument();

app.MapWebPage();
app.MapProblemPages();
app.MapHealth();
app.MapMetrics();
app.MapResources();

var api = app.MapApi();
api.MapRegions();
api.MapUnits();
api.MapTopics();
api.MapIndicators();
api.MapSources();
api.MapRequirements();
api.MapObservations();
api.MapTargets();
api.MapAllocations();
api.MapRemarks();
api.MapWarnings();
api.MapGrowth();
api.MapProgress();
api.MapTrajectories();
api.MapSeries();
api.MapScorecards();
api.MapComparisons();
api.MapMatrices();
api.MapDigests();
api.MapRollups();
api.MapSubmissions();
api.MapImports();
api.MapChanges();
api.MapWebhooks();
api.MapKeys();

return await app.RunCommandLineAsync(args);
