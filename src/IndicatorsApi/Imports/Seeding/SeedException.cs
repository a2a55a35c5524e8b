namespace IndicatorsApi.Imports.Seeding;

/// <summary>The seed files have errors. Nothing of them was loaded.</summary>
public sealed class SeedException : Exception
{
    private const int MaxShownErrors = 20;

    /// <summary>Creates the exception.</summary>
    /// <param name="errors">All errors.</param>
    public SeedException(IReadOnlyList<SeedError> errors)
        : base(Describe(errors)) => Errors = errors;

    /// <summary>All errors of the files.</summary>
    public IReadOnlyList<SeedError> Errors { get; }

    private static string Describe(IReadOnlyList<SeedError> errors)
    {
        var lines = errors.Take(MaxShownErrors).Select(error => error.ToString()).ToList();
        if (errors.Count > MaxShownErrors)
            lines.Add($"… and {errors.Count - MaxShownErrors} more.");
        lines.Insert(0, "The seed data has errors. The database was not changed. Correct the files and start again.");
        return string.Join(Environment.NewLine, lines);
    }
}
