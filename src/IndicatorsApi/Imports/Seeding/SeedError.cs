using IndicatorsApi.Tables.Reading;

namespace IndicatorsApi.Imports.Seeding;

/// <summary>An error in a seed file.</summary>
/// <param name="File">The name of the file.</param>
/// <param name="Error">The error, with its line and column.</param>
public sealed record SeedError(string File, RowError Error)
{
    /// <summary>Returns the error as a line for the operator.</summary>
    public override string ToString()
    {
        var line = Error.Line is null ? "" : $", line {Error.Line}";
        var column = Error.Column is null ? "" : $", column {Error.Column}";
        return $"seed-data/{File}{line}{column}: {Error.Message}";
    }
}
