using IndicatorsApi.Indicators;
using IndicatorsApi.Periods;
using IndicatorsApi.Regions;
using IndicatorsApi.Revisions;
using IndicatorsApi.Targets.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IndicatorsApi.Targets;

/// <summary>One revision of what a region promises for an indicator in a period.</summary>
public sealed class Target : Revision
{
    /// <summary>The region that promises.</summary>
    public required string RegionCode { get; init; }

    /// <summary>The indicator the promise is about.</summary>
    public required string IndicatorCode { get; init; }

    /// <summary>The period the promise is for.</summary>
    public required Period Period { get; init; }

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

    /// <summary>The region that promises.</summary>
    public Region Region { get; init; } = null!;

    /// <summary>The indicator the promise is about.</summary>
    public Indicator Indicator { get; init; } = null!;

    internal sealed class Configuration : IEntityTypeConfiguration<Target>
    {
        public void Configure(EntityTypeBuilder<Target> builder)
        {
            builder.HasOne(t => t.Region).WithMany().HasForeignKey(t => t.RegionCode).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne(t => t.Indicator).WithMany().HasForeignKey(t => t.IndicatorCode).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Indicator>().WithMany().HasForeignKey(t => t.BaselineIndicatorCode).OnDelete(DeleteBehavior.Restrict);
            builder.Property(t => t.Rule).HasConversion(rule => TargetRule.ToJson(rule), json => TargetRule.FromJson(json));
            builder.Property(t => t.RuleKind).HasComputedColumnSql("json_extract(\"Rule\", '$.kind')", stored: true);
            builder.HasRevisions(nameof(RegionCode), nameof(IndicatorCode), nameof(Period));
            builder.HasIndex(t => new { t.IndicatorCode, t.Period });
        }
    }
}
