using IndicatorsApi.Data.Changes;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.EntityFramework.Postgres;
using IndicatorsApi.Data.EntityFramework.Sqlite;
using IndicatorsApi.Data.Versioning;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Sqlite.Storage.Internal;
using Npgsql;

namespace IndicatorsApi.Data;

/// <summary>Registers the database: a file of SQLite, unless <c>Database__Provider</c> names PostgreSQL.</summary>
public static class DatabaseSetup
{
    /// <summary>The name of the connection string.</summary>
    public const string ConnectionName = "Indicators";

    // Each holds a connection with some megabytes of pages; more readers at once than this get one of their own.
    private const int MaxHeld = 32;

    /// <summary>Adds the record's context.</summary>
    /// <exception cref="InvalidOperationException">The configuration names a provider that there is none of.</exception>
    public static IServiceCollection AddDatabase(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<WriteLock>().AddSingleton<ChangeNotifier>().AddSingleton<CodeListCache>().AddScoped<VersionFactory>().AddScoped<RevisionStore>().AddScoped<RemarkStore>().AddScoped<CodeListStore>();
        return DatabaseLocation.HasServer(configuration) ? services.AddPostgres() : services.AddSqlite();
    }

#pragma warning disable EF1001 // See HeldConnection and PostgresHistory.
    private static IServiceCollection AddSqlite(this IServiceCollection services) =>
        services
            .AddSingleton<CurrentVersionReader>(provider => new SqliteCurrentVersion(DatabaseLocation.OfExisting(FileOf(provider))))
            .AddSingleton<CommitLock>(provider => new FileCommitLock(DatabaseLocation.WithSuffix(FileOf(provider), "-commit")))
            .AddDbContextPool<IndicatorsContext>(
                (provider, options) => OnSqlite(options, FileOf(provider)),
                poolSize: MaxHeld);

    private static IServiceCollection AddPostgres(this IServiceCollection services) =>
        services
            .AddSingleton(provider => PostgresDataSourceFactory.Of(provider.GetRequiredService<IConfiguration>()))
            .AddSingleton<PostgresReplicas>()
            .AddSingleton<CurrentVersionReader, PostgresCurrentVersion>()
            .AddSingleton<CommitLock, RowCommitLock>()
            .AddHostedService<ChangePoller>()
            .AddDbContextPool<IndicatorsContext, PostgresContext>((provider, options) => OnPostgres(options, provider.GetRequiredService<NpgsqlDataSource>()));

    private static DbContextOptionsBuilder OnSqlite(DbContextOptionsBuilder options, string connection) =>
        Common(options)
            .UseSqlite(DatabaseLocation.OfExisting(connection))
            .ReplaceService<ISqliteRelationalConnection, PersistentConnection>()
            .AddInterceptors(PreparedStatementCache.Instance);

    private static DbContextOptionsBuilder OnPostgres(DbContextOptionsBuilder options, NpgsqlDataSource source) =>
        Common(options)
            .UseNpgsql(source, npgsql => npgsql.UseNodaTime())
            .ReplaceService<IHistoryRepository, PostgresHistoryRepository>();
#pragma warning restore EF1001

    /// <summary>Another database than the one that is configured, of the system that its connection string is of.</summary>
    public static ExternalDatabase Other(string connection)
    {
        if (connection.Contains("Data Source", StringComparison.OrdinalIgnoreCase))
            return new(new IndicatorsContext((DbContextOptions<IndicatorsContext>)OnSqlite(new DbContextOptionsBuilder<IndicatorsContext>(), connection).Options), source: null);
        var source = PostgresDataSourceFactory.Of(connection, ConnectionName, TargetSessionAttributes.Primary);
        return new(new PostgresContext((DbContextOptions<PostgresContext>)OnPostgres(new DbContextOptionsBuilder<PostgresContext>(), source).Options), source);
    }

    private static DbContextOptionsBuilder Common(DbContextOptionsBuilder options) =>
        options
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)

            // A test looks whether the migrations lead to the model; a start need not build the model for it once more.
            .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning));

    private static string FileOf(IServiceProvider provider) => DatabaseLocation.ConnectionOf(provider.GetRequiredService<IConfiguration>());

    /// <summary>Creates the database, or brings it to the newest version.</summary>
    /// <exception cref="DatabaseUnusableException">It is no database, damaged, of a newer program, or cannot be written.</exception>
    public static Task MigrateAsync(this IndicatorsContext db) => db.Engine.MigrateAsync(db);
}
