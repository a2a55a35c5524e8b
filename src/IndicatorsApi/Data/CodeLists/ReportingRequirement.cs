using System.Globalization;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Reporting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace IndicatorsApi.Data.CodeLists;

/// <summary>A reporting requirement: the observations that regions must report (SDMX: provision agreement).</summary>
public sealed class ReportingRequirement : ICodeListItem
{
    /// <summary>The natural key, e.g. <c>monthly-economy</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The code of the reporting region, or of the region above the reporting regions.</summary>
    public required string RegionCode { get; init; }

    /// <summary>The level of the reporting regions below it; <see langword="null"/> when the region itself reports.</summary>
    public RegionLevel? Level { get; init; }

    /// <summary>The codes of the indicators, separated by commas.</summary>
    public required string Indicators { get; init; }

    /// <inheritdoc cref="ReportingSchedule.Frequency" />
    public required ReportingFrequency Frequency { get; init; }

    /// <inheritdoc cref="ReportingSchedule.Form" />
    public required ReportingForm Form { get; init; }

    /// <summary>The months at whose end no report is due, separated by commas.</summary>
    public required string SkippedMonths { get; init; }

    /// <inheritdoc cref="ReportingSchedule.DueDays" />
    public int? DueDays { get; init; }

    /// <inheritdoc cref="ReportingSchedule.From" />
    public LocalDate? From { get; init; }

    /// <inheritdoc cref="ReportingSchedule.Until" />
    public LocalDate? Until { get; init; }

    /// <inheritdoc />
    public int Revision { get; init; } = 1;

    /// <summary>The codes of the indicators.</summary>
    public IReadOnlyList<string> IndicatorCodes => Indicators.Split(',');

    /// <summary>The schedule of the reports.</summary>
    public ReportingSchedule Schedule
    {
        get
        {
            var skipped = SkippedMonths.Split(',', StringSplitOptions.RemoveEmptyEntries);
            return new(Frequency, Form, [.. skipped.Select(month => int.Parse(month, CultureInfo.InvariantCulture))], DueDays, From, Until);
        }
    }

    LocalizedText ICodeListItem.Label => Name;

    /// <inheritdoc />
    public object Content => (Name, RegionCode, Level, Indicators, Frequency, Form, SkippedMonths, (DueDays, From, Until));

    internal sealed class Configuration : IEntityTypeConfiguration<ReportingRequirement>
    {
        public void Configure(EntityTypeBuilder<ReportingRequirement> builder)
        {
            builder.ToTable("Requirements");
            builder.HasKey(r => r.Code);
            builder.Ignore(r => r.Content).Ignore(r => r.Schedule).Ignore(r => r.IndicatorCodes);
            builder.Property(r => r.Revision).IsConcurrencyToken();
            builder.ComplexProperty(r => r.Name);
            builder.HasOne<Region>().WithMany().HasForeignKey(r => r.RegionCode).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
