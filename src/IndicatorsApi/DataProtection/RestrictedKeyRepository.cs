using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace IndicatorsApi.DataProtection;

/// <summary>Stores Data Protection keys in a folder (0700) and in files (0600) that only their owner can read.</summary>
internal sealed class RestrictedKeyRepository(string folder, ILoggerFactory loggers)
    : FileSystemXmlRepository(CreateFolder(folder), loggers)
{
    private const UnixFileMode ReadWrite = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <inheritdoc />
    public override void StoreElement(XElement element, string friendlyName)
    {
        base.StoreElement(element, friendlyName);
        if (OperatingSystem.IsWindows())
            return;
        foreach (var file in Directory.EnumerateFiles("*.xml"))
            file.UnixFileMode = ReadWrite;
    }

    private static DirectoryInfo CreateFolder(string path)
    {
        var folder = new DirectoryInfo(path);
        folder.Create();
        if (!OperatingSystem.IsWindows())
            folder.UnixFileMode = ReadWrite | UnixFileMode.UserExecute;
        return folder;
    }
}
