using IndicatorsApi.Api.Targets;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Progress;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace IndicatorsApi.Api.Progress;

/// <summary>Which targets to list the progress of.</summary>
public sealed record ProgressQuery : TargetsQuery, IAssessmentQuery
{
    /// <summary>How the targets stand.</summary>
    [FromQuery(Name = "status"), EnumValues(typeof(ProgressStatus))]
    public string[]? Status { get; init; }

    /// <summary>How the targets stand for a reader who has to act.</summary>
    [FromQuery(Name = "startingPosition"), EnumValues(typeof(StartingPosition))]
    public string[]? StartingPosition { get; init; }

    /// <summary>How the targets stand against the calendar.</summary>
    [FromQuery(Name = "schedule"), EnumValues(typeof(ScheduleStatus))]
    public string[]? Schedule { get; init; }

    /// <summary>Answers as of a day: only figures whose period had ended by then count, and lateness is counted to it. Without it, everything on record counts and lateness is counted to today.</summary>
    /// <example>2025-07-15</example>
    [FromQuery(Name = "on")]
    public string? On { get; init; }

    /// <summary>How the pace is judged; without it, `linear`.</summary>
    [FromQuery(Name = "method"), EnumValues(typeof(ProgressMethod))]
    public string? Method { get; init; }

    /// <summary>How the elapsed share is counted; without it, as the indicator says.</summary>
    [FromQuery(Name = "profile"), EnumValues(typeof(ElapsedBasis))]
    public string? Profile { get; init; }

    /// <summary>`true` adds how each measure was computed, from which revisions.</summary>
    [FromQuery(Name = "explain")]
    public string? Explain { get; init; }

    /// <summary>Whether only targets are asked for that stand in some way.</summary>
    internal bool AsksHowTheyStand => CommaSeparatedValues.Split(Status).Count + CommaSeparatedValues.Split(StartingPosition).Count + CommaSeparatedValues.Split(Schedule).Count > 0;

    /// <summary>Which targets are asked for, by how they stand on a day.</summary>
    internal Func<TargetSummary, bool> Asks(LocalDate today)
    {
        var (statuses, standings, schedules) = (CommaSeparatedValues.TermsOf<ProgressStatus>(Status), CommaSeparatedValues.TermsOf<StartingPosition>(StartingPosition), CommaSeparatedValues.TermsOf<ScheduleStatus>(Schedule));
        return target => (statuses.Count == 0 || statuses.Contains(target.Status))
            && (standings.Count == 0 || standings.Contains(target.StartingPosition))
            && (schedules.Count == 0 || schedules.Contains(target.ScheduleOn(today)));
    }

    internal sealed class Validator : Validator<ProgressQuery>
    {
        public Validator(IClock clock)
            : base(clock, ProgressEndpoints.Orders)
        {
            RuleFor(q => q.Status).AreTerms<ProgressQuery, ProgressStatus>();
            RuleFor(q => q.StartingPosition).AreTerms<ProgressQuery, StartingPosition>();
            RuleFor(q => q.Schedule).AreTerms<ProgressQuery, ScheduleStatus>();
            this.RulesForAssessment();
        }
    }
}
