namespace IndicatorsApi.Data.EntityFramework;

/// <summary>Files that only their owner may read (0600): the record holds hashes of keys and sealed secrets, and a copy of it all that it does.</summary>
internal static class RestrictedFile
{
    private const UnixFileMode OthersRead = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    /// <summary>Makes an empty file.</summary>
    /// <exception cref="IOException">There is one already.</exception>
    public static void Create(string path) => Open(path, FileMode.CreateNew).Dispose();

    /// <summary>Opens a file to write to it; where it is made, it is its owner's.</summary>
    public static FileStream Open(string path, FileMode mode, FileShare share = FileShare.None)
    {
        var options = new FileStreamOptions { Mode = mode, Access = mode == FileMode.OpenOrCreate ? FileAccess.ReadWrite : FileAccess.Write, Share = share };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, options);
    }

    /// <summary>Whether others than its owner may read or write a file that is there.</summary>
    public static bool IsOpenToOthers(string path) => !OperatingSystem.IsWindows() && File.Exists(path) && (File.GetUnixFileMode(path) & OthersRead) != UnixFileMode.None;

    /// <summary>Waits until a file is on the disk, and not only in the memory of the system.</summary>
    public static void Flush(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
    }
}
