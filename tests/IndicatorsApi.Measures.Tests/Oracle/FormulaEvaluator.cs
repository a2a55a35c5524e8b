using System.Globalization;

namespace IndicatorsApi.Measures.Tests.Oracle;

/// <summary>Evaluates the text of a formula with + − × / ^, brackets, max, min and abs, as a reader would by hand.</summary>
internal sealed class FormulaEvaluator
{
    private readonly string _text;
    private readonly IReadOnlyDictionary<string, double> _symbols;
    private int _at;

    private FormulaEvaluator(string text, IReadOnlyDictionary<string, double> symbols) =>
        (_text, _symbols) = (text.Replace(" ", "", StringComparison.Ordinal), symbols);

    /// <summary>Returns the result of a formula. Trailing text in brackets is a remark.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="symbols">The values of the symbols.</param>
    public static double Result(string formula, IReadOnlyDictionary<string, double> symbols)
    {
        var calculator = new FormulaEvaluator(formula, symbols);
        var result = calculator.Sum();
        return calculator._at == calculator._text.Length || calculator.Peek() == '('
            ? result
            : throw new FormatException($"{formula}: not understood from '{calculator._text[calculator._at..]}' on.");
    }

    private char Peek() => _at < _text.Length ? _text[_at] : '\0';

    private bool Takes(char symbol)
    {
        if (Peek() != symbol)
            return false;
        _at++;
        return true;
    }

    private double Sum()
    {
        var sum = Product();
        while (Peek() is '+' or '−')
            sum = Takes('+') ? sum + Product() : Takes('−') ? sum - Product() : sum;
        return sum;
    }

    private double Product()
    {
        var product = Power();
        while (Peek() is '×' or '/')
            product = Takes('×') ? product * Power() : Takes('/') ? product / Power() : product;
        return product;
    }

    private double Power()
    {
        var root = Atom();
        return Takes('^') ? Math.Pow(root, Power()) : root;
    }

    private double Atom()
    {
        if (Takes('−'))
            return -Atom();
        if (Takes('('))
            return Closed(Sum());
        var start = _at;
        while (char.IsAsciiLetterOrDigit(Peek()) || Peek() == '.')
            _at++;
        var word = _text[start.._at];
        return word switch
        {
            "max" => Both(Math.Max),
            "min" => Both(Math.Min),
            "abs" => Takes('(') ? Math.Abs(Closed(Sum())) : throw new FormatException(_text),
            _ when _symbols.TryGetValue(word, out var value) => value,
            _ => double.Parse(word, CultureInfo.InvariantCulture),
        };
    }

    private double Both(Func<double, double, double> choose)
    {
        _ = Takes('(');
        var first = Sum();
        _ = Takes(',');
        return Closed(choose(first, Sum()));
    }

    private double Closed(double value) => Takes(')') ? value : throw new FormatException($"{_text}: a bracket is open.");
}
