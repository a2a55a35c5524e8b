using System.Text.Json;
using System.Text.Json.Serialization;
using IndicatorsApi.Indicators;
using IndicatorsApi.Observations;
using IndicatorsApi.Targets.Goals;

namespace IndicatorsApi.Targets.Rules;

/// <summary>
/// What a target asks for, as it was announced. A closed set of kinds, one file each in this folder; the list below is where a
/// new one is registered. Numbers are in the indicator's unit, percentages are percentages.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
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
    private static readonly JsonSerializerOptions StorageOptions = new(JsonSerializerDefaults.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        AllowOutOfOrderMetadataProperties = true,
    };

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
}
