using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using IndicatorsApi.Periods;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;

namespace IndicatorsApi.Http;

/// <summary>How the service writes JSON: camelCase, enumerations as words, numbers as numbers, Chinese as Chinese.</summary>
public static class JsonFormat
{
    /// <summary>Applies the format.</summary>
    public static void Configure(JsonSerializerOptions options)
    {
        // Answers are JSON, never embedded in HTML, so 亿元 need not be written as escapes.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.Converters.Add(new PeriodJsonConverter());
        options.Converters.Add(new PlainDecimalConverter());
        options.ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);
    }

    /// <summary>Writes 26 and not 26.0, so that equal numbers are equal bytes.</summary>
    private sealed class PlainDecimalConverter : JsonConverter<decimal>
    {
        private const decimal OneWithAllDecimals = 1.0000000000000000000000000000m;

        public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDecimal();

        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(value / OneWithAllDecimals);
    }
}
