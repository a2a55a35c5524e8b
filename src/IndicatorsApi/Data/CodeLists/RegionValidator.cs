using IndicatorsApi.Measures.Localization;
using NodaTime;

namespace IndicatorsApi.Data.CodeLists;

/// <summary>When regions may begin and end, and what may take their place, however they come. A successor outlasts whom it follows, so none comes back to where it began.</summary>
public static class RegionValidator
{
    /// <summary>Judges a region.</summary>
    /// <param name="region">The region.</param>
    /// <param name="known">All others, by code.</param>
    /// <returns>What is wrong with it, by field.</returns>
    public static IEnumerable<(string Field, string Message)> Check(Region region, IReadOnlyDictionary<string, Region> known)
    {
        if (region.ValidTo < region.ValidFrom)
            yield return ("validTo", Localizer.Format($"validTo must not lie before validFrom."));
        if (region is { Successors: not null, ValidTo: null })
            yield return ("successors", Localizer.Format($"A region that others took the place of needs a validTo, the last day on which it exists."));
        foreach (var code in region.SuccessorCodes)
        {
            if (code == region.Code)
                yield return ("successors", Localizer.Format($"A region does not take its own place."));
            else if (!known.TryGetValue(code, out var successor))
                yield return ("successors", Codelists.Unknown(code, known.Values));
            else if (Misfit(region, successor) is { } misfit)
                yield return ("successors", misfit);
        }

        foreach (var before in known.Values.Where(other => other.Code != region.Code && other.SuccessorCodes.Contains(region.Code, StringComparer.Ordinal)))
        {
            if (Misfit(before, region) is { } misfit)
                yield return (BeginsTooLate(before, region) ? "validFrom" : "validTo", misfit);
        }
    }

    private static string? Misfit(Region before, Region successor) =>
        BeginsTooLate(before, successor) ? Localizer.Format($"{successor.Code} begins on {Shown(successor.ValidFrom)}, but is to take the place of {before.Code} after {Shown(before.ValidTo)}: it begins the day after at the latest.")
        : successor.ValidTo <= before.ValidTo ? Localizer.Format($"{successor.Code} ends on {Shown(successor.ValidTo)}, but is to take the place of {before.Code} after {Shown(before.ValidTo)}.")
        : null;

    private static bool BeginsTooLate(Region before, Region successor) => before.ValidTo is { } end && successor.ValidFrom > end.PlusDays(1);

    private static string Shown(LocalDate? day) => $"{day:uuuu-MM-dd}";
}
