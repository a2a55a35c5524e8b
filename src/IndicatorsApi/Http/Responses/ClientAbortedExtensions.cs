namespace IndicatorsApi.Http.Responses;

/// <summary>Detects clients that disconnect before they receive a response.</summary>
/// <remarks>
/// The framework then leaves the response unwritten or half written, without an exception. Such a response must never be stored.
/// </remarks>
internal static class ClientAbortedExtensions
{
    /// <summary>Returns <c>true</c> if the client has disconnected, so that the response may be incomplete.</summary>
    public static bool IsClientAborted(this HttpContext http) => http.RequestAborted.IsCancellationRequested;
}
