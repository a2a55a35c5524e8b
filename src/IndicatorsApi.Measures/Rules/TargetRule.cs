using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using IndicatorsApi.Measures.Criteria;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Observations;

namespace IndicatorsApi.Measures.Rules;

/// <summary>The rule of a target as announced, one of a closed set of kinds.</summary>
/// <remarks>
/// Values are in the indicator's unit, percentages in percent. Each kind has its own file in this folder and is registered in the
/// table below.
/// </remarks>
public abstract record TargetRule
{
    /// <summary>The JSON property with the kind of a rule.</summary>
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

    /// <summary>The kinds of rules, in the order of registration.</summary>
    public static IReadOnlyCollection<string> Kinds => TypesByKind.Keys;

    /// <summary>The distinct parameter names of all kinds.</summary>
    public static IReadOnlyList<string> ParameterNames { get; } = [.. Kinds.SelectMany(ParametersOf).Distinct(StringComparer.Ordinal)];

    /// <summary>Returns the parameter names of a kind, which are those of its constructor.</summary>
    public static IReadOnlyList<string> ParametersOf(string kind) => [.. ConstructorOf(kind).Select(NameOf)];

    /// <summary>Returns the names of the required parameters of a kind.</summary>
    public static IReadOnlyList<string> RequiredParametersOf(string kind) =>
        [.. ConstructorOf(kind).Where(parameter => !parameter.IsOptional).Select(NameOf)];

    /// <summary>Returns the type of a kind.</summary>
    public static Type TypeOf(string kind) => TypesByKind[kind];

    /// <summary>Returns the display name of a kind in both languages.</summary>
    public static LocalizedText NameOf(string kind) => TypeOf(kind).GetCustomAttribute<LocalizedNameAttribute>()!.Text;

    /// <summary>Returns the kind with a display name in either language. Any other text is returned unchanged.</summary>
    public static string FindKindByName(string name) =>
        Kinds.FirstOrDefault(kind => NameOf(kind).Zh == name || NameOf(kind).En == name, name);

    /// <summary>Lists all kinds for an error message.</summary>
    public static string DescribeKinds() => Localizer.DescribeCodes(Kinds.Select(kind => (kind, NameOf(kind))));

    /// <summary>Returns the kind of a rule type; <see langword="null"/> for any other type.</summary>
    public static string? KindOf(Type type) => TypesByKind.FirstOrDefault(rule => rule.Value == type).Key;

    /// <summary>Resolves the rule to a criterion.</summary>
    /// <param name="polarity">The polarity of the indicator.</param>
    /// <param name="baseline">The baseline value in the unit of the rule, if any.</param>
    public abstract TargetCriterion Resolve(Polarity polarity, QualifiedValue? baseline);

    /// <summary>Converts the rule to a unit that is smaller by <paramref name="factor"/>. Percentages and ranks do not change.</summary>
    public abstract TargetRule Scale(decimal factor);

    /// <summary>Returns the value of a parameter; <see langword="null"/> if the rule has none or does not take it.</summary>
    public decimal? Parameter(string name) =>
        GetType().GetProperty(name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase)?.GetValue(this) switch
        {
            decimal number => number,
            int number => number,
            _ => null,
        };

    /// <summary>Serializes a rule for storage: its kind and its parameters.</summary>
    public static string ToJson(TargetRule rule)
    {
        var json = new JsonObject { [Discriminator] = KindOf(rule.GetType()) };
        foreach (var (name, number) in JsonSerializer.SerializeToNode(rule, rule.GetType(), StorageOptions)!.AsObject())
            json[name] = number!.DeepClone();
        return json.ToJsonString();
    }

    /// <summary>Deserializes a stored rule without validating it.</summary>
    public static TargetRule FromJson(string json)
    {
        using var stored = JsonDocument.Parse(json);
        var kind = stored.RootElement.GetProperty(Discriminator).GetString()!;
        return (TargetRule)stored.RootElement.Deserialize(TypesByKind[kind], StorageOptions)!;
    }

    /// <summary>Reads and validates a rule sent by a client. A parameter with the value null counts as absent.</summary>
    /// <exception cref="InvalidRuleException">The rule is invalid. The message states what is allowed.</exception>
    public static TargetRule Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            var message = Localizer.Format($"Send an object such as {{\"{Discriminator}\": \"atLeast\", \"value\": 10}}.");
            throw new InvalidRuleException(message);
        }

        if (!json.TryGetProperty(Discriminator, out var named)
            || named.ValueKind != JsonValueKind.String
            || !TypesByKind.TryGetValue(named.GetString()!, out var type))
        {
            var message = Localizer.Format($"The kind of the rule is missing or unknown. Allowed: {DescribeKinds()}.");
            throw new InvalidRuleException(message, Discriminator);
        }

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

    /// <summary>Converts the rule to the stored unit and validates the range of its numbers.</summary>
    /// <param name="factor">The conversion factor, a power of ten.</param>
    /// <exception cref="InvalidRuleException">A number is too large in that unit, or has too many decimals.</exception>
    public TargetRule InUnit(decimal factor)
    {
        var scaled = Scale(factor);
        foreach (var name in ParametersOf(KindOf(GetType())!))
        {
            if (Parameter(name) is not { } number || IsValid(number, scaled.Parameter(name)))
                continue;
            var text = number.ToString(CultureInfo.InvariantCulture);
            throw new InvalidRuleException(NumberLimits.RejectionMessage(text, NumberLimits.AllowedValue), name);
        }

        return scaled;

        bool IsValid(decimal number, decimal? converted) =>
            converted == number ? NumberLimits.IsValue(number) : NumberLimits.Convert(number, factor) is not null;
    }

    /// <summary>Reads the given parameters in the order of their names, so that the first of several errors is always the same.</summary>
    private static JsonObject ParametersIn(JsonElement json, string kind)
    {
        var allowed = ConstructorOf(kind).ToDictionary(NameOf, parameter => parameter.ParameterType, StringComparer.Ordinal);
        var given = new JsonObject();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in json.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal))
        {
            if (!names.Add(member.Name))
                throw new InvalidRuleException(Localizer.Format($"This parameter is specified more than once."), member.Name);
            if (member.Name == Discriminator || member.Value.ValueKind == JsonValueKind.Null)
                continue;
            if (!allowed.TryGetValue(member.Name, out var type))
            {
                var message = Localizer.Format($"'{kind}' does not take this parameter. Allowed: {string.Join(", ", allowed.Keys)}.");
                throw new InvalidRuleException(message, member.Name);
            }

            if (!IsNumber(member.Value, type))
            {
                var rule = IsWhole(type) ? Localizer.Format($"a whole number") : NumberLimits.AllowedValue;
                throw new InvalidRuleException(NumberLimits.RejectionMessage(member.Value.ToString(), rule), member.Name);
            }

            given[member.Name] = JsonNode.Parse(member.Value.GetRawText());
        }

        foreach (var name in RequiredParametersOf(kind).Where(name => !given.ContainsKey(name)))
            throw new InvalidRuleException(Localizer.Format($"'{kind}' requires this parameter."), name);
        return given;
    }

    private static bool IsNumber(JsonElement value, Type type) =>
        value.ValueKind == JsonValueKind.Number
        && (IsWhole(type) ? value.TryGetInt32(out _) : DecimalParser.TryRead(value.GetRawText(), NumberStyles.Float, out _));

    private static bool IsWhole(Type type) => (Nullable.GetUnderlyingType(type) ?? type) == typeof(int);

    private static ParameterInfo[] ConstructorOf(string kind) => TypesByKind[kind].GetConstructors()[0].GetParameters();

    private static string NameOf(ParameterInfo parameter) => JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!);
}
