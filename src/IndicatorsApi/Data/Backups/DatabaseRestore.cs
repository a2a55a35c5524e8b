using IndicatorsApi.Data.EntityFramework;
using Microsoft.Data.Sqlite;
using NodaTime;
using NodaTime.Text;

namespace IndicatorsApi.Data.Backups;

/// <summary>Restores a backup to the configured path.</summary>
public static class DatabaseRestore
{
    private const string PartialSuffix = ".restoring";
    private const int Busy = 5;
    private static readonly InstantPattern ReplacedSuffix = InstantPattern.CreateWithInvariantCulture("'.replaced-'uuuuMMdd'T'HHmmss'Z'");

    /// <summary>Restores a backup. At every instant, the path holds either the previous database or the complete backup.</summary>
    /// <param name="configuration">The configuration of the service.</param>
    /// <param name="from">The path of the backup.</param>
    /// <param name="replaces"><c>true</c> to replace an existing database. A copy of it remains beside.</param>
    /// <param name="now">The current instant.</param>
    /// <returns>The path of the copy of the previous database. <c>null</c> if there was none.</returns>
    /// <exception cref="BackupException">A database exists and may not be replaced, or a process has it open.</exception>
    public static string? Run(IConfiguration configuration, string from, bool replaces, Instant now)
    {
        if (DatabaseLocation.GetProvider(configuration) != DatabaseProvider.Sqlite)
            throw new BackupException("The database is on a PostgreSQL server. Use pg_restore.");
        var path = DatabaseLocation.GetPathWithSuffix(DatabaseLocation.GetConnectionString(configuration), "");
        var exists = File.Exists(path) && new FileInfo(path).Length > 0;
        if (exists && !replaces)
            throw new BackupException($"The database {path} exists. Use --replace to replace it. A copy of it remains beside.");

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (exists)
            Checkpoint(path);
        var previous = exists ? path + ReplacedSuffix.Format(now) : null;
        if (previous is not null)
            File.Move(CopyBeside(path, previous), previous);
        var part = CopyBeside(Path.GetFullPath(from), path);

        // SQLite would apply the log of the previous database to the restored one.
        File.Delete(path + "-wal");
        File.Delete(path + "-shm");
        File.Move(part, path, overwrite: true);
        return previous;
    }

    /// <summary>Copies a file to a temporary name beside its destination, so that one rename completes the copy.</summary>
    /// <returns>The path of the temporary file.</returns>
    private static string CopyBeside(string from, string destination)
    {
        var part = destination + PartialSuffix;
        File.Delete(part);
        using (var source = File.OpenRead(from))
        using (var target = RestrictedFile.Open(part, FileMode.CreateNew))
            source.CopyTo(target);
        RestrictedFile.Flush(part);
        return part;
    }

    /// <summary>Writes the log back into the database file. No other process may have it open.</summary>
    private static void Checkpoint(string path)
    {
        var connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadWrite,
            Pooling = false,
            DefaultTimeout = 1,
        };
        try
        {
            using var connection = new SqliteConnection(connectionString.ToString());
            connection.Open();
            string[] statements = ["PRAGMA locking_mode = EXCLUSIVE", "BEGIN EXCLUSIVE", "COMMIT", "PRAGMA wal_checkpoint(TRUNCATE)"];
            foreach (var statement in statements)
            {
                using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are constants.
                command.CommandText = statement;
#pragma warning restore CA2100
                command.ExecuteNonQuery();
            }
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == Busy)
        {
            throw new BackupException($"Another process has {path} open. Stop the service first.");
        }
    }
}
