using System.Text.Json;
using System.Text.Json.Serialization;

namespace IndicatorsApi.Measures.Rules;

/// <summary>Reads and writes rules in their stored form. Errors are reported as <see cref="InvalidRuleException"/>.</summary>
public sealed class TargetRuleJsonConverter : JsonConverter<TargetRule>
{
    /// <inheritdoc />
    public override TargetRule Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TargetRule.Read(JsonElement.ParseValue(ref reader));

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, TargetRule value, JsonSerializerOptions options) =>
        writer.WriteRawValue(TargetRule.ToJson(value));
}
