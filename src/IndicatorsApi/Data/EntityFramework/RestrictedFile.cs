namespace IndicatorsApi.Data.EntityFramework;

/// <summary>Creates files that only their owner may read (0600). The database holds hashes of API keys and encrypted secrets.</summary>
internal static class RestrictedFile
{
    private const UnixFileMode OtherUsers =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    /// <summary>Creates an empty file.</summary>
    /// <exception cref="IOException">The file exists.</exception>
    public static void Create(string path) => Open(path, FileMode.CreateNew).Dispose();

    /// <summary>Opens a file for writing. A file that this creates belongs to its owner alone.</summary>
    public static FileStream Open(string path, FileMode mode, FileShare share = FileShare.None)
    {
        var access = mode == FileMode.OpenOrCreate ? FileAccess.ReadWrite : FileAccess.Write;
        var options = new FileStreamOptions { Mode = mode, Access = access, Share = share };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, options);
    }

    /// <summary>Indicates that a file exists and that users other than its owner may read or write it.</summary>
    public static bool IsAccessibleToOthers(string path) =>
        !OperatingSystem.IsWindows() && File.Exists(path) && (File.GetUnixFileMode(path) & OtherUsers) != UnixFileMode.None;

    /// <summary>Writes a file from the cache of the operating system to the disk.</summary>
    public static void Flush(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
    }
}
