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

/// <summary>Registers the database: a SQLite file by default, or PostgreSQL if <c>Database__Provider</c> is <c>Postgres</c>.</summary>
public static class DatabaseSetup
{
    /// <summary>The name of the connection string.</summary>
    public const string ConnectionName = "Indicators";

    // A pooled context keeps its connection open. Further concurrent readers open one for the time of their request.
    private const int MaxPooledContexts = 32;

    /// <summary>Adds the database context and the services that read and write versions of the dataset.</summary>
    /// <exception cref="InvalidOperationException"><c>Database__Provider</c> is not a known provider.</exception>
    public static IServiceCollection AddDatabase(this IServiceCollection services, IConfiguration configuration)
    {
        services
            .AddSingleton<WriteLock>()
            .AddSingleton<ChangeNotifier>()
            .AddSingleton<CodeListCache>()
            .AddScoped<VersionFactory>()
            .AddScoped<RevisionStore>()
            .AddScoped<RemarkStore>()
            .AddScoped<CodeListStore>();
        return DatabaseLocation.UsesServer(configuration) ? services.AddPostgres() : services.AddSqlite();
    }

#pragma warning disable EF1001 // See PersistentConnection and PostgresHistoryRepository.
    private static IServiceCollection AddSqlite(this IServiceCollection services) =>
        services
            .AddSingleton<CurrentVersionReader>(
                provider => new SqliteCurrentVersion(DatabaseLocation.ForExistingFile(ConnectionOf(provider))))
            .AddSingleton<CommitLock>(provider => new FileCommitLock(DatabaseLocation.GetPathWithSuffix(ConnectionOf(provider), "-commit")))
            .AddDbContextPool<IndicatorsContext>((provider, options) => OnSqlite(options, ConnectionOf(provider)), MaxPooledContexts);

    private static IServiceCollection AddPostgres(this IServiceCollection services) =>
        services
            .AddSingleton(provider => PostgresDataSourceFactory.Of(provider.GetRequiredService<IConfiguration>()))
            .AddSingleton<PostgresReplicas>()
            .AddSingleton<CurrentVersionReader, PostgresCurrentVersion>()
            .AddSingleton<CommitLock, RowCommitLock>()
            .AddHostedService<ChangePoller>()
            .AddDbContextPool<IndicatorsContext, PostgresContext>(
                (provider, options) => OnPostgres(options, provider.GetRequiredService<NpgsqlDataSource>()));

    private static DbContextOptionsBuilder OnSqlite(DbContextOptionsBuilder options, string connection) =>
        Common(options)
            .UseSqlite(DatabaseLocation.ForExistingFile(connection))
            .ReplaceService<ISqliteRelationalConnection, PersistentConnection>()
            .AddInterceptors(PreparedStatementCache.Instance);

    private static DbContextOptionsBuilder OnPostgres(DbContextOptionsBuilder options, NpgsqlDataSource source) =>
        Common(options)
            .UseNpgsql(source, npgsql => npgsql.UseNodaTime())
            .ReplaceService<IHistoryRepository, PostgresHistoryRepository>();
#pragma warning restore EF1001

    /// <summary>Opens a database other than the configured one. A connection string with <c>Data Source</c> names a SQLite file.</summary>
    public static ExternalDatabase OpenExternal(string connection)
    {
        if (connection.Contains("Data Source", StringComparison.OrdinalIgnoreCase))
        {
            var sqlite = OnSqlite(new DbContextOptionsBuilder<IndicatorsContext>(), connection).Options;
            return new(new IndicatorsContext((DbContextOptions<IndicatorsContext>)sqlite), source: null);
        }

        var source = PostgresDataSourceFactory.Of(connection, ConnectionName, TargetSessionAttributes.Primary);
        var postgres = OnPostgres(new DbContextOptionsBuilder<PostgresContext>(), source).Options;
        return new(new PostgresContext((DbContextOptions<PostgresContext>)postgres), source);
    }

    private static DbContextOptionsBuilder Common(DbContextOptionsBuilder options) =>
        options
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)

            // A test compares the migrations with the model. The check at each start would build the model again.
            .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning));

    private static string ConnectionOf(IServiceProvider provider) =>
        DatabaseLocation.GetConnectionString(provider.GetRequiredService<IConfiguration>());

    /// <summary>Creates the database, or upgrades it to this release.</summary>
    /// <exception cref="DatabaseUnusableException">
    /// The file is no database or damaged, another release has written it, or it cannot be opened or written.
    /// </exception>
    public static Task MigrateAsync(this IndicatorsContext db) => db.Dialect.MigrateAsync(db);
}
