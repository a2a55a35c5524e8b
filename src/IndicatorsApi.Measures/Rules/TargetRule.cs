using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Criteria;
using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Measures.Rules;

/// <summary>What a target asks for, as it was announced: one of a closed set of kinds. Numbers are in the unit, percentages are percentages.</summary>
/// <remarks>One file a kind in this folder; the table below is where a new one is registered.</remarks>
public abstract record TargetRule
{
    /// <summary>The JSON property that names the kind of a rule.</summary>
    public const string Discriminator = "kind";

    private static readonly JsonSerializerOptions StorageOptions = new(JsonSerializerDefaults.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
        Converters = { new PlainDecimalConverter() },
    };

    private static readonly OrderedDictionary<string, Type> TypesByKind = new(StringComparer.Ordinal)
    {
        ["atLeast"] = typeof(AtLeast),
        ["moreThan"] = typeof(MoreThan),
        ["atMost"] = typeof(AtMost),
        ["lessThan"] = typeof(LessThan),
        ["reach"] = typeof(Reach),
        ["within"] = typeof(Within),
        ["increase"] = typeof(Increase),
        ["decrease"] = typeof(Decrease),
        ["growAtLeast"] = typeof(GrowAtLeast),
        ["rankWithin"] = typeof(RankWithin),
    };

    /// <summary>The kinds of rules, in the order of their registration.</summary>
    public static IReadOnlyCollection<string> Kinds => TypesByKind.Keys;

    /// <summary>The names of all parameters that rules take, each once.</summary>
    public static IReadOnlyList<string> ParameterNames { get; } = [.. Kinds.SelectMany(ParametersOf).Distinct(StringComparer.Ordinal)];

    /// <summary>The names of the parameters that a kind of rule takes: those of its constructor.</summary>
    public static IReadOnlyList<string> ParametersOf(string kind) => [.. ConstructorOf(kind).Select(NameOf)];

    /// <summary>The names of the parameters that a kind of rule cannot do without.</summary>
    public static IReadOnlyList<string> RequiredParametersOf(string kind) =>
        [.. ConstructorOf(kind).Where(parameter => !parameter.IsOptional).Select(NameOf)];

    /// <summary>The type of a kind of rule.</summary>
    public static Type TypeOf(string kind) => TypesByKind[kind];

    /// <summary>What people call a kind of rule, in both languages.</summary>
    public static LocalizedText NameOf(string kind) => TypeOf(kind).GetCustomAttribute<LocalizedNameAttribute>()!.Text;

    /// <summary>The kind that people call so, in either language; any other text stays as it is.</summary>
    public static string KindOfName(string name) => Kinds.FirstOrDefault(kind => NameOf(kind).Zh == name || NameOf(kind).En == name, name);

    /// <summary>All kinds, for a sentence that says what is allowed.</summary>
    public static string KindsInWords() => Localizer.Words(Kinds.Select(kind => (kind, NameOf(kind))));

    /// <summary>The kind of a type of rule; <see langword="null"/> for any other type.</summary>
    public static string? KindOf(Type type) => TypesByKind.FirstOrDefault(rule => rule.Value == type).Key;

    /// <summary>What the rule demands, given which direction is good and the level to compare with.</summary>
    /// <param name="polarity">Which direction of the indicator is good.</param>
    /// <param name="baseline">The level of the baseline, if there is one, in the same unit as the rule's numbers.</param>
    public abstract TargetCriterion Resolve(Polarity polarity, QualifiedValue? baseline);

    /// <summary>The same rule in a unit that is smaller by <paramref name="factor"/>; percentages and ranks stay.</summary>
    public abstract TargetRule Scale(decimal factor);

    /// <summary>The number that the rule has for a parameter; nothing where it has none, or does not take it.</summary>
    public decimal? Parameter(string name) =>
        GetType().GetProperty(name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase)?.GetValue(this) switch
        {
            decimal number => number,
            int number => number,
            _ => null,
        };

    /// <summary>The rule as it is stored: its kind and its numbers.</summary>
    public static string ToJson(TargetRule rule)
    {
        var json = new JsonObject { [Discriminator] = KindOf(rule.GetType()) };
        foreach (var (name, number) in JsonSerializer.SerializeToNode(rule, rule.GetType(), StorageOptions)!.AsObject())
            json[name] = number!.DeepClone();
        return json.ToJsonString();
    }

    /// <summary>Reads a stored rule back; what stands on record is never judged again.</summary>
    public static TargetRule FromJson(string json)
    {
        using var stored = JsonDocument.Parse(json);
        return (TargetRule)stored.RootElement.Deserialize(TypesByKind[stored.RootElement.GetProperty(Discriminator).GetString()!], StorageOptions)!;
    }

    /// <summary>Reads a rule that somebody wrote. A parameter that is null is not given.</summary>
    /// <exception cref="InvalidRuleException">It is not a rule; the message says what would be one.</exception>
    public static TargetRule Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
            throw new InvalidRuleException(Localizer.Format($"A rule is an object such as {{\"{Discriminator}\": \"atLeast\", \"value\": 10}}."));
        if (!json.TryGetProperty(Discriminator, out var named) || named.ValueKind != JsonValueKind.String || !TypesByKind.TryGetValue(named.GetString()!, out var type))
            throw new InvalidRuleException(Localizer.Format($"The kind of the rule is missing or unknown. Allowed: {KindsInWords()}."), Discriminator);

        var parameters = ParametersIn(json, named.GetString()!);
        try
        {
            return (TargetRule)parameters.Deserialize(type, StorageOptions)!;
        }
        catch (ArgumentException exception)
        {
            throw new InvalidRuleException(exception.Message.Split(" (Parameter")[0], exception.ParamName);
        }
    }

    /// <summary>
    /// The same rule in the unit that the record keeps, where all its numbers are such as the record accepts.
    /// </summary>
    /// <param name="factor">What numbers are multiplied by: a power of ten.</param>
    /// <exception cref="InvalidRuleException">A number is too large in that unit, or has too many decimals.</exception>
    public TargetRule InUnit(decimal factor)
    {
        var scaled = Scale(factor);
        foreach (var name in ParametersOf(KindOf(GetType())!))
        {
            if (Parameter(name) is { } number && !(scaled.Parameter(name) == number ? NumberLimits.IsValue(number) : NumberLimits.Convert(number, factor) is not null))
                throw new InvalidRuleException(NumberLimits.Refuse(number.ToString(CultureInfo.InvariantCulture), NumberLimits.ValueRule), name);
        }

        return scaled;
    }

    /// <summary>The parameters that are given, in the order of their names, so that of two that are wrong always the same is named.</summary>
    private static JsonObject ParametersIn(JsonElement json, string kind)
    {
        var takes = ConstructorOf(kind).ToDictionary(NameOf, parameter => parameter.ParameterType, StringComparer.Ordinal);
        var given = new JsonObject();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in json.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal))
        {
            if (!names.Add(member.Name))
                throw new InvalidRuleException(Localizer.Format($"This parameter stands there twice."), member.Name);
            if (member.Name == Discriminator || member.Value.ValueKind == JsonValueKind.Null)
                continue;
            if (!takes.TryGetValue(member.Name, out var type))
                throw new InvalidRuleException(Localizer.Format($"'{kind}' does not take this parameter. It takes: {string.Join(", ", takes.Keys)}."), member.Name);
            if (!IsNumber(member.Value, type))
                throw new InvalidRuleException(NumberLimits.Refuse(member.Value.ToString(), IsWhole(type) ? Localizer.Format($"a whole number") : NumberLimits.ValueRule), member.Name);
            given[member.Name] = JsonNode.Parse(member.Value.GetRawText());
        }

        foreach (var name in RequiredParametersOf(kind).Where(name => !given.ContainsKey(name)))
            throw new InvalidRuleException(Localizer.Format($"'{kind}' needs this parameter."), name);
        return given;
    }

    private static bool IsNumber(JsonElement value, Type type) =>
        value.ValueKind == JsonValueKind.Number && (IsWhole(type) ? value.TryGetInt32(out _) : DecimalParser.TryRead(value.GetRawText(), NumberStyles.Float, out _));

    private static bool IsWhole(Type type) => (Nullable.GetUnderlyingType(type) ?? type) == typeof(int);

    private static ParameterInfo[] ConstructorOf(string kind) => TypesByKind[kind].GetConstructors()[0].GetParameters();

    private static string NameOf(ParameterInfo parameter) => JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!);
}
