namespace IndicatorsApi.Http.RateLimiting;

/// <summary>Rate and concurrency limits of the API, from the configuration section <c>RateLimiting</c>. See ADR 0035.</summary>
public sealed record RateLimitingOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "RateLimiting";

    /// <summary>The sustained rate for one address, in requests per second. Default 1000; 0 disables the limit.</summary>
    /// <remarks>A request with an accepted key does not count towards its address.</remarks>
    public int PermitsPerSecondPerAddress { get; init; } = 1000;

    /// <summary>The sustained rate for one key, in requests per second. Default 1000; 0 disables the limit.</summary>
    public int PermitsPerSecondPerKey { get; init; } = 1000;

    /// <summary>The sustained rate for all clients together, in requests per second. Default 3000; 0 disables the limit.</summary>
    /// <remarks>The first 10 requests per second of each client do not count towards this limit.</remarks>
    public int GlobalPermitsPerSecond { get; init; } = 3000;

    /// <summary>The burst that an idle client may send, in seconds of its sustained rate. Default 10.</summary>
    public int BurstSeconds { get; init; } = 10;

    /// <summary>The maximum number of uncached responses that are computed concurrently.</summary>
    /// <remarks>The default is one fewer than the number of processors and at least 1, and twice as many on PostgreSQL.</remarks>
    public int? MaxConcurrentRequests { get; init; }

    /// <summary>The maximum number of expensive responses, such as file exports, that are computed concurrently.</summary>
    /// <remarks>The default is one fewer than the number of processors and at least 1.</remarks>
    public int? MaxConcurrentExpensiveRequests { get; init; }

    /// <summary>The maximum number of clients that wait for changes concurrently. Default 1000.</summary>
    public int MaxLongPolls { get; init; } = 1000;

    /// <summary>The maximum number of requests of one client that wait for changes concurrently. Default 100.</summary>
    public int MaxLongPollsPerClient { get; init; } = 100;
}
