using IndicatorsApi.Data.EntityFramework;

namespace IndicatorsApi.Data.Backups;

/// <summary>Writes a consistent backup of the database into a file while the service reads and writes.</summary>
public static class DatabaseBackup
{
    private const string PartialSuffix = ".part";

    /// <summary>Writes a backup, which only its owner may read. A failed backup leaves no file.</summary>
    /// <param name="db">The database.</param>
    /// <param name="to">The path of the file, which must not exist.</param>
    /// <param name="cancellationToken">Cancels the backup.</param>
    /// <exception cref="BackupException">The file exists.</exception>
    /// <exception cref="DatabaseUnusableException">The database is on a server.</exception>
    public static async Task WriteAsync(IndicatorsContext db, string to, CancellationToken cancellationToken)
    {
        var file = Path.GetFullPath(to);
        if (File.Exists(file))
            throw new BackupException($"The file {file} exists. Use another file name.");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var part = file + PartialSuffix;
        DeletePartial(part);
        try
        {
            RestrictedFile.Create(part);
            await db.Dialect.BackUpAsync(db, part, cancellationToken);
            RestrictedFile.Flush(part);
            File.Move(part, file);
        }
        catch
        {
            // A full disk would stay full.
            DeletePartial(part);
            throw;
        }
    }

    /// <summary>Deletes an incomplete backup together with the files that SQLite writes beside it.</summary>
    private static void DeletePartial(string part)
    {
        foreach (var suffix in new[] { "", "-journal", "-wal", "-shm" })
            File.Delete(part + suffix);
    }
}
