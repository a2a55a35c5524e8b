namespace IndicatorsApi.Http.Responses;

/// <summary>
/// Readers who go away before their answer came. The framework then leaves the answer unwritten, or half written, under the status that it would have had, and says nothing: it must
/// never be kept for anybody.
/// </summary>
internal static class ClientAbortedExtensions
{
    /// <summary>Whether the reader has gone, so that what was written may not be whole.</summary>
    public static bool ReaderHasGone(this HttpContext http) => http.RequestAborted.IsCancellationRequested;
}
