using IndicatorsApi.Indicators;
using IndicatorsApi.Measures;
using IndicatorsApi.Observations;

namespace IndicatorsApi.Growth;

/// <summary>The growth of one figure over the same period one year earlier; results are not rounded.</summary>
public sealed record GrowthResult
{
    /// <summary>The figure.</summary>
    public required Figure Figure { get; init; }

    /// <summary>The value it grew from, if anything leads to it.</summary>
    public Previous? Previous { get; init; }

    /// <summary>y − p in the unit; absent for percentages.</summary>
    public decimal? Change { get; init; }

    /// <summary>y − p in percentage points; for percentages only.</summary>
    public decimal? ChangePercentagePoints { get; init; }

    /// <summary>The growth in percent that leads: the published one where there is one, else the computed one.</summary>
    public decimal? GrowthPercent { get; init; }

    /// <summary>The growth computed from a base that does not itself follow from the published growth.</summary>
    public decimal? ComputedGrowthPercent { get; init; }

    /// <summary>Computed minus published growth, where both exist.</summary>
    public decimal? DifferencePercentagePoints { get; init; }

    /// <summary>Why a measure is absent, and what to know before reading the others.</summary>
    public required IReadOnlyList<NoteCode> Notes { get; init; }

    /// <summary>Measures the growth of a figure.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="observedPrevious">The figure on record for the same period one year earlier, if any.</param>
    /// <param name="measure">How the indicator relates to time; places in an order do not grow by percent.</param>
    /// <param name="isPercent">Whether the indicator is a percentage, which changes by percentage points only.</param>
    public static GrowthResult Of(Figure figure, Figure? observedPrevious, MeasureKind measure, bool isPercent)
    {
        var previous = Previous.Of(figure, observedPrevious);
        var notes = new NoteList();
        if (figure.Level is { IsExact: false })
            notes.Add(NoteCode.ValueQualified);
        notes.Add(previous?.Note);
        var change = notes.Take(GrowthMeasures.Change(figure, previous));
        if (isPercent)
        {
            notes.Add(NoteCode.PercentagePoints);
            return new() { Figure = figure, Previous = previous, ChangePercentagePoints = change, Notes = notes.Codes };
        }

        if (measure == MeasureKind.Rank)
        {
            notes.Add(NoteCode.RankHasNoGrowth);
            return new() { Figure = figure, Previous = previous, Change = change, Notes = notes.Codes };
        }

        var computed = notes.Take(GrowthMeasures.ComputedGrowthPercent(figure, previous));
        var published = figure.ReportedGrowthPercent;
        return new()
        {
            Figure = figure,
            Previous = previous,
            Change = change,
            GrowthPercent = published ?? computed,
            ComputedGrowthPercent = computed,
            DifferencePercentagePoints = computed - published,
            Notes = notes.Codes,
        };
    }
}
