using IndicatorsApi.Data.EntityFramework;
using Microsoft.Data.Sqlite;
using NodaTime;
using NodaTime.Text;

namespace IndicatorsApi.Data.Backups;

/// <summary>Puts a copy back in the place of the record.</summary>
public static class DatabaseRestore
{
    private const string Unfinished = ".restoring";
    private const int Busy = 5;

    /// <summary>Puts a copy back. At every instant the place holds either the record that was there or the whole copy.</summary>
    /// <param name="configuration">Where the record lies.</param>
    /// <param name="from">The copy.</param>
    /// <param name="replaces">Whether a record that is there may be replaced; it is kept beside.</param>
    /// <param name="now">When it is done.</param>
    /// <returns>Where the record that was there is kept now; nothing where there was none.</returns>
    /// <exception cref="BackupException">There is a record already, or a program works with it.</exception>
    public static string? Run(IConfiguration configuration, string from, bool replaces, Instant now)
    {
        if (DatabaseLocation.ProviderOf(configuration) != DatabaseProvider.Sqlite)
            throw new BackupException("The record lies in PostgreSQL: put it back with pg_restore.");
        var place = DatabaseLocation.WithSuffix(DatabaseLocation.ConnectionOf(configuration), "");
        var isThere = File.Exists(place) && new FileInfo(place).Length > 0;
        if (isThere && !replaces)
            throw new BackupException($"There is a record in {place}: say --replace to put the copy in its place; it is kept beside.");

        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        if (isThere)
            TakeLogIn(place);
        var kept = isThere ? $"{place}.replaced-{InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'").Format(now)}" : null;
        if (kept is not null)
            File.Move(CopyBeside(place, kept), kept);
        var part = CopyBeside(Path.GetFullPath(from), place);

        // A log that belongs to another file would be read into this one.
        File.Delete(place + "-wal");
        File.Delete(place + "-shm");
        File.Move(part, place, overwrite: true);
        return kept;
    }

    /// <summary>Copies a file to where it can take a name in one step.</summary>
    /// <returns>Where it is until then.</returns>
    private static string CopyBeside(string from, string name)
    {
        var part = name + Unfinished;
        File.Delete(part);
        using (var source = File.OpenRead(from))
        using (var target = RestrictedFile.Open(part, FileMode.CreateNew))
            source.CopyTo(target);
        RestrictedFile.Flush(part);
        return part;
    }

    /// <summary>Writes the log of a record back into it, alone: no other program may have it open.</summary>
    private static void TakeLogIn(string place)
    {
        try
        {
            using var alone = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = place, Mode = SqliteOpenMode.ReadWrite, Pooling = false, DefaultTimeout = 1 }.ToString());
            alone.Open();
            foreach (var statement in new[] { "PRAGMA locking_mode = EXCLUSIVE", "BEGIN EXCLUSIVE", "COMMIT", "PRAGMA wal_checkpoint(TRUNCATE)" })
            {
                using var command = alone.CreateCommand();
#pragma warning disable CA2100 // They are constants.
                command.CommandText = statement;
#pragma warning restore CA2100
                command.ExecuteNonQuery();
            }
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == Busy)
        {
            throw new BackupException($"A program works with {place}: stop the service first.");
        }
    }
}
