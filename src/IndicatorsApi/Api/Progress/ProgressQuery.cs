using IndicatorsApi.Api.Targets;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Progress;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace IndicatorsApi.Api.Progress;

/// <summary>The parameters of a list of progress.</summary>
public sealed record ProgressQuery : TargetsQuery, IAssessmentQuery
{
    /// <summary>The statuses of the targets.</summary>
    [FromQuery(Name = "status"), EnumValues(typeof(ProgressStatus))]
    public string[]? Status { get; init; }

    /// <summary>The starting positions of the targets. Matches only targets whose period has no observation yet.</summary>
    [FromQuery(Name = "startingPosition"), EnumValues(typeof(StartingPosition))]
    public string[]? StartingPosition { get; init; }

    /// <summary>The schedule statuses of the targets.</summary>
    [FromQuery(Name = "schedule"), EnumValues(typeof(ScheduleStatus))]
    public string[]? Schedule { get; init; }

    /// <inheritdoc cref="AssessedItemQuery.On" />
    [FromQuery(Name = "on")]
    public string? On { get; init; }

    /// <inheritdoc cref="AssessedItemQuery.Method" />
    [FromQuery(Name = "method"), EnumValues(typeof(ProgressMethod))]
    public string? Method { get; init; }

    /// <inheritdoc cref="AssessedItemQuery.Profile" />
    [FromQuery(Name = "profile"), EnumValues(typeof(ElapsedBasis))]
    public string? Profile { get; init; }

    /// <inheritdoc cref="ProgressItemQuery.Explain" />
    [FromQuery(Name = "explain")]
    public string? Explain { get; init; }

    /// <summary>Indicates that the query filters by progress.</summary>
    internal bool FiltersByProgress =>
        CommaSeparatedValues.Split(Status).Count > 0
        || CommaSeparatedValues.Split(StartingPosition).Count > 0
        || CommaSeparatedValues.Split(Schedule).Count > 0;

    /// <summary>Returns the predicate for the filters by progress on a day.</summary>
    internal Func<TargetSummary, bool> GetFilter(LocalDate today)
    {
        var statuses = CommaSeparatedValues.EnumValuesOf<ProgressStatus>(Status);
        var positions = CommaSeparatedValues.EnumValuesOf<StartingPosition>(StartingPosition);
        var schedules = CommaSeparatedValues.EnumValuesOf<ScheduleStatus>(Schedule);
        return target => (statuses.Count == 0 || statuses.Contains(target.Status))
            && (positions.Count == 0 || (target.StartingPosition is { } position && positions.Contains(position)))
            && (schedules.Count == 0 || schedules.Contains(target.ScheduleOn(today)));
    }

    internal sealed class Validator : Validator<ProgressQuery>
    {
        public Validator(IClock clock)
            : base(clock, ProgressEndpoints.Orders)
        {
            RuleFor(q => q.Status).AreEnumCodes<ProgressQuery, ProgressStatus>();
            RuleFor(q => q.StartingPosition).AreEnumCodes<ProgressQuery, StartingPosition>();
            RuleFor(q => q.Schedule).AreEnumCodes<ProgressQuery, ScheduleStatus>();
            this.AddAssessmentRules();
        }
    }
}
