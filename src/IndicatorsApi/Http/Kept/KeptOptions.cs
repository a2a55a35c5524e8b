namespace IndicatorsApi.Http.Kept;

/// <summary>How much memory kept answers may take; configured under <c>Answers</c>.</summary>
public sealed record KeptOptions
{
    /// <summary>The name of the section in the configuration.</summary>
    public const string Section = "Answers";

    /// <summary>In million bytes; 0 keeps none.</summary>
    public int Megabytes { get; init; } = 64;
}
