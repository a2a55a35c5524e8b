using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace IndicatorsApi.Data.EntityFramework.Postgres;

/// <summary>Creates the tables and views, or upgrades them to this release.</summary>
/// <remarks>
/// Of several processes that start concurrently, each tries in one transaction. One
/// succeeds, and the others find the tables created on their next try.
/// </remarks>
internal static class PostgresMigrations
{
    private static readonly TimeSpan RetryInterval = TimeSpan.FromMilliseconds(200);
    private const int MaxTries = 1500;

    /// <summary>
    /// Returns the schema of the views that show earlier code lists. Each release has its
    /// own, so that instances of two releases can run side by side.
    /// </summary>
    public static string ViewSchemaOf(IndicatorsContext db) => $"past_{db.Database.GetMigrations().Last().Split('_')[0]}";

    /// <summary>Applies the pending migrations.</summary>
    /// <exception cref="DatabaseUnusableException">
    /// The database does not exist, another release has written it, or it cannot be written.
    /// </exception>
    public static async Task ApplyAsync(IndicatorsContext db)
    {
        try
        {
            for (var tries = 1; !await TryAsync(db, isLast: tries == MaxTries); tries++)
                await Task.Delay(RetryInterval);
        }
        catch (Exception exception) when (DatabaseErrors.DescribeFailure(exception) is not null)
        {
            throw new DatabaseUnusableException(DatabaseErrors.DescribeFailure(exception)!, exception);
        }
    }

    private static async Task<bool> TryAsync(IndicatorsContext db, bool isLast)
    {
        try
        {
            if (await db.HasPendingMigrationsAsync())
                await db.Database.MigrateAsync();
            await CreateViewsAsync(db);
            return true;
        }
        catch (Exception exception) when (!isLast && IsConcurrentMigration(exception))
        {
            return false;
        }
    }

    private static async Task CreateViewsAsync(IndicatorsContext db)
    {
        var schema = ViewSchemaOf(db);
        await using var transaction = await db.Database.BeginTransactionAsync();
        await using var command = db.CreateCommand("SELECT to_regnamespace(@schema)::text").WithParameter("@schema", schema);
        if (await command.ExecuteScalarAsync() is string)
            return;
        var views = CodeListHistory.CreateViewsSql(db, ($"VIEW {schema}.", ""), "current_setting('indicators.version')::bigint");
        await using var create = db.CreateCommand($"CREATE SCHEMA {schema}; {views}");
        await create.ExecuteNonQueryAsync();
        await transaction.CommitAsync();
    }

    /// <summary>Indicates that a concurrent process created the same objects.</summary>
    private static bool IsConcurrentMigration(Exception exception) => exception.GetBaseException() is PostgresException
    {
        SqlState: PostgresErrorCodes.UniqueViolation
            or PostgresErrorCodes.DuplicateTable
            or PostgresErrorCodes.DuplicateSchema
            or PostgresErrorCodes.DuplicateObject
            or PostgresErrorCodes.DuplicateColumn
            or PostgresErrorCodes.DeadlockDetected
            or PostgresErrorCodes.SerializationFailure,
    };
}
