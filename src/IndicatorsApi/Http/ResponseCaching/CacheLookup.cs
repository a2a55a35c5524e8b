using NodaTime;

namespace IndicatorsApi.Http.ResponseCaching;

/// <summary>What a request asks for, as it was looked up before it was routed.</summary>
/// <param name="Key">What its answer is kept under.</param>
/// <param name="Version">The newest version of the record when it was asked.</param>
/// <param name="Day">The day it was asked on.</param>
internal sealed record CacheLookup(string Key, long Version, LocalDate Day);
