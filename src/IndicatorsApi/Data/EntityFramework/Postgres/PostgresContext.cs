using IndicatorsApi.Data.EntityFramework.ValueConverters;
using IndicatorsApi.Data.Revisions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace IndicatorsApi.Data.EntityFramework.Postgres;

/// <summary>
/// The database context of PostgreSQL. Instants, dates and decimals have native types, and strings are ordered by their bytes as in SQLite.
/// </summary>
public sealed class PostgresContext(DbContextOptions<PostgresContext> options) : IndicatorsContext(options)
{
    private const string BinaryCollation = "C";

    /// <summary>Indicates that the current snapshot is on a read replica.</summary>
    internal bool ReadsReplica { get; set; }

    /// <inheritdoc />
    internal override DatabaseDialect Dialect => PostgresDialect.Instance;

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Period>().HaveConversion<PeriodConverter>();
        configurationBuilder.Conventions.Add(_ => new EnumCodeConvention());
    }

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<Observation>().Property(o => o.Magnitude)
            .HasComputedColumnSql("COALESCE(CAST(\"Value\" AS double precision), -1e308)", stored: true);
        modelBuilder.Entity<Target>().Property(t => t.RuleKind)
            .HasComputedColumnSql("CAST(\"Rule\" AS json) ->> 'kind'", stored: true);
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(Properties).Where(IsText))
            property.SetCollation(BinaryCollation);
    }

    private static IEnumerable<IMutableProperty> Properties(IMutableTypeBase type) =>
        type.GetProperties().Concat(type.GetComplexProperties().SelectMany(complex => Properties(complex.ComplexType)));

    private static bool IsText(IMutableProperty property) =>
        (property.GetValueConverter()?.ProviderClrType ?? property.GetProviderClrType() ?? property.ClrType) == typeof(string);
}
