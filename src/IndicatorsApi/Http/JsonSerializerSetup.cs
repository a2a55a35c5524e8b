using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using IndicatorsApi.Measures.Time;
using IndicatorsApi.Measures.Rules;
using IndicatorsApi.Measures.Localization;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;

namespace IndicatorsApi.Http;

/// <summary>How the service writes JSON: camelCase, enumerations as words, numbers as numbers, Chinese as Chinese.</summary>
public static class JsonSerializerSetup
{
    /// <summary>Applies the format.</summary>
    public static void Configure(JsonSerializerOptions options)
    {
        // Answers are JSON, never embedded in HTML, so 亿元 need not be written as escapes.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.Converters.Add(new PeriodJsonConverter());
        options.Converters.Add(new PlainDecimalConverter());
        options.Converters.Add(new TargetRuleJsonConverter());
        options.ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);
    }
}
