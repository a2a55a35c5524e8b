namespace IndicatorsApi.Imports.Seeding;

/// <summary>The seed files cannot be loaded; nothing of them was.</summary>
public sealed class SeedException : Exception
{
    private const int Shown = 20;

    /// <summary>The seed files cannot be loaded.</summary>
    /// <param name="errors">Everything that is wrong with them.</param>
    public SeedException(IReadOnlyList<SeedError> errors)
        : base(Describe(errors)) => Errors = errors;

    /// <summary>Everything that is wrong with the files.</summary>
    public IReadOnlyList<SeedError> Errors { get; }

    private static string Describe(IReadOnlyList<SeedError> errors)
    {
        var lines = errors.Take(Shown).Select(error => error.ToString()).ToList();
        if (errors.Count > Shown)
            lines.Add($"… and {errors.Count - Shown} more.");
        return $"The seed data cannot be loaded; the database was left as it was.{Environment.NewLine}{string.Join(Environment.NewLine, lines)}";
    }
}
