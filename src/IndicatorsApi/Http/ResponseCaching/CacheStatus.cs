namespace IndicatorsApi.Http.ResponseCaching;

/// <summary>How an answer came about (RFC 9211).</summary>
internal static class CacheStatus
{
    /// <summary>The name of the header.</summary>
    public const string Header = "Cache-Status";

    /// <summary>It had been kept.</summary>
    public const string Hit = "IndicatorsApi; hit";

    /// <summary>It was computed, and is kept from now on.</summary>
    public const string Stored = "IndicatorsApi; fwd=uri-miss; stored";

    /// <summary>It was computed once for several who asked at the same time.</summary>
    public const string Collapsed = "IndicatorsApi; fwd=uri-miss; collapsed";

    /// <summary>It was computed, and is not kept.</summary>
    public const string NotStored = "IndicatorsApi; fwd=uri-miss";
}
