using System.Text.Json;
using System.Text.Json.Serialization;

namespace IndicatorsApi.Measures.Time;

/// <summary>Reads and writes a period as its text, <c>"2024-09-YTD"</c>.</summary>
public sealed class PeriodJsonConverter : JsonConverter<Period>
{
    /// <inheritdoc />
    public override Period Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Period.TryParse(reader.GetString(), out var period)
            ? period
            : throw new JsonException($"The value is not a period. Use one of: {Period.Forms}.");

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, Period value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
