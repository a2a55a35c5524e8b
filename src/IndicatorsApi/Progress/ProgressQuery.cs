using IndicatorsApi.Data;
using IndicatorsApi.Http.Queries;
using IndicatorsApi.Targets;
using IndicatorsApi.Vocabulary;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace IndicatorsApi.Progress;

/// <summary>Which targets to list the progress of.</summary>
public sealed record ProgressQuery : TargetsQuery
{
    /// <summary>How the targets stand.</summary>
    [FromQuery(Name = "status"), OneOfTerms(typeof(ProgressStatus))]
    public string[]? Status { get; init; }

    /// <summary>Whether a target that stands so is asked for.</summary>
    internal bool Asks(ProgressStatus status) =>
        CommaList.Split(Status) is not { Count: > 0 } asked || asked.Contains(Terms<ProgressStatus>.Of(status), StringComparer.Ordinal);

    internal sealed class Validator : Validator<ProgressQuery>
    {
        public Validator(IndicatorsContext db, IClock clock)
            : base(db, clock) => RuleFor(q => q.Status).AreTerms<ProgressQuery, ProgressStatus>();
    }
}
