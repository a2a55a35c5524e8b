using IndicatorsApi.Http.Problems;
using IndicatorsApi.Measures.Localization;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.Extensions.Options;

namespace IndicatorsApi.Http.RequestTimeouts;

/// <summary>Configures the request timeouts of ASP.NET Core.</summary>
internal static class RequestTimeoutSetup
{
    /// <summary>Registers the default timeout, which returns 503 with <c>Retry-After</c>.</summary>
    public static void AddDefaultRequestTimeout(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<DefaultRequestTimeoutOptions>().BindConfiguration(DefaultRequestTimeoutOptions.Section);
        builder.Services.AddRequestTimeouts();
        builder.Services.AddOptions<RequestTimeoutOptions>().Configure<IOptions<DefaultRequestTimeoutOptions>>((timeouts, options) =>
        {
            if (options.Value.DefaultSeconds is > 0 and var seconds)
            {
                timeouts.DefaultPolicy = new()
                {
                    Timeout = TimeSpan.FromSeconds(seconds),
                    TimeoutStatusCode = ProblemType.Timeout.Status,
                    WriteTimeoutResponse = http => WriteAsync(http, seconds),
                };
            }
        });
    }

    private static Task WriteAsync(HttpContext http, int seconds)
    {
        http.Response.Headers.RetryAfter = ProblemDetailsExtensions.RetryAfterSeconds;

        // The timeout has cancelled this token; the problem must still be written.
        http.RequestAborted = CancellationToken.None;
        var detail =
            Localizer.Format($"The response took longer than {seconds} s. Nothing was changed. Request one region, period or page.");
        return new Problem(ProblemType.Timeout, detail).ExecuteAsync(http);
    }
}
