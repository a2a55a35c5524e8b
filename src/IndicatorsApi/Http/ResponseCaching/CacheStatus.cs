namespace IndicatorsApi.Http.ResponseCaching;

/// <summary>The values of the <c>Cache-Status</c> header (RFC 9211).</summary>
internal static class CacheStatus
{
    /// <summary>The name of the header.</summary>
    public const string Header = "Cache-Status";

    /// <summary>The response came from the cache.</summary>
    public const string Hit = "IndicatorsApi; hit";

    /// <summary>The response was computed and stored.</summary>
    public const string Stored = "IndicatorsApi; fwd=uri-miss; stored";

    /// <summary>The response was computed for another, concurrent request.</summary>
    public const string Collapsed = "IndicatorsApi; fwd=uri-miss; collapsed";

    /// <summary>The response was computed and not stored.</summary>
    public const string NotStored = "IndicatorsApi; fwd=uri-miss";
}
