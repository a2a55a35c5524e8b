using System.Globalization;
using System.Text.Json;
using IndicatorsApi.Measures.Notes;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Rules;

namespace IndicatorsApi.Measures.Tests.Rules;

public class TargetRuleTests
{
    private const string Met = "met";
    private const string NotMet = "not met";

    public static TheoryData<string> OneOfEachKind =>
    [
        """{"kind":"atLeast","value":200}""",
        """{"kind":"moreThan","value":100}""",
        """{"kind":"atMost","value":25.5}""",
        """{"kind":"lessThan","value":3}""",
        """{"kind":"reach","value":4.65}""",
        """{"kind":"within","lower":95,"upper":105}""",
        """{"kind":"increase"}""",
        """{"kind":"increase","amount":3}""",
        """{"kind":"decrease","percent":5}""",
        """{"kind":"decrease"}""",
        """{"kind":"growAtLeast","percent":8.5}""",
        """{"kind":"rankWithin","rank":3}""",
        """{"kind":"rankWithin"}""",
    ];

    /// <summary>Rule, baseline, value and expected evaluation (polarity: higher is better).</summary>
    public static TheoryData<string, string?, string, string> Evaluations => new()
    {
        { """{"kind":"atLeast","value":10}""", null, "9.99", NotMet },
        { """{"kind":"atLeast","value":10}""", null, "10", Met },
        { """{"kind":"moreThan","value":10}""", null, "10", NotMet },
        { """{"kind":"moreThan","value":10}""", null, "10.01", Met },
        { """{"kind":"atMost","value":10}""", null, "10", Met },
        { """{"kind":"atMost","value":10}""", null, "10.01", NotMet },
        { """{"kind":"lessThan","value":10}""", null, "10", NotMet },
        { """{"kind":"lessThan","value":10}""", null, "9.99", Met },
        { """{"kind":"reach","value":10}""", null, "10", Met },
        { """{"kind":"reach","value":10}""", null, "9.99", NotMet },
        { """{"kind":"within","lower":95,"upper":105}""", null, "94.9", NotMet },
        { """{"kind":"within","lower":95,"upper":105}""", null, "95", Met },
        { """{"kind":"within","lower":95,"upper":105}""", null, "105", Met },
        { """{"kind":"within","lower":95,"upper":105}""", null, "105.1", NotMet },
        { """{"kind":"increase"}""", "5", "5", NotMet },
        { """{"kind":"increase"}""", "5", "5.1", Met },
        { """{"kind":"increase"}""", null, "5.1", "noBaseline" },
        { """{"kind":"increase","amount":3}""", "5", "8", Met },
        { """{"kind":"increase","amount":3}""", "5", "7.9", NotMet },
        { """{"kind":"increase","percent":10}""", "50", "55", Met },
        { """{"kind":"increase","percent":10}""", "50", "54.9", NotMet },
        { """{"kind":"increase","percent":10}""", "0", "54.9", "baselineNotPositive" },
        { """{"kind":"decrease"}""", "5", "5", NotMet },
        { """{"kind":"decrease"}""", "5", "4.9", Met },
        { """{"kind":"decrease","amount":3}""", "5", "2", Met },
        { """{"kind":"decrease","percent":10}""", "50", "45", Met },
        { """{"kind":"decrease","percent":10}""", "50", "45.1", NotMet },
        { """{"kind":"growAtLeast","percent":10}""", "50", "55", Met },
        { """{"kind":"growAtLeast","percent":10}""", "50", "54.9", NotMet },
        { """{"kind":"growAtLeast","percent":10}""", null, "54.9", "noBaseline" },
        { """{"kind":"rankWithin","rank":3}""", null, "3", Met },
        { """{"kind":"rankWithin","rank":3}""", null, "4", NotMet },
        { """{"kind":"rankWithin"}""", null, "1", Met },
        { """{"kind":"rankWithin"}""", null, "2", "rankUnspecified" },
    };

    [Theory]
    [MemberData(nameof(OneOfEachKind))]
    public void A_rule_round_trips_through_JSON(string json) => Assert.Equal(json, TargetRule.ToJson(TargetRule.FromJson(json)));

    [Fact]
    public void Every_kind_has_an_example() =>
        Assert.Equal(
            TargetRule.Kinds.Order(),
            OneOfEachKind.Select(row => JsonElement.Parse(row.Data).GetProperty("kind").GetString()).Distinct().Order());

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"value":10}""")]
    [InlineData("""{"kind":"exceed","value":10}""")]
    [InlineData("""{"kind":"atLeast"}""")]
    [InlineData("""{"kind":"atLeast","value":"10"}""")]
    [InlineData("""{"kind":"atLeast","value":10,"upper":20}""")]
    [InlineData("""{"kind":"atLeast","value":10,"value":20}""")]
    [InlineData("""{"kind":"within","lower":10}""")]
    [InlineData("""{"kind":"rankWithin","rank":1.5}""")]
    public void An_invalid_rule_is_rejected(string json) =>
        Assert.Throws<InvalidRuleException>(() => TargetRule.Read(JsonElement.Parse(json)));

    /// <summary>Invalid parameters and parts of their error messages.</summary>
    [Theory]
    [InlineData("""{"value":10}""", "kind", "atLeast, moreThan")]
    [InlineData("""{"kind":5}""", "kind", "atLeast, moreThan")]
    [InlineData("""{"kind":"atLeast"}""", "value", "requires")]
    [InlineData("""{"kind":"atLeast","value":null}""", "value", "requires")]
    [InlineData("""{"kind":"atLeast","value":"10"}""", "value", "'10'")]
    [InlineData("""{"kind":"atLeast","value":true}""", "value", "78.76")]
    [InlineData("""{"kind":"atLeast","value":10,"upper":20}""", "upper", "value")]
    [InlineData("""{"kind":"atLeast","value":10,"value":20}""", "value", "more than once")]
    [InlineData("""{"kind":"atLeast","zzz":1,"upper":20}""", "upper", "value")] // the first of two errors by parameter name
    [InlineData("""{"kind":"rankWithin","rank":1.5}""", "rank", "a whole number")]
    [InlineData("""{"kind":"rankWithin","rank":0}""", "rank", "from 1")]
    [InlineData("""{"kind":"increase","amount":1,"percent":1}""", "percent", "not both")]
    [InlineData("""{"kind":"increase","amount":-1}""", "amount", "positive")]
    public void A_rejection_names_the_parameter_and_the_allowed_value(string json, string parameter, string expected)
    {
        var exception = Assert.Throws<InvalidRuleException>(() => TargetRule.Read(JsonElement.Parse(json)));

        Assert.Equal(parameter, exception.Parameter);
        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"kind":"atLeast","value":10.5}""")]
    [InlineData("""{"value":10.5,"kind":"atLeast","note":null}""")]
    public void A_rule_is_read_in_any_order_and_null_counts_as_absent(string json) =>
        Assert.Equal(new AtLeast(10.5m), TargetRule.Read(JsonElement.Parse(json)));

    [Fact]
    public void Rank_1_is_allowed() =>
        Assert.Equal(new RankWithin(1), TargetRule.Read(JsonElement.Parse("""{"kind":"rankWithin","rank":1}""")));

    [Fact]
    public void A_type_other_than_a_rule_has_no_kind()
    {
        Assert.Null(TargetRule.KindOf(typeof(string)));
        Assert.Equal("atLeast", TargetRule.KindOf(typeof(AtLeast)));
    }

    [Fact]
    public void A_number_with_too_many_decimals_in_the_stored_unit_is_rejected() =>
        Assert.Equal("amount", Assert.Throws<InvalidRuleException>(() => new Increase(amount: 0.0000000001m).InUnit(0.0001m)).Parameter);

    [Fact]
    public void A_parameter_independent_of_the_unit_has_only_its_own_limits()
    {
        Assert.Equal(new GrowAtLeast(1_000_000), new GrowAtLeast(1_000_000).InUnit(100_000_000));
        Assert.Equal("percent", Assert.Throws<InvalidRuleException>(() => new GrowAtLeast(8.00000000001m).InUnit(1)).Parameter);
    }

    [Theory]
    [InlineData("""{"kind":"within","lower":20,"upper":10}""")]
    [InlineData("""{"kind":"increase","amount":1,"percent":1}""")]
    [InlineData("""{"kind":"increase","amount":0}""")]
    [InlineData("""{"kind":"decrease","percent":-5}""")]
    [InlineData("""{"kind":"growAtLeast","percent":-100}""")]
    [InlineData("""{"kind":"rankWithin","rank":0}""")]
    public void Contradictory_numbers_are_rejected(string json) =>
        Assert.Throws<InvalidRuleException>(() => TargetRule.Read(JsonElement.Parse(json)));

    [Theory]
    [MemberData(nameof(Evaluations))]
    public void An_observation_is_evaluated_against_a_rule(string rule, string? baseline, string observation, string expected) =>
        Assert.Equal(expected, Evaluate(TargetRule.FromJson(rule), Polarity.HigherIsBetter, baseline, new(decimal.Parse(observation))));

    [Theory]
    [InlineData("8.27", Qualifier.MoreThan, "8", Met)]
    [InlineData("8.27", Qualifier.MoreThan, "9", "valueQualified")]
    [InlineData("8.27", Qualifier.LessThan, "8.27", NotMet)]
    [InlineData("1.17", Qualifier.Approximately, "1.17", "valueQualified")]
    public void A_qualified_value_decides_only_if_all_possible_values_agree(
        string value,
        Qualifier qualifier,
        string floor,
        string expected) =>
        Assert.Equal(
            expected,
            Evaluate(new AtLeast(decimal.Parse(floor)), Polarity.HigherIsBetter, null, new(decimal.Parse(value), qualifier)));

    [Fact]
    public void A_plain_value_is_a_ceiling_if_lower_is_better()
    {
        Assert.Equal(Met, Evaluate(new Reach(25), Polarity.LowerIsBetter, null, new(24)));
        Assert.Equal(NotMet, Evaluate(new Reach(25), Polarity.LowerIsBetter, null, new(26)));
    }

    [Fact]
    public void A_plain_value_of_neutral_polarity_is_met_only_exactly()
    {
        Assert.Equal(Met, Evaluate(new Reach(25), Polarity.Neutral, null, new(25)));
        Assert.Equal("neutralPolarity", Evaluate(new Reach(25), Polarity.Neutral, null, new(26)));
    }

    [Fact]
    public void Published_growth_decides_a_direction_even_without_a_value()
    {
        var observation = new ObservationValue("industrial-investment", Period.OfYear(2025), Level: null, ReportedGrowthPercent: 13);

        Assert.True(new Increase().Resolve(Polarity.HigherIsBetter, null).Evaluate(observation).IsMet);
        Assert.False(new Decrease().Resolve(Polarity.HigherIsBetter, null).Evaluate(observation).IsMet);
        Assert.True(new GrowAtLeast(13).Resolve(Polarity.HigherIsBetter, null).Evaluate(observation).IsMet);
        Assert.False(new GrowAtLeast(14).Resolve(Polarity.HigherIsBetter, null).Evaluate(observation).IsMet);
    }

    [Fact]
    public void A_published_fall_equal_to_the_required_one_meets_it() =>
        Assert.True(
            new Decrease(percent: 5).Resolve(Polarity.LowerIsBetter, null).Evaluate(
                new("any", Period.OfYear(2025), Level: null, ReportedGrowthPercent: -5)).IsMet);

    [Fact]
    public void A_published_change_of_zero_meets_no_direction()
    {
        var observation = new ObservationValue("pm25", Period.OfYear(2025), new QualifiedValue(26), ReportedChange: 0);

        Assert.False(new Increase().Resolve(Polarity.HigherIsBetter, null).Evaluate(observation).IsMet);
        Assert.False(new Decrease().Resolve(Polarity.HigherIsBetter, null).Evaluate(observation).IsMet);
    }

    [Fact]
    public void Values_are_converted_with_the_unit_but_percentages_and_ranks_are_not()
    {
        Assert.Equal(new Reach(465_000_000), new Reach(4.65m).Scale(100_000_000));
        Assert.Equal(new Within(950, 1050), new Within(95, 105).Scale(10));
        Assert.Equal(new Increase(amount: 30), new Increase(amount: 3).Scale(10));
        Assert.Equal(new Decrease(percent: 3), new Decrease(percent: 3).Scale(10));
        Assert.Equal(new GrowAtLeast(8), new GrowAtLeast(8).Scale(10));
        Assert.Equal(new RankWithin(3), new RankWithin(3).Scale(10));
    }

    private static string Evaluate(TargetRule rule, Polarity polarity, string? baseline, QualifiedValue level)
    {
        QualifiedValue? from = baseline is null ? null : new QualifiedValue(decimal.Parse(baseline));
        var fulfilment = rule.Resolve(polarity, from).Evaluate(new ObservationValue("any", Period.OfYear(2025), level));
        return fulfilment.IsMet switch
        {
            true => Met,
            false => NotMet,
            null => Measures.Localization.EnumCodes<NoteCode>.Of(fulfilment.Reason!.Value),
        };
    }

    [Fact]
    public void A_stored_rule_is_read_without_validation_and_converted_to_every_unit()
    {
        var stored = TargetRule.FromJson("""{"kind":"atLeast","value":99999999999990000000}""");

        Assert.Equal(99999999999990000000m, stored.Parameter("value"));
        Assert.Equal(decimal.MaxValue, stored.Scale(1_000_000_000_000m).Parameter("value"));
        Assert.Equal(
            0.0000000000000000000000000001m,
            new Increase(amount: 0.0000000001m).Scale(0.000000000000000000001m).Parameter("amount"));
    }

    [Theory]
    [InlineData("10000000000000", "1", true)]
    [InlineData("10000000000000.1", "1", false)]
    [InlineData("9999999999999", "10000", false)]
    [InlineData("100000000000000", "0.0001", true)]
    [InlineData("0.1234567891", "0.1", false)]
    [InlineData("79000000000000000000000000000", "100000000", false)]
    public void Limits_apply_in_the_stored_unit(string number, string factor, bool isAllowed)
    {
        var rule = new AtLeast(decimal.Parse(number, CultureInfo.InvariantCulture));
        var by = decimal.Parse(factor, CultureInfo.InvariantCulture);

        if (isAllowed)
            Assert.Equal(rule.Value * by, rule.InUnit(by).Parameter("value"));
        else
            Assert.Equal("value", Assert.Throws<InvalidRuleException>(() => rule.InUnit(by)).Parameter);
    }
}
