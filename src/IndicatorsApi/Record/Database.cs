using IndicatorsApi.Record.Changes;
using IndicatorsApi.Record.Storage;
using IndicatorsApi.Record.Storage.Postgres;
using IndicatorsApi.Record.Storage.Sqlite;
using IndicatorsApi.Record.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Sqlite.Storage.Internal;
using Npgsql;

namespace IndicatorsApi.Record;

/// <summary>Registers the database: a file of SQLite, unless <c>Database__Provider</c> names PostgreSQL.</summary>
public static class Database
{
    /// <summary>The name of the connection string.</summary>
    public const string ConnectionName = "Indicators";

    // Each holds a connection with some megabytes of pages; more readers at once than this get one of their own.
    private const int MostHeld = 32;

    /// <summary>Adds the record's context.</summary>
    /// <exception cref="InvalidOperationException">The configuration names a provider that there is none of.</exception>
    public static IServiceCollection AddDatabase(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<WriteGate>().AddSingleton<ChangeSignal>().AddSingleton<VocabularyMemory>().AddScoped<Versions>().AddScoped<RecordKeeper>().AddScoped<RemarkKeeper>().AddScoped<ReferenceKeeper>();
        return DatabaseLocation.HasServer(configuration) ? services.AddPostgres() : services.AddSqlite();
    }

#pragma warning disable EF1001 // See HeldConnection and PostgresHistory.
    private static IServiceCollection AddSqlite(this IServiceCollection services) =>
        services
            .AddSingleton<NewestVersion>(provider => new SqliteNewestVersion(DatabaseLocation.OfExisting(FileOf(provider))))
            .AddSingleton<CommitGate>(provider => new FileCommitGate(DatabaseLocation.WithSuffix(FileOf(provider), "-commit")))
            .AddDbContextPool<IndicatorsContext>(
                (provider, options) => OnSqlite(options, FileOf(provider)),
                poolSize: MostHeld);

    private static IServiceCollection AddPostgres(this IServiceCollection services) =>
        services
            .AddSingleton(provider => PostgresSource.Of(provider.GetRequiredService<IConfiguration>()))
            .AddSingleton<PostgresCopies>()
            .AddSingleton<NewestVersion, PostgresNewestVersion>()
            .AddSingleton<CommitGate, RowCommitGate>()
            .AddHostedService<OtherWriters>()
            .AddDbContextPool<IndicatorsContext, PostgresContext>((provider, options) => OnPostgres(options, provider.GetRequiredService<NpgsqlDataSource>()));

    private static DbContextOptionsBuilder OnSqlite(DbContextOptionsBuilder options, string connection) =>
        Common(options)
            .UseSqlite(DatabaseLocation.OfExisting(connection))
            .ReplaceService<ISqliteRelationalConnection, HeldConnection>()
            .AddInterceptors(KeptStatements.Instance);

    private static DbContextOptionsBuilder OnPostgres(DbContextOptionsBuilder options, NpgsqlDataSource source) =>
        Common(options)
            .UseNpgsql(source, npgsql => npgsql.UseNodaTime())
            .ReplaceService<IHistoryRepository, PostgresHistory>();
#pragma warning restore EF1001

    /// <summary>Another database than the one that is configured, of the system that its connection string is of.</summary>
    public static OtherDatabase Other(string connection)
    {
        if (connection.Contains("Data Source", StringComparison.OrdinalIgnoreCase))
            return new(new IndicatorsContext((DbContextOptions<IndicatorsContext>)OnSqlite(new DbContextOptionsBuilder<IndicatorsContext>(), connection).Options), source: null);
        var source = PostgresSource.Of(connection, ConnectionName, TargetSessionAttributes.Primary);
        return new(new PostgresContext((DbContextOptions<PostgresContext>)OnPostgres(new DbContextOptionsBuilder<PostgresContext>(), source).Options), source);
    }

    private static DbContextOptionsBuilder Common(DbContextOptionsBuilder options) =>
        options
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)

            // A test looks whether the migrations lead to the model; a start need not build the model for it once more.
            .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning));

    private static string FileOf(IServiceProvider provider) => DatabaseLocation.ConnectionOf(provider.GetRequiredService<IConfiguration>());

    /// <summary>Creates the database, or brings it to the newest version.</summary>
    /// <exception cref="UnusableDatabaseException">It is no database, damaged, of a newer program, or cannot be written.</exception>
    public static Task MigrateAsync(this IndicatorsContext db) => db.Engine.MigrateAsync(db);
}
