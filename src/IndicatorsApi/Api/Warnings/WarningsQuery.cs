using FluentValidation;
using IndicatorsApi.Api.Observations;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Measures.Plausibility;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Data.CodeLists;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace IndicatorsApi.Api.Warnings;

/// <summary>Which figures with warnings to list.</summary>
public sealed record WarningsQuery : ObservationsQuery
{
    /// <summary>Only figures that have one of these warnings; they are shown with all of theirs.</summary>
    [FromQuery(Name = "code"), EnumValues(typeof(WarningCode))]
    public string[]? Code { get; init; }

    /// <summary>The observations that match and may have warnings.</summary>
    internal IQueryable<Observation> Judged(IQueryable<Observation> rows, Codelists codeLists) => Filter(rows.Where(o => o.Value != null), codeLists);

    /// <summary>Whether a figure with these warnings is asked for.</summary>
    internal bool Asks(IReadOnlyList<Warning> warnings) =>
        warnings.Count > 0 && (CommaSeparatedValues.Split(Code) is not { Count: > 0 } codes || warnings.Any(warning => codes.Contains(EnumCodes<WarningCode>.Of(warning.Code), StringComparer.Ordinal)));

    internal sealed class Validator : Validator<WarningsQuery>
    {
        public Validator(IClock clock)
            : base(clock) => RuleFor(q => q.Code).AreTerms<WarningsQuery, WarningCode>();
    }
}
