using IndicatorsApi.Measures.Localization;
namespace IndicatorsApi.Tables.Reading;

/// <summary>An error after which a file cannot be read any further.</summary>
public sealed class TableException(int? line, RowErrorCode code, string message) : Exception(message)
{
    /// <summary>The error.</summary>
    public RowError Error { get; } = new(line, null, code, null, message);
}
