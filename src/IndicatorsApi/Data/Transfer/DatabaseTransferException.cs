namespace IndicatorsApi.Data.Transfer;

/// <summary>A record cannot be moved to where it was to be.</summary>
/// <param name="message">Why, and what to do.</param>
public sealed class DatabaseTransferException(string message) : Exception(message);
