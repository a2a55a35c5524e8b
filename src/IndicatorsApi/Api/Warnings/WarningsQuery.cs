using FluentValidation;
using IndicatorsApi.Api.Observations;
using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Plausibility;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace IndicatorsApi.Api.Warnings;

/// <summary>The filters of observations with warnings.</summary>
public sealed record WarningsQuery : ObservationsQuery
{
    /// <summary>Codes of warnings. Observations with one of them are listed with all their warnings.</summary>
    [FromQuery(Name = "code"), EnumValues(typeof(WarningCode))]
    public string[]? Code { get; init; }

    /// <summary>Returns the matching observations that can have warnings.</summary>
    internal IQueryable<Observation> FilterCandidates(IQueryable<Observation> rows, CodeListSet codeLists) =>
        Filter(rows.Where(o => o.Value != null), codeLists);

    /// <summary>Returns <see langword="true"/> if the warnings match the filter.</summary>
    internal bool Matches(IReadOnlyList<Warning> warnings) =>
        warnings.Count > 0
            && (CommaSeparatedValues.Split(Code) is not { Count: > 0 } codes
                || warnings.Any(warning => codes.Contains(EnumCodes<WarningCode>.Of(warning.Code), StringComparer.Ordinal)));

    internal sealed class Validator : Validator<WarningsQuery>
    {
        public Validator(IClock clock)
            : base(clock) => RuleFor(q => q.Code).AreEnumCodes<WarningsQuery, WarningCode>();
    }
}
