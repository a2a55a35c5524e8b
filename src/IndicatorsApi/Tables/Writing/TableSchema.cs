using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Tables.Columns;
using NodaTime;

namespace IndicatorsApi.Tables.Writing;

/// <summary>How answers of a kind lie flat: which columns there are, and which part of an answer stands in each.</summary>
/// <typeparam name="T">The answer.</typeparam>
public sealed class TableSchema<T>
{
    private readonly string _name;
    private readonly LocalizedText _title;
    private readonly IReadOnlyList<(TableColumn Column, Func<T, object?> Read)> _columns;

    /// <summary>A shape that has no column yet.</summary>
    /// <param name="name">What the rows are, in a word that fits a file name.</param>
    /// <param name="title">What the rows are.</param>
    public TableSchema(string name, LocalizedText title)
        : this(name, title, [])
    {
    }

    private TableSchema(string name, LocalizedText title, IReadOnlyList<(TableColumn Column, Func<T, object?> Read)> columns) =>
        (_name, _title, _columns) = (name, title, columns);

    /// <summary>The same shape with a column of texts; an empty one is none.</summary>
    public TableSchema<T> Text(Column column, Func<T, string?> read, ColumnRole role = ColumnRole.Attribute) =>
        With(new(column, ColumnKind.Text, role), row => read(row) is { Length: > 0 } text ? text : null);

    /// <summary>The same shape with a column of periods.</summary>
    public TableSchema<T> Period(Column column, Func<T, Period?> read, ColumnRole role = ColumnRole.Attribute) =>
        With(new(column, ColumnKind.Text, role), row => read(row)?.ToString());

    /// <summary>The same shape with a column of words of a closed list.</summary>
    public TableSchema<T> Term<TEnum>(Column column, Func<T, TEnum?> read, ColumnRole role = ColumnRole.Attribute)
        where TEnum : struct, Enum =>
        With(new(column, ColumnKind.Text, role), row => CodedCell.Of(read(row)));

    /// <summary>The same shape with a column of words that are no enumeration.</summary>
    public TableSchema<T> Words(Column column, Func<T, CodedCell?> read) => With(new(column, ColumnKind.Text), row => read(row));

    /// <summary>The same shape with a column of numbers that were measured.</summary>
    public TableSchema<T> Measure(Column column, Func<T, decimal?> read) =>
        With(new(column, ColumnKind.Number, ColumnRole.Measure), row => read(row));

    /// <summary>The same shape with a column of numbers that are said about the row.</summary>
    public TableSchema<T> Number(Column column, Func<T, decimal?> read) =>
        With(new(column, ColumnKind.Number, ColumnRole.Attribute), row => read(row));

    /// <summary>The same shape with a column of whole numbers.</summary>
    public TableSchema<T> Count(Column column, Func<T, int?> read) =>
        With(new(column, ColumnKind.Whole, ColumnRole.Attribute), row => read(row));

    /// <summary>The same shape with a column of yes or no.</summary>
    public TableSchema<T> Flag(Column column, Func<T, bool?> read) => With(new(column, ColumnKind.Flag), row => read(row));

    /// <summary>The same shape with a column of days.</summary>
    public TableSchema<T> Date(Column column, Func<T, LocalDate?> read) => With(new(column, ColumnKind.Date), row => read(row));

    /// <summary>The same shape with a column of moments.</summary>
    public TableSchema<T> Instant(Column column, Func<T, Instant?> read) => With(new(column, ColumnKind.Instant), row => read(row));

    /// <summary>The columns.</summary>
    public IEnumerable<Column> Columns => _columns.Select(column => column.Column.Column);

    /// <summary>Lays answers flat.</summary>
    public Table Of(IAsyncEnumerable<T> answers, Language language) => new(_name, _title, [.. _columns.Select(column => column.Column)], RowsOf(answers), language);

    private async IAsyncEnumerable<IReadOnlyList<object?>> RowsOf(IAsyncEnumerable<T> answers)
    {
        await foreach (var answer in answers)
        {
            var cells = new object?[_columns.Count];
            for (var i = 0; i < cells.Length; i++)
                cells[i] = _columns[i].Read(answer);
            yield return cells;
        }
    }

    private TableSchema<T> With(TableColumn column, Func<T, object?> read) => new(_name, _title, [.. _columns, (column, read)]);
}
