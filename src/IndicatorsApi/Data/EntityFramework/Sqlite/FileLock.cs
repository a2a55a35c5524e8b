namespace IndicatorsApi.Data.EntityFramework.Sqlite;

/// <summary>Holds other programs on the same machine off, by a file that one of them has open.</summary>
internal static class FileLock
{
    private const int MaxTries = 60_000;

    /// <summary>How systems say that another process has the file: Windows, Linux, macOS.</summary>
    private static readonly int[] HeldByOthers = [unchecked((int)0x80070020), 11, 35];

    /// <summary>Waits for the file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <param name="mostTries">How often to try, a millisecond apart.</param>
    /// <returns>The lock, to be disposed of; nothing where no file can be made, for nobody else writes there either.</returns>
    public static async Task<IDisposable?> TakeAsync(string file, CancellationToken cancellationToken, int mostTries = MaxTries)
    {
        for (var tries = 0; tries < mostTries; tries++)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException exception) when (HeldByOthers.Contains(exception.HResult))
            {
                await Task.Delay(1, cancellationToken);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                return null;
            }
        }

        return null;
    }
}
