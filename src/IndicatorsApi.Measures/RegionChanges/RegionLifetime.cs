using NodaTime;

namespace IndicatorsApi.Measures.RegionChanges;

/// <summary>The validity period of a region and its successors.</summary>
/// <param name="Code">The code of the region.</param>
/// <param name="ValidFrom">The first day of validity. Absent if there is no known start.</param>
/// <param name="ValidTo">The last day of validity. Absent if the region is still valid.</param>
/// <param name="Successors">The codes of the successor regions: one after a merger, several after a split.</param>
public sealed record RegionLifetime(string Code, LocalDate? ValidFrom, LocalDate? ValidTo, IReadOnlyList<string> Successors)
{
    /// <summary>Indicates that the validity period has a start or an end.</summary>
    public bool Changes => ValidFrom is not null || ValidTo is not null;

    /// <summary>Returns <see langword="true"/> if the region is valid on a day.</summary>
    public bool ExistsOn(LocalDate day) => !(ValidFrom > day) && !(ValidTo < day);
}
