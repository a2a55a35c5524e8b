using System.Globalization;
using IndicatorsApi.Http.Problems;
using IndicatorsApi.Http.Responses;
using IndicatorsApi.Measures.Localization;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.Extensions.Options;

namespace IndicatorsApi.Http.RateLimiting;

/// <summary>Keeps one client from taking what all need: how many requests it sends, how many dear answers are made at a time, how long one may take.</summary>
internal static class RateLimitingMiddleware
{
    private const int MaxHeld = 2_000;
    private const int SecondsToWait = 1;
    private static int _held;

    /// <summary>Registers the limits.</summary>
    public static void AddRateLimiting(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<RateLimitingOptions>().BindConfiguration(RateLimitingOptions.Section);
        builder.Services.AddSingleton<ClientIdentityCache>().AddSingleton<ContentionMonitor>().AddSingleton<ClientRateLimiter>().AddSingleton<ResponseConcurrencyLimiter>().AddSingleton<LongPollLimiter>();
        builder.Services.AddRequestTimeouts();
        builder.Services.AddOptions<RequestTimeoutOptions>().Configure<IOptions<RateLimitingOptions>>((timeouts, limits) =>
        {
            if (limits.Value.AnswerSeconds > 0)
                timeouts.DefaultPolicy = new() { Timeout = TimeSpan.FromSeconds(limits.Value.AnswerSeconds), TimeoutStatusCode = ProblemType.Timeout.Status, WriteTimeoutResponse = TookTooLong };
        });
    }

    /// <summary>Counts requests; stands before whatever answers them.</summary>
    public static void UseRateLimiting(this WebApplication app)
    {
        var (limits, known) = (app.Services.GetRequiredService<ClientRateLimiter>(), app.Services.GetRequiredService<ClientIdentityCache>());
        var time = app.Services.GetRequiredService<TimeProvider>();
        app.Use((http, next) =>
        {
            if (!http.Request.IsApi())
                return next(http);
            var entry = limits.Enter(known.Of(http));
            if (entry.Policy is not null)
            {
                http.Response.Headers[RateLimitHeaders.Policy] = entry.Policy;
                http.Response.Headers[RateLimitHeaders.Standing] = entry.Standing;
            }

            return entry.IsAllowed ? next(http) : RefuseAsync(http, time);
        });
    }

    /// <summary>
    /// A client that does not wait when it is told to is told late: its next request comes no sooner than it should. Not all at the same instant: those that
    /// were refused together would come back together.
    /// </summary>
    public static async Task RefuseAsync(HttpContext http, TimeProvider time, string detail)
    {
        var held = Interlocked.Increment(ref _held);
        try
        {
            if (held <= MaxHeld)
                await Task.Delay(TimeSpan.FromSeconds(SecondsToWait + Random.Shared.NextDouble()), time, http.RequestAborted);
            await TooMany(http.Response, detail).ExecuteAsync(http);
        }
        finally
        {
            Interlocked.Decrement(ref _held);
        }
    }

    private static async Task RefuseAsync(HttpContext http, TimeProvider time)
    {
        Localizer.In(http.Request.AskedLanguage() ?? Language.En);
        try
        {
            await RefuseAsync(http, time, Localizer.Format($"You send more requests than the service answers one client. Wait for {SecondsToWait} s, and then send fewer: RateLimit-Policy says how many."));
        }
        catch (OperationCanceledException) when (http.ReaderHasGone())
        {
            // Nobody waits for the answer, and nothing stands before this that would know.
        }
    }

    /// <summary>The problem of who asks for too much, with the header that says when to come again.</summary>
    public static Problem TooMany(HttpResponse response, string detail)
    {
        response.Headers.RetryAfter = SecondsToWait.ToString(CultureInfo.InvariantCulture);
        return new(ProblemType.TooManyRequests, detail);
    }

    private static Task TookTooLong(HttpContext http)
    {
        var seconds = http.RequestServices.GetRequiredService<IOptions<RateLimitingOptions>>().Value.AnswerSeconds;
        http.Response.Headers.RetryAfter = ProblemDetailsExtensions.SecondsToWait;

        // It says until now that time is over, which holds for the answer that is given up and not for this one.
        http.RequestAborted = CancellationToken.None;
        return new Problem(ProblemType.Timeout, Localizer.Format($"The answer took more than {seconds} s and was given up; nothing was changed. Ask for less: one region, one period, one page.")).ExecuteAsync(http);
    }
}
