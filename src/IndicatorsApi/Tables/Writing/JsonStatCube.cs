using System.Globalization;
using System.Text.Json;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Tables.Columns;
using IndicatorsApi.Tables.Workbooks;

namespace IndicatorsApi.Tables.Writing;

/// <summary>
/// The JSON-stat cube of a table; its dimensions are known after the last row. The measured numbers form one dimension: each number of
/// an indicator that has values is a category with a unit of its own, so that the cube has few empty cells.
/// </summary>
internal sealed class JsonStatCube
{
    /// <summary>The maximum number of bytes that the writer buffers.</summary>
    private const int MaxPending = 1 << 16;

    /// <summary>The main number of an indicator; its category has the code of the indicator.</summary>
    private const string Value = "value";

    private readonly Table _table;
    private readonly JsonStatDimension _geo;
    private readonly JsonStatDimension _metric;
    private readonly JsonStatDimension _time;
    private readonly Dictionary<string, int> _indicators = new(StringComparer.Ordinal);
    private readonly SortedDictionary<(int Indicator, int Measure), Metric> _metrics = [];
    private readonly ILookup<ColumnRole, int> _places;
    private readonly int[] _measures;
    private readonly SortedSet<string> _sources = new(StringComparer.Ordinal);
    private readonly List<Row> _rows = [];

    /// <summary>An empty cube.</summary>
    /// <param name="table">The table; its rows are left alone.</param>
    public JsonStatCube(Table table)
    {
        _table = table;
        _places = Enumerable.Range(0, table.Columns.Count).ToLookup(i => table.Columns[i].Role);
        _measures = [.. _places[ColumnRole.Measure]];
        (_geo, _metric, _time) = (DimensionOf(ColumnRole.Geo), DimensionOf(ColumnRole.Metric), DimensionOf(ColumnRole.Time));
    }

    private IReadOnlyList<JsonStatDimension> Dimensions => [_geo, _metric, _time];

    /// <summary>Fills the cells of a row.</summary>
    public void Add(IReadOnlyList<object?> row)
    {
        var code = Text(row, ColumnRole.Metric);
        if (!_indicators.TryGetValue(code, out var indicator))
            _indicators[code] = indicator = _indicators.Count;
        var values = new decimal?[_measures.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = row[_measures[i]] as decimal?;
            if (values[i] is not { } value)
                continue;
            if (!_metrics.TryGetValue((indicator, i), out var metric))
                _metrics[(indicator, i)] = metric = MetricOf(_table.Columns[_measures[i]], code, row);
            metric.Decimals = Math.Max(metric.Decimals, PlainDecimalConverter.Plain(value).Scale);
        }

        _sources.UnionWith(_places[ColumnRole.Source].Select(i => CellFormatter.Of(row[i])).Where(source => source.Length > 0));
        _rows.Add(new(
            _geo.Add(Text(row, ColumnRole.Geo), Text(row, ColumnRole.GeoLabel)),
            indicator,
            _time.Add(Text(row, ColumnRole.Time), Text(row, ColumnRole.Time)),
            values,
            string.Join(' ', _places[ColumnRole.Status].Select(i => CellFormatter.Of(row[i])).Where(word => word.Length > 0))));
    }

    /// <summary>Writes the cube.</summary>
    public void Write(Utf8JsonWriter json)
    {
        var times = _time.SortByTime();
        foreach (var metric in _metrics.Values)
            metric.Number = _metric.Add(metric.Code, metric.Label, metric.Unit, metric.Decimals);
        json.WriteStartObject();
        json.WriteString("version", "2.0");
        json.WriteString("class", "dataset");
        json.WriteString("label", _table.Title.In(_table.Language));
        if (_sources.Count > 0)
            json.WriteString("source", string.Join("; ", _sources));
        WriteArray(json, "id", Dimensions.Select(dimension => dimension.Id));
        json.WriteStartArray("size");
        foreach (var dimension in Dimensions)
            json.WriteNumberValue(dimension.Size);
        json.WriteEndArray();
        json.WriteStartObject("role");
        WriteArray(json, "geo", [_geo.Id]);
        WriteArray(json, "time", [_time.Id]);
        WriteArray(json, "metric", [_metric.Id]);
        json.WriteEndObject();
        json.WriteStartObject("dimension");
        foreach (var dimension in Dimensions)
            dimension.Write(json);
        json.WriteEndObject();
        WriteCells(json, times);
        json.WriteEndObject();
    }

    /// <summary>Cells are numbered row by row, the last dimension fastest; most are empty, so each says its number.</summary>
    private void WriteCells(Utf8JsonWriter json, int[] times)
    {
        var cells = _rows
            .SelectMany(row => row.Values.Index().Where(cell => cell.Item is not null).Select(cell => (
                Number: ((((long)row.Geo * _metric.Size) + _metrics[(row.Indicator, cell.Index)].Number) * _time.Size) + times[row.Time],
                Value: cell.Item!.Value, row.Status)))
            .OrderBy(cell => cell.Number)
            .ToList();
        WriteCells("value", (number, value, _) => json.WriteNumber(number, PlainDecimalConverter.Plain(value)));
        WriteCells("status", (number, _, status) => json.WriteString(number, status));

        void WriteCells(string name, Action<string, decimal, string> write)
        {
            json.WriteStartObject(name);
            foreach (var (number, value, status) in cells)
            {
                write(number.ToString(CultureInfo.InvariantCulture), value, status);
                if (json.BytesPending > MaxPending)
                    json.Flush();
            }

            json.WriteEndObject();
        }
    }

    /// <summary>A number of an indicator: in the unit of the row, or in one of its own.</summary>
    private Metric MetricOf(TableColumn column, string indicator, IReadOnlyList<object?> row)
    {
        var name = Text(row, ColumnRole.MetricLabel);
        var unit = column.Unit == ColumnUnit.OfRow ? Text(row, ColumnRole.UnitLabel) : column.Unit?.Name.In(_table.Language);
        return column.Name == Value
            ? new(indicator, name, unit)
            : new(
                $"{indicator}.{column.Name}",
                _table.Language == Language.Zh ? $"{name}·{column.Label(Language.Zh)}" : $"{name}: {column.Label(Language.En)}", unit);
    }

    private static void WriteArray(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private JsonStatDimension DimensionOf(ColumnRole role)
    {
        var column = _table.Columns[_places[role].First()];
        return new(column.Name, column.Label(_table.Language));
    }

    /// <summary>Returns the text of a row in a role; empty when no column has that role.</summary>
    private string Text(IReadOnlyList<object?> row, ColumnRole role) =>
        string.Concat(_places[role].Take(1).Select(place => CellFormatter.Of(row[place])));

    private sealed record Metric(string Code, string Label, string? Unit)
    {
        public int Decimals { get; set; }

        /// <summary>Its place in the dimension, once that is known.</summary>
        public int Number { get; set; }
    }

    private sealed record Row(int Geo, int Indicator, int Time, decimal?[] Values, string Status);
}
