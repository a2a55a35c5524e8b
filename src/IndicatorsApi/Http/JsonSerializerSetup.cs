using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Rules;
using IndicatorsApi.Measures.Time;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;

namespace IndicatorsApi.Http;

/// <summary>Configures JSON: camelCase, enumerations as strings, decimals as numbers, Chinese unescaped.</summary>
public static class JsonSerializerSetup
{
    /// <summary>Applies the configuration.</summary>
    public static void Configure(JsonSerializerOptions options)
    {
        // Responses are never embedded in HTML, so 亿元 needs no escapes.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.Converters.Add(new PeriodJsonConverter());
        options.Converters.Add(new PlainDecimalConverter());
        options.Converters.Add(new TargetRuleJsonConverter());
        options.ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);
    }
}
