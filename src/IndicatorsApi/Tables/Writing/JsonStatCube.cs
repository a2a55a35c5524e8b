using System.Globalization;
using System.Text.Json;
using IndicatorsApi.Measures.Words;
using IndicatorsApi.Tables.Columns;
using IndicatorsApi.Tables.Workbooks;

namespace IndicatorsApi.Tables.Writing;

/// <summary>The cube that a table's rows fill: its dimensions are known once all of them are in.</summary>
internal sealed class JsonStatCube
{
    /// <summary>How many bytes the writer holds before they go to the file.</summary>
    private const int MostPending = 1 << 16;

    private readonly Table _table;
    private readonly JsonStatDimension _geo;
    private readonly JsonStatDimension _metric;
    private readonly JsonStatDimension _time;
    private readonly JsonStatDimension _measure;
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
        _measure = new("measure", table.Language == Language.Zh ? "度量" : "Measure");
        foreach (var column in _measures.Select(i => table.Columns[i]))
            _measure.Add(column.Name, column.Label(table.Language), column.Unit == ColumnUnit.OfRow ? null : column.Unit?.Name.In(table.Language));
    }

    private IReadOnlyList<JsonStatDimension> Dimensions => [_geo, _metric, _time, _measure];

    /// <summary>Fills the cells of a row.</summary>
    public void Add(IReadOnlyList<object?> row)
    {
        var metric = _metric.Add(Text(row, ColumnRole.Metric), Text(row, ColumnRole.MetricLabel), Text(row, ColumnRole.UnitLabel));
        var values = new decimal?[_measures.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = row[_measures[i]] as decimal?;
            if (values[i] is not { } value)
                continue;

            // What is counted in the row's unit belongs to the unit of the indicator, a percentage to that of the measure.
            if (_table.Columns[_measures[i]].Unit == ColumnUnit.OfRow)
                _metric.Saw(metric, value);
            else
                _measure.Saw(i, value);
        }

        _sources.UnionWith(_places[ColumnRole.Source].Select(i => CellTexts.Of(row[i])).Where(source => source.Length > 0));
        _rows.Add(new(
            _geo.Add(Text(row, ColumnRole.Geo), Text(row, ColumnRole.GeoLabel)),
            metric,
            _time.Add(Text(row, ColumnRole.Time), Text(row, ColumnRole.Time)),
            values,
            string.Join(' ', _places[ColumnRole.Status].Select(i => CellTexts.Of(row[i])).Where(word => word.Length > 0))));
    }

    /// <summary>Writes the cube.</summary>
    public void Write(Utf8JsonWriter json)
    {
        var times = _time.SortByTime();
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
        WriteArray(json, "metric", [_metric.Id, _measure.Id]);
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
        var rows = _rows
            .Select(row => (First: ((((long)row.Geo * _metric.Size) + row.Metric) * _time.Size + times[row.Time]) * _measure.Size, Row: row))
            .OrderBy(row => row.First)
            .ToList();
        WriteCells("value", (number, value, _) => json.WriteNumber(number, PlainDecimalConverter.Plain(value)));
        WriteCells("status", (number, _, status) => json.WriteString(number, status));

        void WriteCells(string name, Action<string, decimal, string> write)
        {
            json.WriteStartObject(name);
            foreach (var (first, row) in rows)
            {
                for (var i = 0; i < row.Values.Length; i++)
                {
                    if (row.Values[i] is { } value)
                        write((first + i).ToString(CultureInfo.InvariantCulture), value, row.Status);
                }

                if (json.BytesPending > MostPending)
                    json.Flush();
            }

            json.WriteEndObject();
        }
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

    /// <summary>What a row says in a role; nothing where no column has it: numbers by which regions are compared have no unit of the row's own.</summary>
    private string Text(IReadOnlyList<object?> row, ColumnRole role) => string.Concat(_places[role].Take(1).Select(place => CellTexts.Of(row[place])));

    private sealed record Row(int Geo, int Metric, int Time, decimal?[] Values, string Status);
}
