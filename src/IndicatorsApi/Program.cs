using IndicatorsApi;
using IndicatorsApi.Data;
using IndicatorsApi.Growth;
using IndicatorsApi.Http;
using IndicatorsApi.Http.OpenApi;
using IndicatorsApi.Http.Problems;
using IndicatorsApi.Indicators;
using IndicatorsApi.Observations;
using IndicatorsApi.Progress;
using IndicatorsApi.Regions;
using IndicatorsApi.Scorecards;
using IndicatorsApi.Security;
using IndicatorsApi.Sources;
using IndicatorsApi.Targets;
using IndicatorsApi.Topics;
using IndicatorsApi.Units;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = Commands.IsCommand(args) ? [] : args, ContentRootPath = AppContext.BaseDirectory });
builder.AddHttp();
builder.AddSecurity();
builder.Services.AddOpenApiDocument();
builder.Services.AddDatabase();
builder.Services.AddScoped<GrowthService>();
builder.Services.AddScoped<ProgressService>();
builder.Services.AddScoped<ScorecardService>();

var app = builder.Build();
app.UseProblems();
app.UseHeadRequests();
app.UseRouting();
app.UseCors();
app.UseAuthentication();
app.UseAuthorization();
app.UseOpenApiDocument();

var api = app.MapApi();
api.MapRegions();
api.MapUnits();
api.MapTopics();
api.MapIndicators();
api.MapSources();
api.MapObservations();
api.MapTargets();
api.MapGrowth();
api.MapProgress();
api.MapScorecards();
api.MapKeys();

return await app.RunAsync(args);
