using IndicatorsApi.Data.EntityFramework;

namespace IndicatorsApi.Data.Backups;

/// <summary>Writes a consistent backup of the database into a file while the service reads and writes.</summary>
public static class DatabaseBackup
{
    private const string PartialSuffix = ".part";

    /// <summary>Writes a backup, which only its owner may read.</summary>
    /// <param name="db">The database.</param>
    /// <param name="to">The path of the file, which must not exist.</param>
    /// <param name="cancellationToken">Cancels the backup. An incomplete file keeps the suffix <c>.part</c>.</param>
    /// <exception cref="BackupException">The file exists.</exception>
    /// <exception cref="DatabaseUnusableException">The database is on a server.</exception>
    public static async Task WriteAsync(IndicatorsContext db, string to, CancellationToken cancellationToken)
    {
        var file = Path.GetFullPath(to);
        if (File.Exists(file))
            throw new BackupException($"The file {file} exists. Use another file name.");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var part = file + PartialSuffix;
        File.Delete(part);
        RestrictedFile.Create(part);
        await db.Dialect.BackUpAsync(db, part, cancellationToken);
        RestrictedFile.Flush(part);
        File.Move(part, file);
    }
}
