using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.RegionChanges;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Notes;

namespace IndicatorsApi.Measures.Growth;

/// <summary>The growth of one figure over another period; results are not rounded.</summary>
public sealed record GrowthResult
{
    /// <summary>The figure.</summary>
    public required ObservationValue Observation { get; init; }

    /// <summary>The value it grew from, if anything leads to it.</summary>
    public PreviousValue? Previous { get; init; }

    /// <summary>y − p in the unit; absent for percentages.</summary>
    public decimal? Change { get; init; }

    /// <summary>y − p in percentage points; for percentages only.</summary>
    public decimal? ChangePercentagePoints { get; init; }

    /// <summary>The growth in percent that leads: the published one where there is one, else the computed one.</summary>
    public decimal? GrowthPercent { get; init; }

    /// <summary>The growth published with the figure, where it compares with what is asked for.</summary>
    public decimal? PublishedGrowthPercent { get; init; }

    /// <summary>The growth computed from a base that does not itself follow from the published growth.</summary>
    public decimal? ComputedGrowthPercent { get; init; }

    /// <summary>Computed minus published growth, where both exist.</summary>
    public decimal? DifferencePercentagePoints { get; init; }

    /// <summary>The compound annual growth rate, where it was asked for.</summary>
    public decimal? CagrPercent { get; init; }

    /// <summary>The figure it grew from, where that is on record.</summary>
    public ObservationValue? ObservedPrevious { get; init; }

    /// <summary>The figure that the compound rate starts from, where that is on record.</summary>
    public ObservationValue? Since { get; init; }

    /// <summary>Why a measure is absent, and what to know before reading the others.</summary>
    public required IReadOnlyList<Note> Notes { get; init; }

    /// <summary>How each measure was computed, by the name it has in the answer.</summary>
    public required IReadOnlyList<(string Measure, MeasureResult Result)> Workings { get; init; }

    /// <summary>Measures the growth of a figure.</summary>
    public static GrowthResult Of(GrowthInput input)
    {
        var paper = new CalculationTrace();
        var previous = input.Previous;
        if (input.Observation.Level is { IsExact: false })
            paper.Add(NoteCode.ValueQualified);
        paper.Add(previous?.Note);
        if (PredecessorAggregation.NoteOn([input.Observation, .. new[] { input.ObservedPrevious, input.Since }.OfType<ObservationValue>()]) is { } merged)
            paper.Add(merged.Code, merged.Detail);
        foreach (var note in input.Change.NotesOn(previous?.Level))
            paper.Add(note.Code, note.Detail);
        if (previous?.Working is not null)
            paper.Take("previous", new(previous.Level.Value, null, previous.Working));

        var result = new GrowthResult { Observation = input.Observation, Previous = previous, ObservedPrevious = input.ObservedPrevious, Since = input.Since, Notes = paper.Notes, Workings = paper.Measures };
        if (input.IsPercent)
        {
            result = result with { ChangePercentagePoints = paper.Take("changePercentagePoints", GrowthMeasures.Change(input)) };
            paper.Add(NoteCode.PercentagePoints);
            return result;
        }

        result = result with { Change = paper.Take("change", GrowthMeasures.Change(input)) };
        if (input.Measure == MeasureKind.Rank)
        {
            paper.Add(NoteCode.RankHasNoGrowth);
            return result;
        }

        return result.WithRates(input, paper);
    }

    /// <summary>The figures on record behind a symbol of a formula.</summary>
    public IEnumerable<ObservationValue> OriginsOf(string symbol) => symbol switch
    {
        "y" or "g" or "c" => [Observation],
        "p" => [Previous is { Working: null } && ObservedPrevious is not null ? ObservedPrevious : Observation],
        "y0" => Since is null ? [] : [Since],
        _ => [],
    };

    private GrowthResult WithRates(GrowthInput input, CalculationTrace paper)
    {
        var computed = GrowthMeasures.ComputedGrowthPercent(input);
        var published = input.PublishedGrowthPercent is { } stated ? Formulas.PublishedGrowth.Of(stated) : (MeasureResult?)null;
        var leading = paper.Take("growthPercent", published ?? computed);
        paper.Take("computedGrowthPercent", computed);
        decimal? difference = null;
        if (computed.Value is { } sum && published is { Value: { } told })
        {
            difference = paper.Take("differencePercentagePoints", Formulas.GrowthDifference.Of(sum, told));
            if (Math.Abs(sum - told) > input.DisagreementPercentagePoints)
                paper.Add(NoteCode.PublishedGrowthDisagrees, $"{(sum - told).Rounded():0.####}");
        }

        return this with
        {
            GrowthPercent = leading,
            PublishedGrowthPercent = published?.Value,
            ComputedGrowthPercent = computed.Value,
            DifferencePercentagePoints = difference,
            CagrPercent = input.SinceYear is null ? null : paper.Take("cagrPercent", GrowthMeasures.CagrPercent(input.Observation, input.Since)),
        };
    }
}
