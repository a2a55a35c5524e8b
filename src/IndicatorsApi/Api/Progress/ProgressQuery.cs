using IndicatorsApi.Api.Targets;
using IndicatorsApi.Http.Queries;
using IndicatorsApi.Measures.Figures;
using IndicatorsApi.Measures.Progress;
using IndicatorsApi.Measures.Words;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace IndicatorsApi.Api.Progress;

/// <summary>Which targets to list the progress of.</summary>
public sealed record ProgressQuery : TargetsQuery, IAssessmentQuery
{
    /// <summary>How the targets stand.</summary>
    [FromQuery(Name = "status"), OneOfTerms(typeof(ProgressStatus))]
    public string[]? Status { get; init; }

    /// <summary>How the targets stand for a reader who has to act.</summary>
    [FromQuery(Name = "standing"), OneOfTerms(typeof(Standing))]
    public string[]? Standing { get; init; }

    /// <summary>Answers as of a day: only figures whose period had ended by then count, and lateness is counted to it. Without it, everything on record counts and lateness is counted to today.</summary>
    /// <example>2025-07-15</example>
    [FromQuery(Name = "on")]
    public string? On { get; init; }

    /// <summary>How the pace is judged; without it, `linear`.</summary>
    [FromQuery(Name = "method"), OneOfTerms(typeof(ProgressMethod))]
    public string? Method { get; init; }

    /// <summary>How the elapsed share is counted; without it, as the indicator says.</summary>
    [FromQuery(Name = "profile"), OneOfTerms(typeof(ElapsedProfile))]
    public string? Profile { get; init; }

    /// <summary>`true` adds how each measure was computed, from which revisions.</summary>
    [FromQuery(Name = "explain")]
    public string? Explain { get; init; }

    /// <summary>Whether a target that stands so is asked for.</summary>
    internal bool Asks(ProgressResult result) => Asks(Status, result.Status) && Asks(Standing, result.Standing);

    private static bool Asks<T>(string[]? words, T value)
        where T : struct, Enum => CommaList.Split(words) is not { Count: > 0 } asked || asked.Contains(Terms<T>.Of(value), StringComparer.Ordinal);

    internal sealed class Validator : Validator<ProgressQuery>
    {
        public Validator(IClock clock)
            : base(clock)
        {
            RuleFor(q => q.Status).AreTerms<ProgressQuery, ProgressStatus>();
            RuleFor(q => q.Standing).AreTerms<ProgressQuery, Standing>();
            this.RulesForAssessment();
        }
    }
}
