using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using IndicatorsApi.Indicators;
using IndicatorsApi.Observations;
using IndicatorsApi.Targets.Goals;

namespace IndicatorsApi.Targets.Rules;

/// <summary>What a target asks for, as it was announced: one of a closed set of kinds. Numbers are in the unit, percentages are percentages.</summary>
/// <remarks>One file a kind in this folder; the list below is where a new one is registered.</remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = Discriminator)]
[JsonDerivedType(typeof(AtLeast), "atLeast")]
[JsonDerivedType(typeof(MoreThan), "moreThan")]
[JsonDerivedType(typeof(AtMost), "atMost")]
[JsonDerivedType(typeof(LessThan), "lessThan")]
[JsonDerivedType(typeof(Reach), "reach")]
[JsonDerivedType(typeof(Within), "within")]
[JsonDerivedType(typeof(Increase), "increase")]
[JsonDerivedType(typeof(Decrease), "decrease")]
[JsonDerivedType(typeof(GrowAtLeast), "growAtLeast")]
[JsonDerivedType(typeof(RankWithin), "rankWithin")]
public abstract record TargetRule
{
    /// <summary>The JSON property that names the kind of a rule.</summary>
    public const string Discriminator = "kind";

    private static readonly JsonSerializerOptions StorageOptions = new(JsonSerializerDefaults.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        AllowOutOfOrderMetadataProperties = true,
    };

    private static readonly Dictionary<string, Type> TypesByKind = typeof(TargetRule)
        .GetCustomAttributes<JsonDerivedTypeAttribute>()
        .ToDictionary(rule => (string)rule.TypeDiscriminator!, rule => rule.DerivedType, StringComparer.Ordinal);

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

    /// <summary>The kind of a type of rule; <see langword="null"/> for any other type.</summary>
    public static string? KindOf(Type type) => TypesByKind.FirstOrDefault(rule => rule.Value == type).Key;

    /// <summary>What the rule demands, given which direction is good and the level to compare with.</summary>
    /// <param name="polarity">Which direction of the indicator is good.</param>
    /// <param name="baseline">The level of the baseline, if there is one, in the same unit as the rule's numbers.</param>
    public abstract Goal Resolve(Polarity polarity, Quantity? baseline);

    /// <summary>The same rule in a unit that is smaller by <paramref name="factor"/>; percentages and ranks stay.</summary>
    public abstract TargetRule Scale(decimal factor);

    /// <summary>The rule as it is stored: its kind and its numbers.</summary>
    public static string ToJson(TargetRule rule) => JsonSerializer.Serialize(rule, StorageOptions);

    /// <summary>Reads a rule back.</summary>
    /// <exception cref="JsonException">The kind is unknown, or a number is missing, misplaced or no number.</exception>
    /// <exception cref="ArgumentException">The numbers do not make a rule of that kind.</exception>
    public static TargetRule FromJson(string json) =>
        JsonSerializer.Deserialize<TargetRule>(json, StorageOptions) ?? throw new JsonException("A rule cannot be null.");

    private static ParameterInfo[] ConstructorOf(string kind) => TypesByKind[kind].GetConstructors()[0].GetParameters();

    private static string NameOf(ParameterInfo parameter) => JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!);
}
