namespace IndicatorsApi.Http.ResponseCaching;

/// <summary>How much memory kept answers may take; configured under <c>Answers</c>.</summary>
public sealed record ResponseCacheOptions
{
    /// <summary>The name of the section in the configuration.</summary>
    public const string Section = "ResponseCache";

    /// <summary>In million bytes; 0 keeps none.</summary>
    public int SizeLimitMegabytes { get; init; } = 64;
}
