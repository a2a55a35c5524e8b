using System.Collections.Frozen;
using System.Globalization;
using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Time;
using IndicatorsApi.Tables.Reading;
using NodaTime;

namespace IndicatorsApi.Imports.Rows;

/// <summary>A line of a file, read cell by cell. An invalid cell rejects its line and not the file.</summary>
/// <param name="line">The line, from 1.</param>
/// <param name="columns">The index of each column.</param>
/// <param name="cells">The cells.</param>
/// <param name="references">The code lists and file defaults.</param>
/// <param name="place">The address of the source cell; <c>null</c> when the columns are those of the file.</param>
public sealed class TableRow(
    int line, IReadOnlyDictionary<string, int> columns, IReadOnlyList<string> cells, RowContext references, string? place = null)
{
    private static readonly FrozenSet<string> FormulaErrors =
        FrozenSet.Create(StringComparer.Ordinal, "#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#SPILL!", "#CALC!");

    /// <summary>Returns the text of a required cell.</summary>
    public string Text(string column) =>
        Optional(column) ?? throw Fail(column, Localizer.Format($"is empty. A text is needed."), RowErrorCode.Missing);

    /// <summary>Returns the text of a cell; <c>null</c> for an empty one.</summary>
    public string? Optional(string column)
    {
        if (!columns.TryGetValue(column, out var at) || cells[at].Trim() is not { Length: > 0 } text)
            return null;
        return text[0] == '#' && FormulaErrors.Contains(text)
            ? throw new RowException(
                new RowError(
                    line, NameOf(column), RowErrorCode.FormulaError, text,
                    Localizer.Format($"the formula in this cell has no result ({text}). Fix the formula, or enter the value.")))
            : text;
    }

    /// <summary>Returns a normalised code, number or period; <c>null</c> for an empty cell.</summary>
    public string? Plain(string column) => Optional(column) is { } text ? CellParser.Plain(text) : null;

    /// <summary>Returns a natural key.</summary>
    public string Code(string column, CodePattern form)
    {
        var text = PlainText(column);
        return form.IsMatch(text) ? text
            : throw Fail(column, Localizer.Format($"'{text}' is not a code. It has the form of {form.Example}."));
    }

    /// <summary>Returns the value of an enumeration.</summary>
    public T Term<T>(string column)
        where T : struct, Enum =>
        EnumCodes<T>.Find(EnumCodes<T>.FindByName(PlainText(column)))
            ?? throw Fail(column, Localizer.Format($"'{Text(column)}' is not allowed. Allowed: {Localizer.DescribeCodes<T>()}."));

    /// <summary>Returns the value of an enumeration; <c>null</c> for an empty cell.</summary>
    public T? OptionalTerm<T>(string column)
        where T : struct, Enum => Optional(column) is null ? null : Term<T>(column);

    /// <summary>Returns a Boolean.</summary>
    public bool Flag(string column) =>
        OptionalFlag(column) ?? throw Fail(column, Localizer.Format($"is empty. Allowed: true, false."), RowErrorCode.Missing);

    /// <summary>Returns a Boolean; <c>null</c> for an empty cell.</summary>
    public bool? OptionalFlag(string column) => Plain(column)?.ToLowerInvariant() switch
    {
        "true" => true,
        "false" => false,
        null => null,
        _ => throw Fail(column, Localizer.Format($"'{Text(column)}' is not allowed. Allowed: true, false.")),
    };

    /// <summary>Returns an integer.</summary>
    public int WholeNumber(string column, int min, int max) =>
        int.TryParse(PlainText(column), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= min
            && number <= max
            ? number
            : throw Fail(
                column, Localizer.Format($"'{Text(column)}' is not allowed. Allowed: a whole number from {min} to {max}."),
                RowErrorCode.NotANumber);

    /// <summary>Returns a number; <c>null</c> for an empty cell.</summary>
    public decimal? Number(string column) => Number(column, NumberLimits.AllowedValue, Plain(column));

    /// <summary>Returns a number and adds an error for an invalid one; <c>null</c> for an empty cell.</summary>
    public decimal? Number(string column, ICollection<RowError> errors) => Try(() => Number(column), errors);

    /// <summary>Returns a percentage and adds an error for an invalid one; <c>null</c> for an empty cell.</summary>
    public decimal? Percent(string column, ICollection<RowError> errors) =>
        Try(() => Number(column, NumberLimits.AllowedPercent, Plain(column)?.TrimEnd('%', ' ')), errors);

    /// <summary>Reads a cell and adds its errors to those of the line.</summary>
    public T? Try<T>(Func<T?> read, ICollection<RowError> errors)
    {
        try
        {
            return read();
        }
        catch (RowException exception)
        {
            foreach (var error in exception.Errors)
                errors.Add(error);
            return default;
        }
    }

    /// <summary>Returns a period.</summary>
    public Period Period(string column) =>
        OptionalPeriod(column) ?? throw Fail(
            column, Localizer.Format($"is empty. Write one of: {Measures.Time.Period.Forms}."), RowErrorCode.Missing);

    /// <summary>Returns a period; <c>null</c> for an empty cell.</summary>
    public Period? OptionalPeriod(string column) =>
        Plain(column) is not { } text ? null
        : references.PeriodOf(text) is { } period ? period
        : throw Fail(column, RevisionValidator.InvalidPeriodMessage(text), RowErrorCode.NotAPeriod);

    /// <summary>Returns a date; <c>null</c> for an empty cell.</summary>
    public LocalDate? Date(string column)
    {
        if (Optional(column) is not { } text)
            return null;
        return DateFormat.Parse(text) ?? throw Fail(column, Localizer.Format($"'{text}' is not {DateFormat.Form}."), RowErrorCode.NotADate);
    }

    /// <summary>Returns an item of a code list by its code.</summary>
    public T Reference<T>(string column, IReadOnlyDictionary<string, T> known)
        where T : class, ICodeListItem =>
        known.TryGetValue(PlainText(column), out var found) ? found
            : throw Fail(column, CodeListSet.UnknownCodeMessage(Text(column), known.Values), RowErrorCode.Unknown);

    /// <summary>Returns an item of a code list; <c>null</c> for an empty cell.</summary>
    public T? OptionalReference<T>(string column, IReadOnlyDictionary<string, T> known)
        where T : class, ICodeListItem => Optional(column) is null ? null : Reference(column, known);

    /// <summary>Returns the name of a column in errors: its header or the address of the source cell.</summary>
    public string NameOf(string column) => place ?? column;

    /// <summary>Creates the exception for an invalid cell.</summary>
    public RowException Fail(string column, string message, RowErrorCode code = RowErrorCode.NotAllowed) =>
        new(Error(column, message, code));

    /// <summary>Creates the error for an invalid cell.</summary>
    public RowError Error(string column, string message, RowErrorCode code) =>
        new(line, NameOf(column), code, columns.TryGetValue(column, out var at) ? cells[at] : null, message);

    private string PlainText(string column) => CellParser.Plain(Text(column));

    private decimal? Number(string column, string rule, string? text)
    {
        const NumberStyles Plainly = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (text is null)
            return null;
        return DecimalParser.TryRead(CellParser.Number(text), Plainly, out var number) ? number
            : throw Fail(column, NumberLimits.RejectionMessage(Text(column), rule), RowErrorCode.NotANumber);
    }
}
