namespace IndicatorsApi.Formats;

/// <summary>A format cannot hold a table.</summary>
public sealed class TableFormatException(string message) : Exception(message);
