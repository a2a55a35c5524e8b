using IndicatorsApi.Measures.Criteria;
using IndicatorsApi.Measures.Rules;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Data.CodeLists;
using NodaTime;

namespace IndicatorsApi.Api.Allocations;

/// <summary>Which parts a target may be given. Each is judged as a target of its own besides.</summary>
/// <param name="whole">The target.</param>
/// <param name="codeLists">What is on record to refer to.</param>
/// <param name="now">When it is judged.</param>
internal sealed class SplitValidator(Target whole, Codelists codeLists, Instant now)
{
    private readonly List<(string Field, string Message)> _errors = [];

    /// <summary>Judges the parts.</summary>
    /// <returns>The targets that they are, or everything that is wrong with them, by field.</returns>
    public (IReadOnlyList<Target> Parts, IReadOnlyList<(string Field, string Message)> Errors) Check(AllocationRequest request)
    {
        var parts = request.Parts ?? [];
        if (parts.Count == 0)
            _errors.Add(("parts", Localizer.Format($"At least one part is required, such as {{\"region\": \"330503105\", \"value\": 40}}.")));
        var keys = new Dictionary<(string Region, Period Period), int>();
        var targets = new List<Target>();
        for (var i = 0; i < parts.Count; i++)
        {
            var path = $"parts[{i}]";
            if (KeyOf(parts[i], path) is not { } key || Check(request, parts[i], key, path) is not { } target)
                continue;
            if (keys.TryAdd((key.Region.Code, key.Period), i))
                targets.Add(target);
            else
                _errors.Add((path, Localizer.Format($"{key.Region.Code} in {key.Period} is parts[{keys[(key.Region.Code, key.Period)]}] already. Name it once.")));
        }

        return (targets, [.. _errors.Distinct()]);
    }

    private Target? Check(AllocationRequest request, AllocationPartRequest part, (Region Region, Period Period) key, string path)
    {
        if (part is { Value: not null, Rule: not null })
        {
            _errors.Add(($"{path}.value", Localizer.Format($"Give a value or a rule, not both.")));
            return null;
        }

        var (target, breaches) = TargetValidator.Check(
            new()
            {
                Region = key.Region,
                Indicator = whole.Indicator,
                Period = key.Period,
                Rule = part.Rule ?? (part.Value is { } value ? Reaching(value) : null),
                Unit = request.Unit,
                Commitment = request.Commitment ?? EnumCodes<Commitment>.Of(whole.Commitment),
                Source = request.Source,
                Locator = request.Locator,
                Note = part.Note ?? request.Note,
                Reason = request.Reason,
                Now = now,
            },
            codeLists);
        _errors.AddRange(breaches.Select(breach => (FieldOf(breach.Field, part, path), breach.Message)));
        return target;
    }

    /// <summary>A number to reach, on the side of the whole.</summary>
    private TargetRule Reaching(decimal value) =>
        whole.Rule.Resolve(whole.Indicator.Polarity, baseline: null).Side == BoundSide.Ceiling ? new AtMost(value) : new AtLeast(value);

    /// <summary>Whose part it is, of which period: one of both is the whole's.</summary>
    private (Region Region, Period Period)? KeyOf(AllocationPartRequest part, string path)
    {
        if ((part.Region is null) == (part.Period is null))
        {
            _errors.Add((path, Localizer.Format($"Name a region directly below the target's, or a period within its own; one of both.")));
            return null;
        }

        if (part.Region is { } code)
        {
            var children = codeLists.Regions.Values.Where(region => region.ParentCode == whole.RegionCode && region.Division.ExistsOn(whole.Period.End)).ToList();
            if (children.Find(region => region.Code == code) is { } child)
                return (child, whole.Period);
            _errors.Add(($"{path}.region", children.Count == 0
                ? Localizer.Format($"{whole.RegionCode} has no parts on record.")
                : Localizer.Format($"'{code}' is not directly below {whole.RegionCode}. Allowed: {Codelists.List(children.Select(region => region.Code))}.")));
            return null;
        }

        if (Period.TryParse(part.Period!, out var period) && period != whole.Period && whole.Period.Contains(period) && AllocationPartsResponse.Kinds.Any(kind => kind.Kind == period.Kind))
            return (whole.Region, period);
        _errors.Add(($"{path}.period", Localizer.Format($"'{part.Period}' is no year, half, quarter or month within {whole.Period}.")));
        return null;
    }

    /// <summary>Where in the body a field stands that a rule speaks of.</summary>
    private static string FieldOf(string field, AllocationPartRequest part, string path) => field switch
    {
        "unit" or "source" or "locator" or "reason" or "commitment" => field,
        "note" => part.Note is null ? field : $"{path}.note",
        "period" => $"{path}.period",
        "rule" => part.Rule is null ? $"{path}.value" : $"{path}.rule.kind",
        _ => part.Rule is null ? $"{path}.{field}" : $"{path}.rule.{field}",
    };
}
