namespace IndicatorsApi.Record.Backups;

/// <summary>Files that only their owner may read: a copy of the record holds all that the record does.</summary>
internal static class OwnersFile
{
    /// <summary>Makes an empty file.</summary>
    public static void Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        new FileStream(path, options).Dispose();
    }

    /// <summary>Waits until a file is on the disk, and not only in the memory of the system.</summary>
    public static void Flush(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
    }
}
