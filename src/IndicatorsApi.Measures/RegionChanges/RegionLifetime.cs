using NodaTime;

namespace IndicatorsApi.Measures.RegionChanges;

/// <summary>When a region exists, and which regions take its place.</summary>
/// <param name="Code">The code of the region.</param>
/// <param name="ValidFrom">The first day on which it exists; absent for one that has always existed.</param>
/// <param name="ValidTo">The last day on which it exists; absent for one that still does.</param>
/// <param name="Successors">The codes of the regions that took its place after that day: one of a merger, several of a split.</param>
public sealed record RegionLifetime(string Code, LocalDate? ValidFrom, LocalDate? ValidTo, IReadOnlyList<string> Successors)
{
    /// <summary>Whether it has a beginning or an end at all.</summary>
    public bool Changes => ValidFrom is not null || ValidTo is not null;

    /// <summary>Whether it exists on a day.</summary>
    public bool ExistsOn(LocalDate day) => !(ValidFrom > day) && !(ValidTo < day);
}
