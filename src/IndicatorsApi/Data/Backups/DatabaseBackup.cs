using IndicatorsApi.Data.EntityFramework;

namespace IndicatorsApi.Data.Backups;

/// <summary>Copies the record into a file while it is read and written: one state of it, whole or not at all.</summary>
public static class DatabaseBackup
{
    private const string Unfinished = ".part";

    /// <summary>Makes a copy.</summary>
    /// <param name="db">The record.</param>
    /// <param name="to">The file, which is not there yet; only its owner may read it.</param>
    /// <param name="cancellationToken">Ends the work; nothing is left then that could be taken for a copy.</param>
    /// <exception cref="BackupException">The file is there, or the record does not lie in a file.</exception>
    public static async Task CopyAsync(IndicatorsContext db, string to, CancellationToken cancellationToken)
    {
        var file = Path.GetFullPath(to);
        if (File.Exists(file))
            throw new BackupException($"{file} is there already: name another file.");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var part = file + Unfinished;
        File.Delete(part);
        RestrictedFile.Create(part);
        await db.Engine.CopyAsync(db, part, cancellationToken);
        RestrictedFile.Flush(part);
        File.Move(part, file);
    }
}
