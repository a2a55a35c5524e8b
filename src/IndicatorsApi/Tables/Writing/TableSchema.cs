using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Tables.Columns;
using NodaTime;

namespace IndicatorsApi.Tables.Writing;

/// <summary>The columns of a kind of response and the value of each column.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
public sealed class TableSchema<T>
{
    private readonly string _name;
    private readonly LocalizedText _title;
    private readonly IReadOnlyList<(TableColumn Column, Func<T, object?> Read)> _columns;

    /// <summary>Creates a schema without columns.</summary>
    /// <param name="name">The name for file names.</param>
    /// <param name="title">The title.</param>
    public TableSchema(string name, LocalizedText title)
        : this(name, title, [])
    {
    }

    private TableSchema(string name, LocalizedText title, IReadOnlyList<(TableColumn Column, Func<T, object?> Read)> columns) =>
        (_name, _title, _columns) = (name, title, columns);

    /// <summary>Adds a column of texts; an empty text is <c>null</c>.</summary>
    public TableSchema<T> Text(Column column, Func<T, string?> read, ColumnRole role = ColumnRole.Attribute) =>
        With(new(column, ColumnKind.Text, role), row => read(row) is { Length: > 0 } text ? text : null);

    /// <summary>Adds a column of periods.</summary>
    public TableSchema<T> Period(Column column, Func<T, Period?> read, ColumnRole role = ColumnRole.Attribute) =>
        With(new(column, ColumnKind.Text, role), row => read(row)?.ToString());

    /// <summary>Adds a column of enumeration codes.</summary>
    public TableSchema<T> Term<TEnum>(Column column, Func<T, TEnum?> read, ColumnRole role = ColumnRole.Attribute)
        where TEnum : struct, Enum =>
        With(new(column, ColumnKind.Text, role), row => CodedCell.Of(read(row)));

    /// <summary>Adds a column of codes with names.</summary>
    public TableSchema<T> Words(Column column, Func<T, CodedCell?> read) => With(new(column, ColumnKind.Text), row => read(row));

    /// <summary>Adds a column of measured numbers.</summary>
    public TableSchema<T> Measure(Column column, Func<T, decimal?> read) =>
        With(new(column, ColumnKind.Number, ColumnRole.Measure), row => read(row));

    /// <summary>Adds a column of numbers that are attributes of the row.</summary>
    public TableSchema<T> Number(Column column, Func<T, decimal?> read) =>
        With(new(column, ColumnKind.Number, ColumnRole.Attribute), row => read(row));

    /// <summary>Adds a column of integers.</summary>
    public TableSchema<T> Count(Column column, Func<T, int?> read) =>
        With(new(column, ColumnKind.Whole, ColumnRole.Attribute), row => read(row));

    /// <summary>Adds a column of Booleans.</summary>
    public TableSchema<T> Flag(Column column, Func<T, bool?> read) => With(new(column, ColumnKind.Flag), row => read(row));

    /// <summary>Adds a column of dates.</summary>
    public TableSchema<T> Date(Column column, Func<T, LocalDate?> read) => With(new(column, ColumnKind.Date), row => read(row));

    /// <summary>Adds a column of instants.</summary>
    public TableSchema<T> Instant(Column column, Func<T, Instant?> read) => With(new(column, ColumnKind.Instant), row => read(row));

    /// <summary>The columns.</summary>
    public IEnumerable<Column> Columns => _columns.Select(column => column.Column.Column);

    /// <summary>Returns the rows of items.</summary>
    public Table Of(IAsyncEnumerable<T> answers, Language language) =>
        new(_name, _title, [.. _columns.Select(column => column.Column)], RowsOf(answers), language);

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
