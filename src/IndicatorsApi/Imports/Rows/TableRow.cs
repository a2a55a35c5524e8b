using System.Collections.Frozen;
using System.Globalization;
using IndicatorsApi.Measures.Time;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Tables.Reading;
using NodaTime;

namespace IndicatorsApi.Imports.Rows;

/// <summary>One line of a file, read cell by cell. A cell that cannot be read stops its line, not the file.</summary>
/// <param name="line">The line, from 1.</param>
/// <param name="columns">Where each column stands.</param>
/// <param name="cells">The cells.</param>
/// <param name="references">What rows refer to.</param>
/// <param name="place">The cell of the file that the line was made of; nothing where its columns are those of the file.</param>
public sealed class TableRow(int line, IReadOnlyDictionary<string, int> columns, IReadOnlyList<string> cells, RowContext references, string? place = null)
{
    private static readonly FrozenSet<string> FormulaErrors =
        FrozenSet.Create(StringComparer.Ordinal, "#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#SPILL!", "#CALC!");

    /// <summary>The text of a cell that has to be filled in.</summary>
    public string Text(string column) => Optional(column) ?? throw Fail(column, Localizer.Format($"is empty. A text is needed."), RowErrorCode.Missing);

    /// <summary>The text of a cell, or nothing for an empty one.</summary>
    public string? Optional(string column)
    {
        if (!columns.TryGetValue(column, out var at) || cells[at].Trim() is not { Length: > 0 } text)
            return null;
        return text[0] == '#' && FormulaErrors.Contains(text)
            ? throw new RowException(new RowError(line, NameOf(column), RowErrorCode.FormulaError, text, Localizer.Format($"the formula in this cell has no result ({text}). Mend it, or write the value.")))
            : text;
    }

    /// <summary>A cell that holds a code, a number or a period, as the record writes it; nothing for an empty one.</summary>
    public string? Plain(string column) => Optional(column) is { } text ? CellParser.Plain(text) : null;

    /// <summary>A natural key.</summary>
    public string Code(string column, CodePattern form)
    {
        var text = PlainText(column);
        return form.IsMatch(text) ? text : throw Fail(column, Localizer.Format($"'{text}' is not a code. It has the form of {form.Example}."));
    }

    /// <summary>A word of a closed list.</summary>
    public T Term<T>(string column)
        where T : struct, Enum =>
        EnumCodes<T>.Find(EnumCodes<T>.OfName(PlainText(column))) ?? throw Fail(column, Localizer.Format($"'{Text(column)}' is not allowed. Allowed: {Localizer.Words<T>()}."));

    /// <summary>A word of a closed list, or nothing for an empty cell.</summary>
    public T? OptionalTerm<T>(string column)
        where T : struct, Enum => Optional(column) is null ? null : Term<T>(column);

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public bool Flag(string column) => OptionalFlag(column) ?? throw Fail(column, Localizer.Format($"is empty. Allowed: true, false."), RowErrorCode.Missing);

    /// <summary><c>true</c>, <c>false</c> or nothing.</summary>
    public bool? OptionalFlag(string column) => Plain(column)?.ToLowerInvariant() switch
    {
        "true" => true,
        "false" => false,
        null => null,
        _ => throw Fail(column, Localizer.Format($"'{Text(column)}' is not allowed. Allowed: true, false.")),
    };

    /// <summary>A whole number.</summary>
    public int WholeNumber(string column, int min, int max) =>
        int.TryParse(PlainText(column), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max
            ? number
            : throw Fail(column, Localizer.Format($"'{Text(column)}' is not allowed. Allowed: a whole number from {min} to {max}."), RowErrorCode.NotANumber);

    /// <summary>A number, or nothing for an empty cell.</summary>
    public decimal? Number(string column) => Number(column, NumberLimits.ValueRule, Plain(column));

    /// <summary>A number, or nothing for an empty cell; what is none is added to what is wrong.</summary>
    public decimal? Number(string column, ICollection<RowError> errors) => Try(() => Number(column), errors);

    /// <summary>A percentage, or nothing for an empty cell; what is none is added to what is wrong.</summary>
    public decimal? Percent(string column, ICollection<RowError> errors) =>
        Try(() => Number(column, NumberLimits.PercentRule, Plain(column)?.TrimEnd('%', ' ')), errors);

    /// <summary>Reads a cell, and adds what is wrong with it to what is wrong with its line.</summary>
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

    /// <summary>A period.</summary>
    public Period Period(string column) => OptionalPeriod(column) ?? throw Fail(column, Localizer.Format($"is empty. Write one of: {Measures.Time.Period.Forms}."), RowErrorCode.Missing);

    /// <summary>A period, or nothing for an empty cell.</summary>
    public Period? OptionalPeriod(string column) =>
        Plain(column) is not { } text ? null
        : references.PeriodOf(text) is { } period ? period
        : throw Fail(column, RevisionValidator.RefusePeriod(text), RowErrorCode.NotAPeriod);

    /// <summary>A date, or nothing for an empty cell.</summary>
    public LocalDate? Date(string column)
    {
        if (Optional(column) is not { } text)
            return null;
        return DateFormat.Parse(text) ?? throw Fail(column, Localizer.Format($"'{text}' is not {DateFormat.Form}."), RowErrorCode.NotADate);
    }

    /// <summary>Something that an earlier line or file describes, by its code.</summary>
    public T Reference<T>(string column, IReadOnlyDictionary<string, T> known)
        where T : class, ICodeListItem =>
        known.TryGetValue(PlainText(column), out var found) ? found : throw Fail(column, Codelists.Unknown(Text(column), known.Values), RowErrorCode.Unknown);

    /// <summary>Something that an earlier line or file describes, or nothing for an empty cell.</summary>
    public T? OptionalReference<T>(string column, IReadOnlyDictionary<string, T> known)
        where T : class, ICodeListItem => Optional(column) is null ? null : Reference(column, known);

    /// <summary>What a column is called where something is wrong: its name, or the cell of the file that the line was made of.</summary>
    public string NameOf(string column) => place ?? column;

    /// <summary>The error that a cell is in.</summary>
    public RowException Fail(string column, string message, RowErrorCode code = RowErrorCode.NotAllowed) => new(Error(column, message, code));

    /// <summary>The error that a cell is in.</summary>
    public RowError Error(string column, string message, RowErrorCode code) =>
        new(line, NameOf(column), code, columns.TryGetValue(column, out var at) ? cells[at] : null, message);

    private string PlainText(string column) => CellParser.Plain(Text(column));

    private decimal? Number(string column, string rule, string? text)
    {
        const NumberStyles Plainly = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (text is null)
            return null;
        return DecimalParser.TryRead(CellParser.Number(text), Plainly, out var number) ? number : throw Fail(column, NumberLimits.Refuse(Text(column), rule), RowErrorCode.NotANumber);
    }
}
