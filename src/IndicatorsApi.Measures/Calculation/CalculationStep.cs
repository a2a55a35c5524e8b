using System.Globalization;
using System.Text.RegularExpressions;

namespace IndicatorsApi.Measures.Calculation;

/// <summary>How a measure was computed: enough to do the sum again with a pocket calculator.</summary>
/// <param name="Formula">The formula.</param>
/// <param name="Inputs">What went into it, in the order of its symbols.</param>
public sealed partial record CalculationStep(Formula Formula, IReadOnlyList<decimal> Inputs)
{
    /// <summary>The sum as one writes it down: <c>47.2 / (100 × 0.5) × 100 = 94.4</c>.</summary>
    /// <param name="result">What it comes to.</param>
    public string Write(decimal result)
    {
        var numbers = Formula.Symbols.Zip(Inputs).ToDictionary(input => input.First, input => Shown(input.Second), StringComparer.Ordinal);
        var sum = Word().Replace(Formula.Text, word => numbers.GetValueOrDefault(word.Value, word.Value));
        return $"{sum} = {Shown(result).Trim('(', ')')}";
    }

    private static string Shown(decimal number)
    {
        var text = number.ToString("0.##########", CultureInfo.InvariantCulture).Replace('-', '−');
        return number < 0 ? $"({text})" : text;
    }

    [GeneratedRegex("[A-Za-z][A-Za-z0-9]*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();
}
