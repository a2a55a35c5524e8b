using System.Text.Json;
using System.Text.Json.Serialization;

namespace IndicatorsApi.Measures.Words;

/// <summary>Writes 26 and not 26.0, so that equal numbers are equal bytes.</summary>
public sealed class PlainDecimalConverter : JsonConverter<decimal>
{
    private const decimal OneWithAllDecimals = 1.0000000000000000000000000000m;

    /// <inheritdoc />
    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDecimal();

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(Plain(value));

    /// <summary>The same number without zeros at its end.</summary>
    public static decimal Plain(decimal value) => value / OneWithAllDecimals;
}
