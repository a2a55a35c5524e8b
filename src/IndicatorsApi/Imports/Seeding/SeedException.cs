namespace IndicatorsApi.Imports.Seeding;

/// <summary>The seed files contain errors; nothing was loaded.</summary>
public sealed class SeedException : Exception
{
    private const int Shown = 20;

    /// <summary>Creates the exception.</summary>
    /// <param name="errors">All errors.</param>
    public SeedException(IReadOnlyList<SeedError> errors)
        : base(Describe(errors)) => Errors = errors;

    /// <summary>All errors of the files.</summary>
    public IReadOnlyList<SeedError> Errors { get; }

    private static string Describe(IReadOnlyList<SeedError> errors)
    {
        var lines = errors.Take(Shown).Select(error => error.ToString()).ToList();
        if (errors.Count > Shown)
            lines.Add($"… and {errors.Count - Shown} more.");
        return $"The seed data cannot be loaded; the database was left as it was.{Environment.NewLine}{string.Join(Environment.NewLine, lines)}";
    }
}
