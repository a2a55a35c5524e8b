using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Progress;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace IndicatorsApi.Api.Progress;

/// <summary>The parameters of the progress of one target and of its parts.</summary>
public record AssessedItemQuery : MeasuredItemQuery, IAssessmentQuery
{
    /// <summary>
    /// The reference date. Only observations whose period has ended by then count, and lateness refers to it. By default all
    /// observations count, and lateness refers to today.
    /// </summary>
    /// <example>2025-07-15</example>
    [FromQuery(Name = "on")]
    public string? On { get; init; }

    /// <summary>The method of the pace. `linear` by default.</summary>
    [FromQuery(Name = "method"), EnumValues(typeof(ProgressMethod))]
    public string? Method { get; init; }

    /// <summary>The basis of the elapsed share. The indicator's own by default.</summary>
    [FromQuery(Name = "profile"), EnumValues(typeof(ElapsedBasis))]
    public string? Profile { get; init; }

    /// <summary>Only queries with `explain` have explanations.</summary>
    string? IAssessmentQuery.Explain => null;

    internal class AssessedValidator<T> : MeasuredValidator<T>
        where T : AssessedItemQuery
    {
        public AssessedValidator(IClock clock)
            : base(clock) => this.AddAssessmentRules();
    }
}
