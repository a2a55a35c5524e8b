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

    /// <summary>The first day.</summary>
    public required LocalDate Start { get; init; }

    /// <summary>The last day.</summary>
    public required LocalDate End { get; init; }

    /// <summary>The rule of the target. Numbers are in the unit.</summary>
    public required TargetRule Rule { get; init; }

    /// <summary>The commitment of the target.</summary>
    public required Commitment Commitment { get; init; }

    /// <summary>The threshold, in the unit. Null for a range or a direction.</summary>
    /// <example>100</example>
    public decimal? Threshold { get; init; }

    /// <summary>The status of the target.</summary>
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
