using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.Extensions.Logging.Console;

namespace IndicatorsApi.Host.Observability;

/// <summary>
/// What a line of the log says where <c>Logging__Console__FormatterName</c> is <c>json</c>: when, in UTC, of which request and which trace, and Chinese as Chinese. What
/// <c>Logging__Console__FormatterOptions__…</c> says goes before.
/// </summary>
internal static class JsonLogs
{
    /// <summary>Sets what is said.</summary>
    public static void AddJsonLogs(this IServiceCollection services) => services.AddOptions<JsonConsoleFormatterOptions>()
        .Configure(json =>
        {
            (json.IncludeScopes, json.UseUtcTimestamp, json.TimestampFormat) = (true, true, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'");
            json.JsonWriterOptions = new JsonWriterOptions { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
        })
        .BindConfiguration("Logging:Console:FormatterOptions");
}
