using IndicatorsApi.Measures.Notes;

namespace IndicatorsApi.Measures.Calculation;

/// <summary>
/// A formula together with its name and its text, so that what is computed and what is explained cannot differ. All of them
/// stand in <see cref="Formulas"/>, and in words with sources in <c>docs/measures.md</c>.
/// </summary>
public sealed class Formula
{
    private readonly Func<IReadOnlyList<decimal>, decimal> _compute;

    internal Formula(string id, string text, string symbols, Func<IReadOnlyList<decimal>, decimal> compute)
    {
        (Id, Text, _compute) = (id, text, compute);
        Symbols = symbols.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>The stable name.</summary>
    public string Id { get; }

    /// <summary>The formula as text, over its <see cref="Symbols"/>.</summary>
    public string Text { get; }

    /// <summary>The symbols of the inputs, in order.</summary>
    public IReadOnlyList<string> Symbols { get; }

    /// <summary>Computes the formula and keeps what went into it.</summary>
    /// <returns>The result, or that it exceeds what a decimal number can hold.</returns>
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
