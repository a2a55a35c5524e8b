namespace IndicatorsApi.Data.Seeding;

/// <summary>Something in a seed file that cannot be loaded.</summary>
/// <param name="File">The name of the file.</param>
/// <param name="Line">The line, from 1; absent where the file as a whole is wrong.</param>
/// <param name="Column">The column, by its header; absent where the line as a whole is wrong.</param>
/// <param name="Message">What is wrong, and what is allowed.</param>
public sealed record SeedError(string File, int? Line, string? Column, string Message)
{
    /// <summary>The error as a person reads it.</summary>
    public override string ToString()
    {
        var line = Line is null ? "" : $", line {Line}";
        var column = Column is null ? "" : $", column {Column}";
        return $"seed-data/{File}{line}{column}: {Message}";
    }
}
