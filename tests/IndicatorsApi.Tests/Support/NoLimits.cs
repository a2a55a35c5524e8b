namespace IndicatorsApi.Tests.Support;

/// <summary>Settings without rate and concurrency limits, because most tests send requests as fast as they can.</summary>
internal static class NoLimits
{
    public static IReadOnlyList<(string Name, string Value)> Settings { get; } =
    [
        ("RateLimiting:PermitsPerSecondPerAddress", "0"),
        ("RateLimiting:PermitsPerSecondPerKey", "0"),
        ("RateLimiting:GlobalPermitsPerSecond", "0"),
        ("RateLimiting:MaxConcurrentRequests", "1000"),
        ("RateLimiting:MaxConcurrentExpensiveRequests", "1000"),
    ];
}
