using IndicatorsApi.Http.Problems;
using IndicatorsApi.Data.EntityFramework;
using Microsoft.Win32.SafeHandles;

namespace IndicatorsApi.Http.ContentNegotiation;

/// <summary>A file that an answer is written to before it is sent. It is gone when it is closed, also by a kill.</summary>
internal static class TemporaryFile
{
    /// <summary>Makes one in the temporary folder.</summary>
    /// <exception cref="TemporaryFolderUnavailableException">It cannot be made there.</exception>
    public static SafeFileHandle Open()
    {
        var folder = Path.GetTempPath();
        try
        {
            return File.OpenHandle(
                Path.Combine(folder, Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException && !DatabaseErrors.IsFull(exception))
        {
            throw new TemporaryFolderUnavailableException(folder, exception);
        }
    }
}
