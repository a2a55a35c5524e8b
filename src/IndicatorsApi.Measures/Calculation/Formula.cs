using IndicatorsApi.Measures.Notes;

namespace IndicatorsApi.Measures.Calculation;

/// <summary>A named formula with its text and its computation.</summary>
/// <remarks>
/// One object holds both, so that an explanation always matches the computation. <see cref="Formulas"/> lists all formulas;
/// <c>docs/measures.md</c> gives definitions and sources.
/// </remarks>
public sealed class Formula
{
    private readonly Func<IReadOnlyList<decimal>, decimal> _compute;

    internal Formula(string id, string text, string symbols, Func<IReadOnlyList<decimal>, decimal> compute)
    {
        (Id, Text, _compute) = (id, text, compute);
        Symbols = symbols.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>The stable identifier.</summary>
    public string Id { get; }

    /// <summary>The text of the formula, written with its <see cref="Symbols"/>.</summary>
    public string Text { get; }

    /// <summary>The symbols of the inputs, in order.</summary>
    public IReadOnlyList<string> Symbols { get; }

    /// <summary>Computes the formula and records its inputs.</summary>
    /// <returns>The result, or <see cref="NoteCode.TooLarge"/> if it exceeds the range of a decimal.</returns>
    public MeasureResult Of(params IReadOnlyList<decimal> inputs)
    {
        if (inputs.Count != Symbols.Count)
            throw new ArgumentException($"{Id} takes {string.Join(", ", Symbols)}.", nameof(inputs));

        try
        {
            return new(_compute(inputs), null, new(this, inputs));
        }
        catch (ArithmeticException)
        {
            return NoteCode.TooLarge;
        }
    }
}
