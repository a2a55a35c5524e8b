using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Http.Problems;
using Microsoft.Win32.SafeHandles;

namespace IndicatorsApi.Http.ContentNegotiation;

/// <summary>A file that a response is written to before it is sent, and that is deleted when it is closed.</summary>
internal static class TemporaryFile
{
    /// <summary>Creates a file in the temporary folder.</summary>
    /// <exception cref="TemporaryFolderUnavailableException">The folder is missing or read-only.</exception>
    public static SafeFileHandle Open()
    {
        var folder = Path.GetTempPath();
        try
        {
            return File.OpenHandle(
                Path.Combine(folder, Path.GetRandomFileName()),
                FileMode.CreateNew,
                FileAccess.ReadWrite,
                FileShare.None,
                FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException && !DatabaseErrors.IsFull(exception))
        {
            throw new TemporaryFolderUnavailableException(folder, exception);
        }
    }
}
