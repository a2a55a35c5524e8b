namespace IndicatorsApi.Http.Responses;

/// <summary>The rate limit headers (IETF draft-ietf-httpapi-ratelimit-headers).</summary>
internal static class RateLimitHeaders
{
    /// <summary>The remaining quota of the client.</summary>
    public const string RateLimit = "RateLimit";

    /// <summary>The quota of the client.</summary>
    public const string RateLimitPolicy = "RateLimit-Policy";
}
