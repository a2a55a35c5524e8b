using IndicatorsApi.Measures.Localization;
using NodaTime;

namespace IndicatorsApi.Data.CodeLists;

/// <summary>Validates the lifetime and the successors of a region.</summary>
/// <remarks>A successor ends later than its predecessor, so succession has no cycles.</remarks>
public static class RegionValidator
{
    /// <summary>Returns the errors of a region by field.</summary>
    /// <param name="region">The region.</param>
    /// <param name="known">All regions, by code.</param>
    public static IEnumerable<(string Field, string Message)> Validate(Region region, IReadOnlyDictionary<string, Region> known)
    {
        if (region.ValidTo < region.ValidFrom)
            yield return ("validTo", Localizer.Format($"validTo must not be earlier than validFrom."));
        if (region is { Successors: not null, ValidTo: null })
            yield return ("successors", Localizer.Format($"A region with successors requires validTo, the last day on which it exists."));
        foreach (var code in region.SuccessorCodes)
        {
            if (code == region.Code)
                yield return ("successors", Localizer.Format($"A region cannot be its own successor."));
            else if (!known.TryGetValue(code, out var successor))
                yield return ("successors", CodeListSet.UnknownCodeMessage(code, known.Values));
            else if (FindConflict(region, successor) is { } conflict)
                yield return ("successors", conflict);
        }

        var predecessors = known.Values
            .Where(other => other.Code != region.Code && other.SuccessorCodes.Contains(region.Code, StringComparer.Ordinal));
        foreach (var predecessor in predecessors)
        {
            if (FindConflict(predecessor, region) is { } conflict)
                yield return (BeginsTooLate(predecessor, region) ? "validFrom" : "validTo", conflict);
        }
    }

    private static string? FindConflict(Region predecessor, Region successor)
    {
        var (code, from, to) = (successor.Code, Format(successor.ValidFrom), Format(successor.ValidTo));
        var (before, end) = (predecessor.Code, Format(predecessor.ValidTo));
        if (BeginsTooLate(predecessor, successor))
            return Localizer.Format($"{code} begins on {from} but succeeds {before} after {end}. It must begin by the next day.");
        return successor.ValidTo <= predecessor.ValidTo
            ? Localizer.Format($"{code} ends on {to} but succeeds {before} after {end}. It must end later.")
            : null;
    }

    private static bool BeginsTooLate(Region predecessor, Region successor) =>
        predecessor.ValidTo is { } end && successor.ValidFrom > end.PlusDays(1);

    private static string Format(LocalDate? day) => $"{day:uuuu-MM-dd}";
}
