using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.Extensions.Logging.Console;

namespace IndicatorsApi.Host.Observability;

/// <summary>The defaults of JSON logs, which <c>Logging__Console__FormatterName=json</c> selects.</summary>
/// <remarks>
/// Each line contains the UTC time, the request and the trace; Chinese characters are not escaped.
/// <c>Logging__Console__FormatterOptions__…</c> overrides the defaults.
/// </remarks>
internal static class JsonLogs
{
    /// <summary>Configures the JSON console formatter.</summary>
    public static void AddJsonLogs(this IServiceCollection services) => services.AddOptions<JsonConsoleFormatterOptions>()
        .Configure(json =>
        {
            (json.IncludeScopes, json.UseUtcTimestamp, json.TimestampFormat) = (true, true, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'");
            json.JsonWriterOptions = new JsonWriterOptions { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
        })
        .BindConfiguration("Logging:Console:FormatterOptions");
}
