using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Rules;
using IndicatorsApi.Measures.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IndicatorsApi.Data.Revisions;

/// <summary>A revision of a target: the goal of a region for an indicator and a period.</summary>
public sealed class Target : Revision
{
    /// <summary>The rule, with numbers in the unit of the indicator.</summary>
    public required TargetRule Rule { get; init; }

    /// <summary>The kind of the rule, e.g. <c>atLeast</c>, computed by the database for filtering.</summary>
    public string RuleKind { get; private set; } = "";

    /// <summary>The commitment level.</summary>
    public required Commitment Commitment { get; init; }

    /// <summary>The code of the baseline indicator; <see langword="null"/> for the indicator of the target.</summary>
    public string? BaselineIndicatorCode { get; init; }

    /// <summary>The baseline period; <see langword="null"/> for <see cref="DefaultBaselinePeriod"/>.</summary>
    public Period? BaselinePeriod { get; init; }

    /// <summary><see langword="true"/> when the baseline is comparable, <see langword="false"/> for a proxy.</summary>
    public required bool BaselineComparable { get; init; }

    /// <summary>The responsible organization, in Chinese.</summary>
    public string? ResponsibleUnitZh { get; init; }

    /// <summary>The responsible organization, in English.</summary>
    public string? ResponsibleUnitEn { get; init; }

    /// <summary>The post of the responsible person, in Chinese.</summary>
    public string? ResponsiblePostZh { get; init; }

    /// <summary>The post of the responsible person, in English.</summary>
    public string? ResponsiblePostEn { get; init; }

    /// <summary>The responsible party; <see langword="null"/> when none is given.</summary>
    public ResponsibleParty? Responsible
    {
        get => (ResponsibleUnitZh ?? ResponsibleUnitEn) is null
            ? null
            : new(ResponsibleUnitZh, ResponsibleUnitEn, ResponsiblePostZh, ResponsiblePostEn);
        init
        {
            (ResponsibleUnitZh, ResponsibleUnitEn) = (value?.UnitZh, value?.UnitEn);
            (ResponsiblePostZh, ResponsiblePostEn) = (value?.PostZh, value?.PostEn);
        }
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

    /// <summary>Returns a revision that withdraws the target.</summary>
    /// <param name="reason">The reason.</param>
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

    /// <summary>The code of the baseline indicator, by default that of the target.</summary>
    public string EffectiveBaselineIndicator => BaselineIndicatorCode ?? IndicatorCode;

    /// <summary>The baseline period, by default <see cref="DefaultBaselinePeriod"/>; <see langword="null"/> when there is none.</summary>
    public Period? EffectiveBaselinePeriod => BaselinePeriod ?? DefaultBaselinePeriod(Period, Indicator.OverTime);

    /// <summary>Returns the default baseline period.</summary>
    /// <remarks>
    /// It is the period one year earlier. For a plan it is the year before the plan.
    /// For a plan whose values are summed over time it is the preceding plan.
    /// </remarks>
    public static Period? DefaultBaselinePeriod(Period period, TemporalAggregation overTime) => period.Kind switch
    {
        PeriodKind.Plan when overTime == TemporalAggregation.Sum => period.Before,
        PeriodKind.Plan => Period.OfYear(period.Year).YearsEarlier(period.Number),
        _ => period.YearEarlier,
    };

    /// <summary><see langword="true"/> when the target specifies a baseline.</summary>
    public bool HasExplicitBaseline => BaselineIndicatorCode is not null || BaselinePeriod is not null;

    internal sealed class Configuration : IEntityTypeConfiguration<Target>
    {
        public void Configure(EntityTypeBuilder<Target> builder)
        {
            builder.HasRevisions();
            builder.HasOne<Indicator>().WithMany().HasForeignKey(t => t.BaselineIndicatorCode).OnDelete(DeleteBehavior.Restrict);
            builder.Ignore(t => t.EffectiveBaselineIndicator).Ignore(t => t.EffectiveBaselinePeriod);
            builder.Ignore(t => t.HasExplicitBaseline).Ignore(t => t.Responsible);
            builder.Property(t => t.Rule).HasConversion(rule => TargetRule.ToJson(rule), json => TargetRule.FromJson(json));
            builder.Property(t => t.RuleKind).HasComputedColumnSql("json_extract(\"Rule\", '$.kind')", stored: true);
        }
    }
}
