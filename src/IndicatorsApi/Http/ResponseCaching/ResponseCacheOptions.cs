namespace IndicatorsApi.Http.ResponseCaching;

/// <summary>The response cache, from the configuration section <c>ResponseCache</c>.</summary>
public sealed record ResponseCacheOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "ResponseCache";

    /// <summary>The maximum size of the cache, in megabytes. Default 64; 0 disables the cache.</summary>
    public int SizeLimitMegabytes { get; init; } = 64;
}
