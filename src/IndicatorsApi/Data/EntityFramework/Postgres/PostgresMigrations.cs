using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace IndicatorsApi.Data.EntityFramework.Postgres;

/// <summary>
/// Creates the tables, or brings them to the newest version. Of several programs that start at once one does it: each tries in one transaction,
/// and who comes too late finds the tables there.
/// </summary>
internal static class PostgresMigrations
{
    private static readonly TimeSpan RetryInterval = TimeSpan.FromMilliseconds(200);
    private const int MaxTries = 1500;

    /// <summary>The schema of the views that show an earlier vocabulary: one for each version of the tables, as programs of two versions may run side by side.</summary>
    public static string PastOf(IndicatorsContext db) => $"past_{db.Database.GetMigrations().Last().Split('_')[0]}";

    /// <summary>Applies what is missing.</summary>
    /// <exception cref="DatabaseUnusableException">The database is not there, of a newer program, or cannot be written.</exception>
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
            await MakePastAsync(db);
            return true;
        }
        catch (Exception exception) when (!isLast && IsSomebodyElseAtIt(exception))
        {
            return false;
        }
    }

    private static async Task MakePastAsync(IndicatorsContext db)
    {
        var schema = PastOf(db);
        await using var transaction = await db.Database.BeginTransactionAsync();
        await using var command = db.Statement("SELECT to_regnamespace(@schema)::text").With("@schema", schema);
        if (await command.ExecuteScalarAsync() is string)
            return;
        await using var make = db.Statement($"CREATE SCHEMA {schema}; {CodeListHistory.MakeViews(db, ($"VIEW {schema}.", ""), "current_setting('indicators.version')::bigint")}");
        await make.ExecuteNonQueryAsync();
        await transaction.CommitAsync();
    }

    /// <summary>What two meet that create the same at once.</summary>
    private static bool IsSomebodyElseAtIt(Exception exception) => exception.GetBaseException() is PostgresException
    {
        SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.DuplicateTable or PostgresErrorCodes.DuplicateSchema or PostgresErrorCodes.DuplicateObject or PostgresErrorCodes.DuplicateColumn
            or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure,
    };
}
