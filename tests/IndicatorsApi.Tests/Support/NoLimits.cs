namespace IndicatorsApi.Tests.Support;

/// <summary>Tests send as fast as they can, and are not refused for it; what clients may send is tested where limits are.</summary>
internal static class NoLimits
{
    public static IReadOnlyList<(string Name, string Value)> Settings { get; } = [("RateLimiting:PermitsPerSecondPerAddress", "0"), ("RateLimiting:PermitsPerSecondPerKey", "0"), ("RateLimiting:MaxConcurrentRequests", "1000"), ("RateLimiting:MaxConcurrentExpensiveRequests", "1000")];
}
