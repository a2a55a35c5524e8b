namespace IndicatorsApi.Data.EntityFramework.Sqlite;

/// <summary>A lock among the processes of one machine: a file that one of them has open exclusively.</summary>
internal static class FileLock
{
    private const int MaxTries = 60_000;

    /// <summary>The result codes of Windows, Linux and macOS for a file that another process has open.</summary>
    private static readonly int[] SharingViolations = [unchecked((int)0x80070020), 11, 35];

    /// <summary>Waits for the lock.</summary>
    /// <param name="file">The path of the file.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <param name="mostTries">The maximum number of tries, which are 1 ms apart.</param>
    /// <returns>
    /// The lock. <c>null</c> after the last try, or if the file cannot be created. No other process can write there either then.
    /// </returns>
    public static async Task<IDisposable?> AcquireAsync(string file, CancellationToken cancellationToken, int mostTries = MaxTries)
    {
        for (var tries = 0; tries < mostTries; tries++)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException exception) when (SharingViolations.Contains(exception.HResult))
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
