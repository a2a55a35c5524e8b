using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Notes;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.RegionChanges;

namespace IndicatorsApi.Measures.Growth;

/// <summary>The growth of an observation. Results are not rounded.</summary>
public sealed record GrowthResult
{
    /// <summary>The observation.</summary>
    public required ObservationValue Observation { get; init; }

    /// <summary>The base value, observed or implied, if any.</summary>
    public PreviousValue? Previous { get; init; }

    /// <summary>The change, in the unit: y − p. Absent for percentages.</summary>
    public decimal? Change { get; init; }

    /// <summary>The change of a percentage, in percentage points: y − p.</summary>
    public decimal? ChangePercentagePoints { get; init; }

    /// <summary>The leading growth, in percent: the published growth, or else the computed one.</summary>
    public decimal? GrowthPercent { get; init; }

    /// <summary>The published growth, in percent, if it applies to the base period.</summary>
    public decimal? PublishedGrowthPercent { get; init; }

    /// <summary>The computed growth, in percent. Absent if the base is implied by published growth.</summary>
    public decimal? ComputedGrowthPercent { get; init; }

    /// <summary>Computed minus published growth, in percentage points.</summary>
    public decimal? DifferencePercentagePoints { get; init; }

    /// <summary>The compound annual growth rate, in percent, if requested.</summary>
    public decimal? CagrPercent { get; init; }

    /// <summary>The recorded observation of the base period, if any.</summary>
    public ObservationValue? ObservedPrevious { get; init; }

    /// <summary>The recorded observation of the start year of the compound rate, if any.</summary>
    public ObservationValue? Since { get; init; }

    /// <summary>The reasons for absent measures, and qualifications of the others.</summary>
    public required IReadOnlyList<Note> Notes { get; init; }

    /// <summary>The calculation of each measure, by its name in the response.</summary>
    public required IReadOnlyList<(string Measure, MeasureResult Result)> Calculations { get; init; }

    /// <summary>Computes the growth of an observation.</summary>
    public static GrowthResult Of(GrowthInput input)
    {
        var trace = new CalculationTrace();
        var previous = input.Previous;
        if (input.Observation.Level is { IsExact: false })
            trace.Add(NoteCode.ValueQualified);
        trace.Add(previous?.Note);
        var observations = new[] { input.Observation, input.ObservedPrevious, input.Since }.OfType<ObservationValue>();
        if (PredecessorAggregation.NoteOn(observations) is { } merged)
            trace.Add(merged.Code, merged.Detail);
        foreach (var note in input.Change.NotesOn(previous?.Level))
            trace.Add(note.Code, note.Detail);
        if (previous?.Step is not null)
            trace.Record("previous", new(previous.Level.Value, null, previous.Step));

        var result = new GrowthResult
        {
            Observation = input.Observation,
            Previous = previous,
            ObservedPrevious = input.ObservedPrevious,
            Since = input.Since,
            Notes = trace.Notes,
            Calculations = trace.Measures,
        };
        if (input.IsPercent)
        {
            result = result with { ChangePercentagePoints = trace.Record("changePercentagePoints", GrowthMeasures.Change(input)) };
            trace.Add(NoteCode.PercentagePoints);
            return result;
        }

        result = result with { Change = trace.Record("change", GrowthMeasures.Change(input)) };
        if (input.Measure == MeasureKind.Rank)
        {
            trace.Add(NoteCode.RankHasNoGrowth);
            return result;
        }

        return result.WithRates(input, trace);
    }

    /// <summary>Returns the recorded observations behind a symbol of a formula.</summary>
    public IEnumerable<ObservationValue> OriginsOf(string symbol) => symbol switch
    {
        "y" or "g" or "c" => [Observation],
        "p" => [Previous is { Step: null } && ObservedPrevious is not null ? ObservedPrevious : Observation],
        "y0" => Since is null ? [] : [Since],
        _ => [],
    };

    private GrowthResult WithRates(GrowthInput input, CalculationTrace trace)
    {
        var computed = GrowthMeasures.ComputedGrowthPercent(input);
        var published = input.PublishedGrowthPercent is { } stated ? Formulas.PublishedGrowth.Of(stated) : (MeasureResult?)null;
        var leading = trace.Record("growthPercent", published ?? computed);
        trace.Record("computedGrowthPercent", computed);
        decimal? difference = null;
        if (computed.Value is { } own && published is { Value: { } reported })
        {
            difference = trace.Record("differencePercentagePoints", Formulas.GrowthDifference.Of(own, reported));
            if (Math.Abs(own - reported) > input.DisagreementPercentagePoints)
                trace.Add(NoteCode.PublishedGrowthDisagrees, $"{(own - reported).Rounded():0.####}");
        }

        var cagr = input.SinceYear is null
            ? (decimal?)null
            : trace.Record("cagrPercent", GrowthMeasures.CagrPercent(input.Observation, input.Since));

        return this with
        {
            GrowthPercent = leading,
            PublishedGrowthPercent = published?.Value,
            ComputedGrowthPercent = computed.Value,
            DifferencePercentagePoints = difference,
            CagrPercent = cagr,
        };
    }
}
