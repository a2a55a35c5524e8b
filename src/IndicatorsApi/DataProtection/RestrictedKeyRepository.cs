using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace IndicatorsApi.DataProtection;

/// <summary>A folder of keys that only its owner may open, with files that only its owner may read (0700 and 0600).</summary>
internal sealed class RestrictedKeyRepository(string folder, ILoggerFactory loggers) : FileSystemXmlRepository(Made(folder), loggers)
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

    private static DirectoryInfo Made(string folder)
    {
        var made = new DirectoryInfo(folder);
        made.Create();
        if (!OperatingSystem.IsWindows())
            made.UnixFileMode = ReadWrite | UnixFileMode.UserExecute;
        return made;
    }
}
