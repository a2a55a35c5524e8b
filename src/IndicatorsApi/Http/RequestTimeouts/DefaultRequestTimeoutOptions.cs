namespace IndicatorsApi.Http.RequestTimeouts;

/// <summary>The default timeout of requests, from the configuration section <c>RequestTimeouts</c>.</summary>
public sealed record DefaultRequestTimeoutOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "RequestTimeouts";

    /// <summary>The maximum time to compute a response, in seconds. Default 60; 0 disables the timeout.</summary>
    /// <remarks>File exports, imports and requests that wait for changes have no timeout.</remarks>
    public int DefaultSeconds { get; init; } = 60;
}
