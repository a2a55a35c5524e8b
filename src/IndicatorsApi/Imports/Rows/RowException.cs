using IndicatorsApi.Tables.Reading;

namespace IndicatorsApi.Imports.Rows;

/// <summary>A row cannot be taken in.</summary>
public sealed class RowException(params IReadOnlyList<RowError> errors) : Exception(errors[0].Message)
{
    /// <summary>What is wrong with it: at least one thing.</summary>
    public IReadOnlyList<RowError> Errors { get; } = errors;
}
