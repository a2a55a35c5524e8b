using System.Text.Encodings.Web;
using System.Text.Json;
using IndicatorsApi.Vocabulary;

namespace IndicatorsApi.Formats;

/// <summary>
/// A JSON-stat 2.0 dataset (json-stat.org): a cube of places, indicators, periods and measures. Texts that belong to a row have no
/// place in a cube; its cells carry values and status.
/// </summary>
internal sealed class JsonStatFormat : TableFormat
{
    private const string MeasureDimension = "measure";

    public override string Name => "json-stat";

    public override string MediaType => "application/vnd.json-stat+json";

    public override string Extension => "json";

    public override async Task WriteAsync(Table table, Stream output, CancellationToken cancellationToken)
    {
        var cube = new Cube(table);
        await foreach (var row in table.Rows.WithCancellation(cancellationToken))
            cube.Add(row);

        await using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        cube.Write(json);
        await json.FlushAsync(cancellationToken);
    }

    /// <summary>The categories of a dimension, in the order in which they came up.</summary>
    private sealed class Dimension(string label)
    {
        private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);
        private readonly List<Category> _categories = [];

        public string Label => label;

        public List<Category> Categories => _categories;

        public int Add(string code, string name, string? unit = null)
        {
            if (_index.TryGetValue(code, out var known))
                return known;
            _index[code] = _categories.Count;
            _categories.Add(new(code, name, unit));
            return _categories.Count - 1;
        }
    }

    /// <summary>A category, with the unit and the most decimals of its values.</summary>
    private sealed record Category(string Code, string Label, string? Unit)
    {
        public int? Decimals { get; private set; }

        public void Saw(decimal value) => Decimals = Math.Max(Decimals ?? 0, PlainDecimalConverter.Plain(value).Scale);
    }

    private sealed class Cube
    {
        private readonly Table _table;
        private readonly Dimension _geo;
        private readonly Dimension _metric;
        private readonly Dimension _time;
        private readonly Dimension _measure;
        private readonly int[] _measureColumns;
        private readonly int[] _statusColumns;
        private readonly SortedSet<string> _sources = new(StringComparer.Ordinal);
        private readonly List<(int Geo, int Metric, int Time, object?[] Values, string Status)> _rows = [];

        public Cube(Table table)
        {
            _table = table;
            (_geo, _metric, _time) = (DimensionOf(ColumnRole.Geo), DimensionOf(ColumnRole.Metric), DimensionOf(ColumnRole.Time));
            _measure = new(table.Language == Localization.Language.Zh ? "度量" : "Measure");
            _measureColumns = ColumnsOf(ColumnRole.Measure);
            _statusColumns = ColumnsOf(ColumnRole.Status);
            foreach (var column in _measureColumns.Select(i => table.Columns[i]))
                _measure.Add(column.Name, column.Label(table.Language), column.Unit == ColumnUnit.OfRow ? null : column.Unit?.Name.In(table.Language));
        }

        private IReadOnlyList<(string Id, Dimension Dimension)> Dimensions =>
            [(ColumnOf(ColumnRole.Geo).Name, _geo), (ColumnOf(ColumnRole.Metric).Name, _metric), (ColumnOf(ColumnRole.Time).Name, _time), (MeasureDimension, _measure)];

        public void Add(IReadOnlyList<object?> row)
        {
            var geo = _geo.Add(Text(row, ColumnRole.Geo), Text(row, ColumnRole.GeoLabel));
            var metric = _metric.Add(Text(row, ColumnRole.Metric), Text(row, ColumnRole.MetricLabel), Text(row, ColumnRole.UnitLabel));
            var time = _time.Add(Text(row, ColumnRole.Time), Text(row, ColumnRole.Time));
            var values = _measureColumns.Select(i => row[i]).ToArray();
            for (var i = 0; i < values.Length; i++)
            {
                if (values[i] is decimal value)
                    (_table.Columns[_measureColumns[i]].Unit == ColumnUnit.OfRow ? _metric.Categories[metric] : _measure.Categories[i]).Saw(value);
            }

            _sources.UnionWith(ColumnsOf(ColumnRole.Source).Select(i => CellTexts.Of(row[i])).Where(source => source.Length > 0));
            _rows.Add((geo, metric, time, values, string.Join(' ', _statusColumns.Select(i => CellTexts.Of(row[i])).Where(word => word.Length > 0))));
        }

        public void Write(Utf8JsonWriter json)
        {
            var times = _time.Categories.Select((category, i) => (category, i)).OrderBy(time => Period.Parse(time.category.Code)).Select((time, place) => (time.i, place)).ToDictionary(pair => pair.i, pair => pair.place);
            json.WriteStartObject();
            json.WriteString("version", "2.0");
            json.WriteString("class", "dataset");
            json.WriteString("label", _table.Title.In(_table.Language));
            if (_sources.Count > 0)
                json.WriteString("source", string.Join("; ", _sources));
            WriteArray(json, "id", Dimensions.Select(dimension => dimension.Id));
            json.WriteStartArray("size");
            foreach (var (_, dimension) in Dimensions)
                json.WriteNumberValue(dimension.Categories.Count);
            json.WriteEndArray();
            WriteRoles(json);
            WriteDimensions(json, times);
            WriteCells(json, times);
            json.WriteEndObject();
        }

        private void WriteRoles(Utf8JsonWriter json)
        {
            json.WriteStartObject("role");
            WriteArray(json, "geo", [ColumnOf(ColumnRole.Geo).Name]);
            WriteArray(json, "time", [ColumnOf(ColumnRole.Time).Name]);
            WriteArray(json, "metric", [ColumnOf(ColumnRole.Metric).Name, MeasureDimension]);
            json.WriteEndObject();
        }

        private void WriteDimensions(Utf8JsonWriter json, Dictionary<int, int> times)
        {
            json.WriteStartObject("dimension");
            foreach (var (id, dimension) in Dimensions)
            {
                var categories = dimension == _time ? [.. dimension.Categories.Select((category, i) => (category, i)).OrderBy(pair => times[pair.i]).Select(pair => pair.category)] : dimension.Categories;
                json.WriteStartObject(id);
                json.WriteString("label", dimension.Label);
                json.WriteStartObject("category");
                WriteArray(json, "index", categories.Select(category => category.Code));
                json.WriteStartObject("label");
                foreach (var category in categories)
                    json.WriteString(category.Code, category.Label);
                json.WriteEndObject();
                WriteUnits(json, [.. categories.Where(category => category.Unit is not null)]);
                json.WriteEndObject();
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        private static void WriteUnits(Utf8JsonWriter json, IReadOnlyList<Category> categories)
        {
            if (categories.Count == 0)
                return;
            json.WriteStartObject("unit");
            foreach (var category in categories)
            {
                json.WriteStartObject(category.Code);
                json.WriteString("label", category.Unit);
                json.WriteNumber("decimals", category.Decimals ?? 0);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        /// <summary>Cells are numbered row by row, the last dimension fastest; most are empty, so each says its number.</summary>
        private void WriteCells(Utf8JsonWriter json, Dictionary<int, int> times)
        {
            var cells = _rows
                .SelectMany(row => row.Values.Select((value, i) => (
                    At: ((((((long)row.Geo * _metric.Categories.Count) + row.Metric) * _time.Categories.Count) + times[row.Time]) * _measure.Categories.Count) + i,
                    Value: value,
                    row.Status)))
                .Where(cell => cell.Value is not null)
                .OrderBy(cell => cell.At)
                .ToList();
            json.WriteStartObject("value");
            foreach (var (at, value, _) in cells)
                json.WriteNumber(Number(at), PlainDecimalConverter.Plain((decimal)value!));
            json.WriteEndObject();
            json.WriteStartObject("status");
            foreach (var (at, _, status) in cells)
                json.WriteString(Number(at), status);
            json.WriteEndObject();
        }

        private static string Number(long at) => at.ToString(System.Globalization.CultureInfo.InvariantCulture);

        private static void WriteArray(Utf8JsonWriter json, string name, IEnumerable<string> texts)
        {
            json.WriteStartArray(name);
            foreach (var text in texts)
                json.WriteStringValue(text);
            json.WriteEndArray();
        }

        private Dimension DimensionOf(ColumnRole role) => new(ColumnOf(role).Label(_table.Language));

        private TableColumn ColumnOf(ColumnRole role) => _table.Columns.First(column => column.Role == role);

        private int[] ColumnsOf(ColumnRole role) => [.. Enumerable.Range(0, _table.Columns.Count).Where(i => _table.Columns[i].Role == role)];

        private string Text(IReadOnlyList<object?> row, ColumnRole role) => CellTexts.Of(row[ColumnsOf(role)[0]]);
    }
}
