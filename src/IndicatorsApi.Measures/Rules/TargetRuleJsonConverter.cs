using System.Text.Json;
using System.Text.Json.Serialization;

namespace IndicatorsApi.Measures.Rules;

/// <summary>Reads and writes rules as they are stored, so that what is wrong with one is said in the words of rules.</summary>
public sealed class TargetRuleJsonConverter : JsonConverter<TargetRule>
{
    /// <inheritdoc />
    public override TargetRule Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TargetRule.Read(JsonElement.ParseValue(ref reader));

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, TargetRule value, JsonSerializerOptions options) =>
        writer.WriteRawValue(TargetRule.ToJson(value));
}
