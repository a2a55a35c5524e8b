using IndicatorsApi.Measures.Localization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IndicatorsApi.Data.CodeLists;

/// <summary>
/// A unit of measurement: a measure (SDMX <c>UNIT_MEASURE</c>) and a power of ten (SDMX <c>UNIT_MULT</c>).
/// 亿元 is measure <c>CNY</c> with multiplier 8.
/// </summary>
public sealed class Unit : ICodeListItem
{
    /// <summary>The measure of percentages. Their differences are percentage points.</summary>
    public const string PercentMeasure = "PERCENT";

    /// <summary>The minimum power of ten.</summary>
    public const int MinMultiplier = -9;

    /// <summary>The maximum power of ten.</summary>
    public const int MaxMultiplier = 12;

    /// <summary>The natural key, e.g. <c>CNY-1E8</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The measure, e.g. <c>CNY</c>. Units with the same measure are compatible.</summary>
    public required string Measure { get; init; }

    /// <summary>The power of ten of one unit, e.g. 8 for 亿元.</summary>
    public required int Multiplier { get; init; }

    /// <summary>The unit's names; the Chinese one is its symbol (亿元, 亩, 微克/立方米).</summary>
    public required LocalizedText Name { get; init; }

    /// <summary><see langword="true"/> when values in this unit are percentages.</summary>
    public bool IsPercent => Measure == PercentMeasure;

    /// <summary>Returns <see langword="true"/> when values can be converted to another unit.</summary>
    public bool IsCompatibleWith(Unit other) => Measure == other.Measure;

    /// <summary>Returns the factor that converts a value to another unit. It is exact, because it is a power of ten.</summary>
    /// <exception cref="ArgumentException">The units measure different things.</exception>
    public decimal FactorTo(Unit other)
    {
        if (!IsCompatibleWith(other))
            throw new ArgumentException($"{Code} cannot be converted to {other.Code}.", nameof(other));

        var power = 1m;
        for (var i = Math.Abs(Multiplier - other.Multiplier); i > 0; i--)
            power *= 10m;
        return Multiplier >= other.Multiplier ? power : 1m / power;
    }

    /// <inheritdoc />
    public int Revision { get; init; } = 1;

    LocalizedText ICodeListItem.Label => Name;

    /// <inheritdoc />
    public object Content => (Measure, Multiplier, Name);

    internal sealed class Configuration : IEntityTypeConfiguration<Unit>
    {
        public void Configure(EntityTypeBuilder<Unit> builder)
        {
            builder.HasKey(u => u.Code);
            builder.Ignore(u => u.Content);
            builder.Property(u => u.Revision).IsConcurrencyToken();
            builder.ComplexProperty(u => u.Name);
        }
    }
}
