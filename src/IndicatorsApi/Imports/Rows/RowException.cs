using IndicatorsApi.Tables.Reading;

namespace IndicatorsApi.Imports.Rows;

/// <summary>A row is invalid.</summary>
public sealed class RowException(params IReadOnlyList<RowError> errors) : Exception(errors[0].Message)
{
    /// <summary>The errors; at least one.</summary>
    public IReadOnlyList<RowError> Errors { get; } = errors;
}
