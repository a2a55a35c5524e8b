namespace IndicatorsApi.Http.Responses;

/// <summary>The headers that say how much a client may ask for (IETF draft-ietf-httpapi-ratelimit-headers).</summary>
internal static class RateLimitHeaders
{
    /// <summary>What is left.</summary>
    public const string Standing = "RateLimit";

    /// <summary>What the client may send.</summary>
    public const string Policy = "RateLimit-Policy";
}
