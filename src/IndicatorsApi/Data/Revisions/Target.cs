using IndicatorsApi.Measures.Time;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Rules;
using IndicatorsApi.Data.CodeLists;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IndicatorsApi.Data.Revisions;

/// <summary>One revision of what a region promises for an indicator in a period.</summary>
public sealed class Target : Revision
{
    /// <summary>What has to hold; numbers are in the indicator's unit.</summary>
    public required TargetRule Rule { get; init; }

    /// <summary>The kind of the rule, e.g. <c>atLeast</c>; the database derives it from the rule, for filtering.</summary>
    public string RuleKind { get; private set; } = "";

    /// <summary>How firmly it is promised.</summary>
    public required Commitment Commitment { get; init; }

    /// <summary>The indicator to compare with, where it is not the target's own.</summary>
    public string? BaselineIndicatorCode { get; init; }

    /// <summary>The period to compare with, where it is not one year earlier.</summary>
    public Period? BaselinePeriod { get; init; }

    /// <summary>Whether the baseline measures the same thing in the same way; a proxy does not.</summary>
    public required bool BaselineComparable { get; init; }

    /// <summary>The unit that answers for it, in Chinese.</summary>
    public string? ResponsibleUnitZh { get; init; }

    /// <summary>The unit that answers for it, in English.</summary>
    public string? ResponsibleUnitEn { get; init; }

    /// <summary>The post of the person who answers for it, in Chinese.</summary>
    public string? ResponsiblePostZh { get; init; }

    /// <summary>The post of the person who answers for it, in English.</summary>
    public string? ResponsiblePostEn { get; init; }

    /// <summary>Who answers for it; nothing where nobody is named.</summary>
    public ResponsibleParty? Responsible
    {
        get => ResponsibleUnitZh is null && ResponsibleUnitEn is null ? null : new(ResponsibleUnitZh, ResponsibleUnitEn, ResponsiblePostZh, ResponsiblePostEn);
        init => (ResponsibleUnitZh, ResponsibleUnitEn, ResponsiblePostZh, ResponsiblePostEn) = (value?.UnitZh, value?.UnitEn, value?.PostZh, value?.PostEn);
    }

    /// <inheritdoc />
    public override IReadOnlyDictionary<string, object?> Content => new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["rule"] = Rule,
        ["commitment"] = Commitment,
        ["baseline"] = (BaselineIndicatorCode, BaselinePeriod, BaselineComparable),
        ["responsible"] = Responsible,
        ["source"] = SourceCode,
        ["locator"] = Locator,
        ["note"] = Note,
    };

    /// <summary>The revision that takes this one out of the record.</summary>
    /// <param name="reason">Why.</param>
    public Target Withdraw(string? reason) => new()
    {
        RegionCode = RegionCode,
        IndicatorCode = IndicatorCode,
        Period = Period,
        Number = Number,
        Rule = Rule,
        Commitment = Commitment,
        BaselineIndicatorCode = BaselineIndicatorCode,
        BaselinePeriod = BaselinePeriod,
        BaselineComparable = BaselineComparable,
        Responsible = Responsible,
        SourceCode = SourceCode,
        Locator = Locator,
        Note = Note,
        Reason = reason,
        Withdrawn = true,
    };

    /// <summary>The indicator to compare with: the target's own, unless it names another.</summary>
    public string EffectiveBaselineIndicator => BaselineIndicatorCode ?? IndicatorCode;

    /// <summary>The period to compare with, unless the target names another: its default.</summary>
    public Period? EffectiveBaselinePeriod => BaselinePeriod ?? DefaultBaselinePeriod(Period, Indicator.OverTime);

    /// <summary>
    /// The period that a target is compared with that names none: one year earlier; for a plan the year before it begins, or, where
    /// figures add up, the same span before.
    /// </summary>
    public static Period? DefaultBaselinePeriod(Period period, TemporalAggregation overTime) => period.Kind switch
    {
        PeriodKind.Plan when overTime == TemporalAggregation.Sum => period.Before,
        PeriodKind.Plan => Period.OfYear(period.Year).YearsEarlier(period.Number),
        _ => period.YearEarlier,
    };

    /// <summary>Whether the target names a baseline of its own.</summary>
    public bool NamesItsBaseline => BaselineIndicatorCode is not null || BaselinePeriod is not null;

    internal sealed class Configuration : IEntityTypeConfiguration<Target>
    {
        public void Configure(EntityTypeBuilder<Target> builder)
        {
            builder.HasRevisions();
            builder.HasOne<Indicator>().WithMany().HasForeignKey(t => t.BaselineIndicatorCode).OnDelete(DeleteBehavior.Restrict);
            builder.Ignore(t => t.EffectiveBaselineIndicator).Ignore(t => t.EffectiveBaselinePeriod).Ignore(t => t.NamesItsBaseline).Ignore(t => t.Responsible);
            builder.Property(t => t.Rule).HasConversion(rule => TargetRule.ToJson(rule), json => TargetRule.FromJson(json));
            builder.Property(t => t.RuleKind).HasComputedColumnSql("json_extract(\"Rule\", '$.kind')", stored: true);
        }
    }
}
