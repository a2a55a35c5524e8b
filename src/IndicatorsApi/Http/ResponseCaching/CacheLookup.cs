using NodaTime;

namespace IndicatorsApi.Http.ResponseCaching;

/// <summary>The lookup of a request in the response cache, before routing.</summary>
/// <param name="Key">The key of the response.</param>
/// <param name="Version">The current dataset version at the time of the lookup.</param>
/// <param name="Day">The day of the lookup, in Asia/Shanghai.</param>
internal sealed record CacheLookup(string Key, long Version, LocalDate Day);
