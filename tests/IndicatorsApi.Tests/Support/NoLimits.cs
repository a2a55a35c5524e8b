namespace IndicatorsApi.Tests.Support;

/// <summary>Tests send as fast as they can, and are not refused for it; what clients may send is tested where limits are.</summary>
internal static class NoLimits
{
    public static IReadOnlyList<(string Name, string Value)> Settings { get; } = [("Limits:AddressPerSecond", "0"), ("Limits:KeyPerSecond", "0"), ("Limits:ComputedAtOnce", "1000"), ("Limits:DearAtOnce", "1000")];
}
