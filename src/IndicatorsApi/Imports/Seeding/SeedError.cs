using IndicatorsApi.Tables.Reading;

namespace IndicatorsApi.Imports.Seeding;

/// <summary>Something in a seed file that cannot be loaded.</summary>
/// <param name="File">The name of the file.</param>
/// <param name="Error">What is wrong.</param>
public sealed record SeedError(string File, RowError Error)
{
    /// <summary>The error as a person reads it.</summary>
    public override string ToString()
    {
        var line = Error.Line is null ? "" : $", line {Error.Line}";
        var column = Error.Column is null ? "" : $", column {Error.Column}";
        return $"seed-data/{File}{line}{column}: {Error.Message}";
    }
}
