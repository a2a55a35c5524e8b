using System.Text.Json;
using System.Text.RegularExpressions;
using NodaTime.Text;

namespace IndicatorsApi.Fuzz.Contract;

/// <summary>
/// Checks a value against a schema of JSON Schema 2020-12, as far as the description uses it. An unknown keyword or format throws and
/// never passes silently.
/// </summary>
internal sealed class SchemaCheck(ApiDescription description)
{
    /// <summary>What is wrong with a value, each with its place.</summary>
    public IEnumerable<string> Faults(JsonElement value, JsonElement schema, string place = "$") =>
        schema.EnumerateObject().SelectMany(keyword => keyword.Name switch
    {
        "$ref" => Faults(value, description.Named(keyword.Value.GetString()!), place),
        "allOf" => keyword.Value.EnumerateArray().SelectMany(each => Faults(value, Undiscriminated(each), place)),
        "oneOf" => OneOf(value, keyword.Value, place),
        "discriminator" => Discriminated(value, keyword.Value, place),
        "type" => Is(IsOf(value, keyword.Value), place, value, $"is not {keyword.Value}"),
        "enum" =>
            Is(keyword.Value.EnumerateArray().Any(word => JsonElement.DeepEquals(word, value)), place, value, "is not among the words"),
        "format" => Is(HasFormat(value, keyword.Value.GetString()!), place, value, $"is not of the format {keyword.Value}"),
        "pattern" =>
            Is(
                value.ValueKind != JsonValueKind.String
                    || Regex.IsMatch(value.GetString()!, keyword.Value.GetString()!, RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)),
                    place, value, $"does not match {keyword.Value}"),
        "minimum" =>
            Is(
                value.ValueKind != JsonValueKind.Number || value.GetDecimal() >= keyword.Value.GetDecimal(), place, value,
                $"is less than {keyword.Value}"),
        "maximum" =>
            Is(
                value.ValueKind != JsonValueKind.Number || value.GetDecimal() <= keyword.Value.GetDecimal(), place, value,
                $"is more than {keyword.Value}"),
        "minLength" =>
            Is(
                value.ValueKind != JsonValueKind.String || value.GetString()!.Length >= keyword.Value.GetInt32(), place, value,
                $"is shorter than {keyword.Value}"),
        "maxLength" =>
            Is(
                value.ValueKind != JsonValueKind.String || value.GetString()!.Length <= keyword.Value.GetInt32(), place, value,
                $"is longer than {keyword.Value}"),
        "items" => value.ValueKind != JsonValueKind.Array ? []
            : value.EnumerateArray().SelectMany((item, i) => Faults(item, keyword.Value, $"{place}[{i}]")),
        "required" => value.ValueKind != JsonValueKind.Object ? [] : keyword.Value.EnumerateArray()
            .Where(name => !value.TryGetProperty(name.GetString()!, out _)).Select(name => $"{place} lacks {name}"),
        "properties" => Members(value).Where(member => keyword.Value.TryGetProperty(member.Name, out _))
            .SelectMany(member => Faults(member.Value, keyword.Value.GetProperty(member.Name), $"{place}.{member.Name}")),
        "additionalProperties" =>
            Members(value).Where(member => !IsNamed(schema, member.Name)).SelectMany(member => Additional(member, keyword.Value, place)),
        "description" or "example" or "examples" or "default" or "contentMediaType" or "title" or "deprecated" => [],
        _ => throw new NotSupportedException($"The keyword {keyword.Name} is not judged here."),
    });

    private List<string> OneOf(JsonElement value, JsonElement ways, string place)
    {
        var faults = ways.EnumerateArray().Select(way => Faults(value, way, place).ToList()).ToList();
        return faults.Count(found => found.Count == 0) switch
        {
            1 => [],
            0 => faults.OrderByDescending(found => found.Count).First(),
            _ => [$"{place} is more than one of several"],
        };
    }

    /// <summary>What the word of the value names it to be.</summary>
    private IEnumerable<string> Discriminated(JsonElement value, JsonElement discriminator, string place)
    {
        if (value.ValueKind != JsonValueKind.Object
            || !value.TryGetProperty(discriminator.GetProperty("propertyName").GetString()!, out var word)
                || word.ValueKind != JsonValueKind.String)
            return [];
        return discriminator.GetProperty("mapping").TryGetProperty(word.GetString()!, out var reference)
            ? Faults(value, description.Named(reference.GetString()!), place)
            : [$"{place} is of no known kind: {word}"];
    }

    /// <summary>The schema that all kinds share, without the question which of them it is: that led here.</summary>
    private JsonElement Undiscriminated(JsonElement schema)
    {
        var plain = description.Plain(schema);
        return plain.TryGetProperty("discriminator", out _)
            ? JsonSerializer.SerializeToElement(
                plain.EnumerateObject().Where(keyword => keyword.Name != "discriminator")
                    .ToDictionary(keyword => keyword.Name, keyword => keyword.Value))
            : schema;
    }

    private IEnumerable<string> Additional(JsonProperty member, JsonElement allowed, string place) => allowed.ValueKind switch
    {
        JsonValueKind.False => [$"{place} has {member.Name}, which it may not have"],
        JsonValueKind.True => [],
        _ => Faults(member.Value, allowed, $"{place}.{member.Name}"),
    };

    private static bool IsNamed(JsonElement schema, string name) =>
        schema.TryGetProperty("properties", out var properties) && properties.TryGetProperty(name, out _);

    private static JsonElement.ObjectEnumerator Members(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object ? value.EnumerateObject() : default;

    private static IEnumerable<string> Is(bool holds, string place, JsonElement value, string fault) =>
        holds ? [] : [$"{place} {fault}: {Shortened(value.GetRawText())}"];

    private static string Shortened(string text) => text.Length <= 200 ? text : $"{text[..200]}…";

    private static bool IsOf(JsonElement value, JsonElement type) => type.ValueKind == JsonValueKind.Array
        ? type.EnumerateArray().Any(one => IsOf(value, one))
        : type.GetString() switch
        {
            "null" => value.ValueKind == JsonValueKind.Null,
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "number" => value.ValueKind == JsonValueKind.Number,
            "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
            "string" => value.ValueKind == JsonValueKind.String,
            "array" => value.ValueKind == JsonValueKind.Array,
            "object" => value.ValueKind == JsonValueKind.Object,
            _ => throw new NotSupportedException($"The type {type} is not judged here."),
        };

    /// <summary>A format speaks of the values of its own type only.</summary>
    private static bool HasFormat(JsonElement value, string format) => (format, value.ValueKind) switch
    {
        ("int32", JsonValueKind.Number) => value.TryGetInt32(out _),
        ("int64", JsonValueKind.Number) => value.TryGetInt64(out _),
        ("decimal", JsonValueKind.Number) => value.TryGetDecimal(out _),
        ("date", JsonValueKind.String) => LocalDatePattern.Iso.Parse(value.GetString()!).Success,
        ("date-time", JsonValueKind.String) => OffsetDateTimePattern.ExtendedIso.Parse(value.GetString()!).Success,
        ("int32" or "int64" or "decimal" or "date" or "date-time" or "binary", _) => true,
        _ => throw new NotSupportedException($"The format {format} is not judged here."),
    };
}
