using System.Globalization;
using System.Threading.RateLimiting;
using IndicatorsApi.Http.Problems;
using IndicatorsApi.Measures.Localization;
using Microsoft.AspNetCore.RateLimiting;

namespace IndicatorsApi.Http.RateLimiting;

/// <summary>Configures the rate limiter of ASP.NET Core for the API, and the concurrency limiters behind it.</summary>
internal static class RateLimitingSetup
{
    private static readonly TimeSpan DefaultRetryAfter = TimeSpan.FromSeconds(1);

    /// <summary>Registers the limiters.</summary>
    public static void AddRateLimiting(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<RateLimitingOptions>().BindConfiguration(RateLimitingOptions.Section);
        builder.Services.AddSingleton<ClientIdentityCache>()
            .AddSingleton<ClientRateLimiter>()
            .AddSingleton<ResponseConcurrencyLimiter>()
            .AddSingleton<LongPollLimiter>();
        builder.Services.AddRateLimiter(_ => { });
        builder.Services.AddOptions<RateLimiterOptions>().Configure<ClientRateLimiter>((options, limiter) =>
        {
            options.GlobalLimiter = limiter.Limiter;
            options.RejectionStatusCode = ProblemType.TooManyRequests.Status;
            options.OnRejected = (rejected, _) => RejectAsync(rejected, limiter);
        });
    }

    /// <summary>Limits the rate of requests to the API. The page, health checks and metrics have no limit.</summary>
    /// <remarks>The middleware runs before the response cache, so that cached responses count too.</remarks>
    public static void UseRateLimiting(this WebApplication app)
    {
        var limiter = app.Services.GetRequiredService<ClientRateLimiter>();
        app.UseWhen(http => http.Request.IsApi(), api => api.UseRateLimiter().Use((http, next) =>
        {
            limiter.WriteQuota(http, isRejected: false);
            return next(http);
        }));
    }

    /// <summary>Limits how many uncached responses are computed concurrently.</summary>
    /// <remarks>The middleware runs after routing and the response cache.</remarks>
    public static void UseConcurrencyLimiter(this WebApplication app)
    {
        var limiter = app.Services.GetRequiredService<ResponseConcurrencyLimiter>();
        app.Use((http, next) => limiter.InvokeAsync(http, next));
    }

    /// <summary>Returns the problem of a client that sends too many requests, and sets <c>Retry-After</c>.</summary>
    public static Problem TooManyRequests(HttpResponse response, string detail, int retryAfterSeconds)
    {
        response.Headers.RetryAfter = retryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        return new(ProblemType.TooManyRequests, detail);
    }

    private static async ValueTask RejectAsync(OnRejectedContext rejected, ClientRateLimiter limiter)
    {
        var http = rejected.HttpContext;
        var retryAfter = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var delay) ? delay : DefaultRetryAfter;
        var wait = Math.Max(1, (int)Math.Ceiling(retryAfter.TotalSeconds));
        limiter.WriteQuota(http, isRejected: true);

        // The middleware that selects the language runs later.
        Localizer.Use(http.Request.RequestedLanguage() ?? Language.En);
        var detail =
            Localizer.Format($"Too many requests. Retry after {wait} s and reduce your request rate; see the header RateLimit-Policy.");
        await TooManyRequests(http.Response, detail, wait).ExecuteAsync(http);
    }
}
