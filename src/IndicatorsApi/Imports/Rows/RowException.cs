using IndicatorsApi.Tables.Reading;

namespace IndicatorsApi.Imports.Rows;

/// <summary>A row cannot be taken in.</summary>
public sealed class RowException(RowError error) : Exception(error.Message)
{
    /// <summary>What is wrong with it.</summary>
    public RowError Error { get; } = error;
}
