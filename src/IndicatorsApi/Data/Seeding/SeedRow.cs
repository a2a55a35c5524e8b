using System.Globalization;
using IndicatorsApi.Observations;
using IndicatorsApi.Vocabulary;
using NodaTime;
using NodaTime.Text;

namespace IndicatorsApi.Data.Seeding;

/// <summary>One line of a seed file, read cell by cell. A cell that cannot be read stops its line, not the file.</summary>
public sealed class SeedRow(string file, int line, IReadOnlyDictionary<string, string> cells)
{
    private const int AllowedShown = 15;

    /// <summary>The text of a cell that has to be filled in.</summary>
    public string Text(string column) => Optional(column) ?? throw Fail(column, "is empty. A text is needed.");

    /// <summary>The text of a cell, or nothing for an empty one.</summary>
    public string? Optional(string column) => cells[column] is { Length: > 0 } text ? text : null;

    /// <summary>A natural key.</summary>
    public string Code(string column, CodeForm form)
    {
        var text = Text(column);
        return form.IsMatch(text) ? text : throw Fail(column, $"'{text}' is not a code. It has the form of {form.Example}.");
    }

    /// <summary>A word of a closed list.</summary>
    public T Term<T>(string column)
        where T : struct, Enum =>
        Terms<T>.Find(Text(column)) ?? throw Fail(column, $"'{Text(column)}' is not allowed. Allowed: {string.Join(", ", Terms<T>.All)}.");

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public bool Flag(string column, bool? whenEmpty = null) => Optional(column) switch
    {
        "true" => true,
        "false" => false,
        null when whenEmpty is { } value => value,
        var text => throw Fail(column, $"'{text}' is not allowed. Allowed: true, false."),
    };

    /// <summary>A whole number.</summary>
    public int WholeNumber(string column, int min, int max) =>
        int.TryParse(Text(column), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max
            ? number
            : throw Fail(column, $"'{Text(column)}' is not allowed. Allowed: a whole number from {min} to {max}.");

    /// <summary>A value, or nothing for an empty cell.</summary>
    public decimal? Value(string column) => Number(column, NumberLimits.IsValue, NumberLimits.ValueRule);

    /// <summary>A percentage of growth, or nothing for an empty cell.</summary>
    public decimal? Percent(string column) => Number(column, NumberLimits.IsPercent, NumberLimits.PercentRule);

    /// <summary>A period.</summary>
    public Period Period(string column) => OptionalPeriod(column) ?? throw Fail(column, $"is empty. Write one of: {Periods.Period.Forms}.");

    /// <summary>A period, or nothing for an empty cell.</summary>
    public Period? OptionalPeriod(string column) =>
        Optional(column) is not { } text ? null
        : Periods.Period.TryParse(text, out var period) ? period
        : throw Fail(column, $"'{text}' is not a period. Write one of: {Periods.Period.Forms}.");

    /// <summary>A date, or nothing for an empty cell.</summary>
    public LocalDate? Date(string column)
    {
        if (Optional(column) is not { } text)
            return null;
        var result = LocalDatePattern.Iso.Parse(text);
        return result.Success ? result.Value : throw Fail(column, $"'{text}' is not a date. Write it as 2025-01-15.");
    }

    /// <summary>Something that an earlier line or file describes, by its code.</summary>
    public T Reference<T>(string column, IReadOnlyDictionary<string, T> known) =>
        known.TryGetValue(Text(column), out var found) ? found : throw Fail(column, $"'{Text(column)}' is unknown. Known: {List(known.Keys)}.");

    /// <summary>Something that an earlier line or file describes, or nothing for an empty cell.</summary>
    public T? OptionalReference<T>(string column, IReadOnlyDictionary<string, T> known)
        where T : class => Optional(column) is null ? null : Reference(column, known);

    /// <summary>The error that a cell is in.</summary>
    public SeedException Fail(string? column, string message) => new([new(file, line, column, message)]);

    private static string List(IEnumerable<string> codes)
    {
        var shown = codes.Take(AllowedShown + 1).ToList();
        return shown.Count <= AllowedShown ? string.Join(", ", shown) : $"{string.Join(", ", shown.Take(AllowedShown))}, …";
    }

    private decimal? Number(string column, Func<decimal, bool> allowed, string rule)
    {
        const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (Optional(column) is not { } text)
            return null;
        return decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out var number) && allowed(number)
            ? number
            : throw Fail(column, $"'{text}' is not allowed. Allowed: {rule}.");
    }
}
