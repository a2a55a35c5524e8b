using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace IndicatorsApi.Measures.Localization;

/// <summary>Reads and writes decimals as JSON numbers without loss of digits.</summary>
/// <remarks>Trailing zeros are omitted (26, not 26.0), so that equal numbers have equal bytes.</remarks>
public sealed class PlainDecimalConverter : JsonConverter<decimal>
{
    private const decimal OneWithAllDecimals = 1.0000000000000000000000000000m;

    /// <inheritdoc />
    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.Number)
            throw new JsonException("A number is expected.");
        var text = Encoding.ASCII.GetString(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan);
        return DecimalParser.TryRead(text, NumberStyles.Float, out var number)
            ? number
            : throw new JsonException("The number has too many digits.");
    }

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(Plain(value));

    /// <summary>Removes trailing zeros.</summary>
    public static decimal Plain(decimal value) => value / OneWithAllDecimals;
}
