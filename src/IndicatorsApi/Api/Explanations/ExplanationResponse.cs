using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Notes;

namespace IndicatorsApi.Api.Explanations;

/// <summary>The calculation of one measure.</summary>
public sealed record ExplanationResponse
{
    /// <summary>The name of the measure in the response.</summary>
    /// <example>pacePercent</example>
    public required string Measure { get; init; }

    /// <summary>The identifier of the formula in `docs/measures.md`. Null when there is nothing to compute.</summary>
    /// <example>pace.flow.floor</example>
    public string? Formula { get; init; }

    /// <summary>The formula as text.</summary>
    /// <example>y / (T × e) × 100</example>
    public string? Text { get; init; }

    /// <summary>The formula with the input numbers, for recalculation by hand.</summary>
    /// <example>47.2 / (100 × 0.5) × 100 = 94.4</example>
    public string? Sum { get; init; }

    /// <summary>The inputs of the formula.</summary>
    public required IReadOnlyList<ExplanationInputResponse> Inputs { get; init; }

    /// <summary>The result before rounding. Null when it cannot be computed.</summary>
    /// <example>94.4</example>
    public decimal? Result { get; init; }

    /// <summary>The code of the note with the reason for a missing result.</summary>
    public NoteCode? ReasonCode { get; init; }

    internal static IReadOnlyList<ExplanationResponse> Of(
        IEnumerable<(string Measure, MeasureResult Result)> workings,
        Language language,
        Func<string, IEnumerable<OriginResponse>> originsOf) =>
        [.. workings.Select(working => new ExplanationResponse
        {
            Measure = working.Measure,
            Formula = working.Result.Step?.Formula.Id,
            Text = working.Result.Step?.Formula.Text,
            Sum = working.Result is { Step: { } written, Value: { } result } ? written.Format(result) : null,
            Inputs = working.Result.Step is not { } sum ? [] :
                [.. sum.Formula.Symbols.Zip(sum.Inputs, (symbol, value) => new ExplanationInputResponse
                {
                    Symbol = symbol,
                    Meaning = SymbolTexts.Of(symbol).In(language),
                    Value = value,
                    From = [.. originsOf(symbol)],
                })],
            Result = working.Result.Value,
            ReasonCode = working.Result.Reason,
        })];
}
