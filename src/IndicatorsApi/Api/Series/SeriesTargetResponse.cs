using IndicatorsApi.Api.Progress;
using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Progress;
using IndicatorsApi.Measures.Rules;
using NodaTime;

namespace IndicatorsApi.Api.Series;

/// <summary>A target as a reference line of a series.</summary>
public sealed record SeriesTargetResponse
{
    /// <summary>The period.</summary>
    public required Period Period { get; init; }

    /// <summary>Its first day.</summary>
    public required LocalDate Start { get; init; }

    /// <summary>Its last day.</summary>
    public required LocalDate End { get; init; }

    /// <summary>What has to hold; numbers are in the unit.</summary>
    public required TargetRule Rule { get; init; }

    /// <summary>How firmly it is promised.</summary>
    public required Commitment Commitment { get; init; }

    /// <summary>Where the line stands, in the unit; null for a range, whose ends the rule gives, and for a mere direction.</summary>
    /// <example>100</example>
    public decimal? Threshold { get; init; }

    /// <summary>How the target stands.</summary>
    public required ProgressStatus Status { get; init; }

    internal static SeriesTargetResponse From(TargetProgress progress) => new()
    {
        Period = progress.Target.Period,
        Start = progress.Target.Period.Start,
        End = progress.Target.Period.End,
        Rule = progress.Input.Rule,
        Commitment = progress.Target.Commitment,
        Threshold = progress.Result.Threshold.Rounded(),
        Status = progress.Result.Status,
    };
}
