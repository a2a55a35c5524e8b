using System.Globalization;
using System.Text.RegularExpressions;

namespace IndicatorsApi.Measures.Calculation;

/// <summary>The calculation of a measure. It can be repeated on a pocket calculator.</summary>
/// <param name="Formula">The formula.</param>
/// <param name="Inputs">The input values, in the order of the formula's symbols.</param>
public sealed partial record CalculationStep(Formula Formula, IReadOnlyList<decimal> Inputs)
{
    /// <summary>Formats the calculation with its numbers: <c>47.2 / (100 × 0.5) × 100 = 94.4</c>.</summary>
    /// <param name="result">The result of the calculation.</param>
    public string Format(decimal result)
    {
        var numbers = Formula.Symbols.Zip(Inputs)
            .ToDictionary(input => input.First, input => FormatNumber(input.Second), StringComparer.Ordinal);
        var expression = Word().Replace(Formula.Text, word => numbers.GetValueOrDefault(word.Value, word.Value));
        return $"{expression} = {FormatNumber(result).Trim('(', ')')}";
    }

    private static string FormatNumber(decimal number)
    {
        var text = number.ToString("0.##########", CultureInfo.InvariantCulture).Replace('-', '−');
        return number < 0 ? $"({text})" : text;
    }

    [GeneratedRegex("[A-Za-z][A-Za-z0-9]*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();
}
