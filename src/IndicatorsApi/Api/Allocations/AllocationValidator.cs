using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Measures.Criteria;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Rules;
using NodaTime;

namespace IndicatorsApi.Api.Allocations;

/// <summary>Validates the parts of an allocation. Each part must also be a valid target.</summary>
/// <param name="whole">The target.</param>
/// <param name="codeLists">The code lists.</param>
/// <param name="now">The time of the validation.</param>
internal sealed class AllocationValidator(Target whole, CodeListSet codeLists, Instant now)
{
    private readonly List<(string Field, string Message)> _errors = [];

    /// <summary>Validates the parts.</summary>
    /// <returns>The targets of the parts, or all errors by field.</returns>
    public (IReadOnlyList<Target> Parts, IReadOnlyList<(string Field, string Message)> Errors) Check(AllocationRequest request)
    {
        var parts = request.Parts ?? [];
        if (parts.Count == 0)
            _errors.Add(
                ("parts", Localizer.Format($"At least one part is required, such as {{\"region\": \"330503105\", \"value\": 40}}.")));
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
                _errors.Add((
                    path,
                    Localizer.Format($"{key.Region.Code} in {key.Period} is already in parts[{keys[(key.Region.Code, key.Period)]}]. Send each part once.")));
        }

        return (targets, [.. _errors.Distinct()]);
    }

    private Target? Check(AllocationRequest request, AllocationPartRequest part, (Region Region, Period Period) key, string path)
    {
        if (part is { Value: not null, Rule: not null })
        {
            _errors.Add(($"{path}.value", Localizer.Format($"Send either a value or a rule, not both.")));
            return null;
        }

        var (target, violations) = TargetValidator.Validate(
            new()
            {
                Region = key.Region,
                Indicator = whole.Indicator,
                Period = key.Period,
                Rule = part.Rule ?? (part.Value is { } value ? RuleFor(value) : null),
                Unit = request.Unit,
                Commitment = request.Commitment ?? EnumCodes<Commitment>.Of(whole.Commitment),
                Source = request.Source,
                Locator = request.Locator,
                Note = part.Note ?? request.Note,
                Reason = request.Reason,
                Now = now,
            },
            codeLists);
        _errors.AddRange(violations.Select(violation => (FieldOf(violation.Field, part, path), violation.Message)));
        return target;
    }

    /// <summary>Returns the rule for a threshold on the same side as the target's.</summary>
    private TargetRule RuleFor(decimal value) =>
        whole.Rule.Resolve(whole.Indicator.Polarity, baseline: null).Side == BoundSide.Ceiling ? new AtMost(value) : new AtLeast(value);

    /// <summary>Returns the region and the period of a part. One of both is the target's own.</summary>
    private (Region Region, Period Period)? KeyOf(AllocationPartRequest part, string path)
    {
        if ((part.Region is null) == (part.Period is null))
        {
            _errors.Add(
                (path, Localizer.Format($"Send either a child region of the target's region or a period within the target's period.")));
            return null;
        }

        if (part.Region is { } code)
        {
            var children = codeLists.Regions.Values
                .Where(region => region.ParentCode == whole.RegionCode && region.Lifetime.ExistsOn(whole.Period.End))
                .ToList();
            if (children.Find(region => region.Code == code) is { } child)
                return (child, whole.Period);
            _errors.Add(($"{path}.region", children.Count == 0
                ? Localizer.Format($"{whole.RegionCode} has no child regions.")
                : Localizer.Format($"'{code}' is not a child region of {whole.RegionCode}. Allowed: {CodeListSet.FormatCodes(children.Select(region => region.Code))}.")));
            return null;
        }

        if (Period.TryParse(part.Period!, out var period) && period != whole.Period && whole.Period.Contains(period)
            && AllocationPartsResponse.Kinds.Any(kind => kind.Kind == period.Kind))
            return (whole.Region, period);
        _errors.Add(
            ($"{path}.period", Localizer.Format($"'{part.Period}' is not a year, half-year, quarter or month within {whole.Period}.")));
        return null;
    }

    /// <summary>Returns the JSON path of a field in the request body.</summary>
    private static string FieldOf(string field, AllocationPartRequest part, string path) => field switch
    {
        "unit" or "source" or "locator" or "reason" or "commitment" => field,
        "note" => part.Note is null ? field : $"{path}.note",
        "period" => $"{path}.period",
        "rule" => part.Rule is null ? $"{path}.value" : $"{path}.rule.kind",
        _ => part.Rule is null ? $"{path}.{field}" : $"{path}.rule.{field}",
    };
}
