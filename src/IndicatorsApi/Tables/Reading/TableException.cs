using IndicatorsApi.Measures.Localization;
namespace IndicatorsApi.Tables.Reading;

/// <summary>A file cannot be read any further.</summary>
public sealed class TableException(int? line, RowErrorCode code, string message) : Exception(message)
{
    /// <summary>What is wrong with it.</summary>
    public RowError Error { get; } = new(line, null, code, null, message);
}
