using System.Text.Json;
using IndicatorsApi.Fuzz.Contract;

namespace IndicatorsApi.Fuzz.Generators;

/// <summary>Writes JSON by a schema or an example as text, because duplicate fields and invalid JSON cannot be written otherwise.</summary>
internal sealed class JsonGenerator(ApiDescription description, ValueGenerator values)
{
    /// <summary>A value of a schema, some parts of which are not as they should be.</summary>
    public string Make(RandomSource chance, JsonElement schema, string name)
    {
        if (chance.IsOdd())
            return Odd(chance);
        if (schema.TryGetProperty("oneOf", out _) && chance.Hit(30))
            return "null";
        var plain = description.Plain(schema);
        if (plain.TryGetProperty("discriminator", out var discriminator))
            return MakeKind(chance, discriminator);
        return TypeOf(plain) switch
        {
            "object" => Object(chance, MembersOf(chance, plain)),
            "array" =>
                $"[{string.Join(',', Enumerable.Range(0, chance.Of(0, 1, 1, 2, 3)).Select(_ => Make(chance, plain.GetProperty("items"), name)))}]",
            "string" => JsonSerializer.Serialize(values.Valid(chance, name, plain)),
            _ => values.Valid(chance, name, plain),
        };
    }

    /// <summary>An example, some parts of which are not as they should be.</summary>
    public static string After(RandomSource chance, JsonElement example) => chance.IsOdd() ? Odd(chance) : example.ValueKind switch
    {
        JsonValueKind.Object => Object(chance, [.. example.EnumerateObject().Select(member => (member.Name, After(chance, member.Value)))]),
        JsonValueKind.Array => $"[{string.Join(',', example.EnumerateArray().Select(item => After(chance, item)))}]",
        _ => example.GetRawText(),
    };

    private static string Odd(RandomSource chance) =>
        chance.Hit(60) ? chance.Of(HostileTexts.Json)
            : JsonSerializer.Serialize(
                chance.Of(chance.Of(HostileTexts.Texts, HostileTexts.Days, HostileTexts.Periods, HostileTexts.Integers)));

    private static string? TypeOf(JsonElement schema) => !schema.TryGetProperty("type", out var type) ? null
        : type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(one => one.GetString()).First(one => one != "null")
            : type.GetString();

    /// <summary>One of the kinds of a rule, with what that kind needs.</summary>
    private string MakeKind(RandomSource chance, JsonElement discriminator)
    {
        var kind = chance.Of<JsonProperty>([.. discriminator.GetProperty("mapping").EnumerateObject()]);
        var own = description.Named(kind.Value.GetString()!).GetProperty("allOf").EnumerateArray()
            .Where(part => part.TryGetProperty("properties", out _)).SelectMany(part => MembersOf(chance, part));
        return Object(chance, [("kind", JsonSerializer.Serialize(kind.Name)), .. own]);
    }

    private List<(string Name, string Value)> MembersOf(RandomSource chance, JsonElement schema)
    {
        if (!schema.TryGetProperty("properties", out var properties))
            return [];
        var required = schema.TryGetProperty("required", out var names)
            ? names.EnumerateArray().Select(each => each.GetString()).ToHashSet()
            : [];
        return [.. properties.EnumerateObject().Where(property => required.Contains(property.Name) || chance.Hit(40))
            .Select(property => (property.Name, Make(chance, property.Value, property.Name)))];
    }

    private static string Object(RandomSource chance, List<(string Name, string Value)> members)
    {
        if (members.Count > 0 && chance.IsOdd())
            members.RemoveAt(chance.Below(members.Count));
        if (members.Count > 0 && chance.IsOdd())
            members.Add((chance.Of(members).Name, chance.Of(HostileTexts.Json)));
        if (chance.IsOdd())
            members.Add((chance.Of(HostileTexts.Texts), Odd(chance)));
        return $"{{{string.Join(',', members.Select(member => $"{JsonSerializer.Serialize(member.Name)}:{member.Value}"))}}}";
    }
}
