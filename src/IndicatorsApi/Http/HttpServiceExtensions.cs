using System.Linq.Expressions;
using System.Text.Json;
using FluentValidation;
using FluentValidation.Internal;
using IndicatorsApi.Http.Idempotency;
using IndicatorsApi.Http.Problems;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Http.Responses;
using IndicatorsApi.Http.Snapshots;
using IndicatorsApi.Measures.Localization;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using NodaTime;

namespace IndicatorsApi.Http;

/// <summary>Registers the services and filters that all endpoints share.</summary>
public static class HttpServiceExtensions
{
    /// <summary>The maximum size of a JSON body, in bytes.</summary>
    public const int MaxBodyBytes = 1_000_000;

    /// <summary>The path prefix of all resources.</summary>
    public const string ApiPath = "/api/v1";

    private const string DefaultUrl = "http://localhost:5080";

    /// <summary>Registers the address, the JSON format, CORS for reading, and the clock.</summary>
    public static void AddHttp(this WebApplicationBuilder builder)
    {
        if (builder.Configuration[WebHostDefaults.ServerUrlsKey] is null && builder.Configuration[WebHostDefaults.HttpPortsKey] is null)
            builder.WebHost.UseUrls(DefaultUrl);

        // Static web assets are needed outside of the published output too, such as in the build folder.
        builder.WebHost.UseStaticWebAssets();

#pragma warning disable RS0030 // This is the composition root.
        builder.Services.AddSingleton<IClock>(SystemClock.Instance);
#pragma warning restore RS0030
        // The caller of a failed database command logs the failure once.
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Critical);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddScoped<ReadContext>();
        builder.Services.AddScoped<IdempotentIdGenerator>();
        builder.Services.AddSingleton<InFlightRequests>();
        builder.Services.ConfigureHttpJsonOptions(options => JsonSerializerSetup.Configure(options.SerializerOptions));
        builder.Services.AddSingleton(provider =>
            new JsonConventions(provider.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions));
        builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);

        // The data is public by law, so any origin may read it.
        builder.Services.AddCors(cors => cors.AddDefaultPolicy(policy => policy
            .AllowAnyOrigin()
            .AllowAnyHeader()
            .WithMethods(HttpMethods.Get, HttpMethods.Head)
            .WithExposedHeaders(
                HeaderNames.ETag,
                HeaderNames.Link,
                HeaderNames.RetryAfter,
                ReadSnapshotFilter.VersionHeader,
                RateLimitHeaders.RateLimit,
                RateLimitHeaders.RateLimitPolicy)));

        ValidatorOptions.Global.PropertyNameResolver = (_, _, property) => property is null ? null : FieldPath(property);
    }

    /// <summary>Returns the JSON path of a property, such as <c>baseline.period</c>.</summary>
    private static string FieldPath(LambdaExpression property) =>
        string.Join('.', PropertyChain.FromExpression(property).ToString().Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName));

    /// <summary>Returns <see langword="true"/> when the path of a request is below <see cref="ApiPath"/>.</summary>
    public static bool IsApi(this HttpRequest request) => request.Path.StartsWithSegments(ApiPath, StringComparison.OrdinalIgnoreCase);

    /// <summary>Maps the route group of all resources, with the filters they share.</summary>
    public static RouteGroupBuilder MapApi(this WebApplication app)
    {
        var api = app.MapGroup(ApiPath);
        api.AddEndpointFilter(ETagFilter.InvokeAsync);
        api.AddEndpointFilter(ProblemDetailsExtensions.CatchProblems);
        api.AddEndpointFilterFactory(QueryValidationFilter.RejectUnknownParameters);
        api.AddEndpointFilter(QueryValidationFilter.RejectInvalidText);
        api.AddEndpointFilter(ReadSnapshotFilter.InvokeAsync);
        return api.ProducesProblems(StatusCodes.Status400BadRequest, StatusCodes.Status500InternalServerError);
    }
}
