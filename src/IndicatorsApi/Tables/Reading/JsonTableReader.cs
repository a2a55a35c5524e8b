using System.Globalization;
using System.Text.Json;
using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Tables.Reading;

/// <summary>
/// Reads a JSON array of objects whose fields are the columns. A missing field is an empty cell. A list response of the API is read as
/// well: its items, and nested fields (<c>rule.value</c> is the column <c>ruleValue</c>).
/// </summary>
public sealed class JsonTableReader : TableReader
{
    private const string Items = "items";
    private const int MaxResponseLength = 10_000_000;
    private const int MaxRowLength = 1_000_000;

    private readonly Stream _file;
    private readonly HeaderMapper _header;
    private readonly Dictionary<string, int> _places;

    /// <summary>Opens a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="header">The allowed columns.</param>
    public JsonTableReader(Stream file, HeaderMapper header)
    {
        (_file, _header, Header) = (file, header, header.Names);
        _places = Header.Select((column, i) => (column, i)).ToDictionary(pair => pair.column, pair => pair.i, StringComparer.Ordinal);
    }

    /// <summary>Returns the fields of the first object, which identify the kind of file.</summary>
    /// <param name="file">The file; its position is reset.</param>
    public static IReadOnlyList<string> FirstFields(Stream file)
    {
        using var rows = Objects(file).GetEnumerator();
        string[] fields = Next(rows, 1) && rows.Current.ValueKind == JsonValueKind.Object && !IsBroken(rows.Current)
            ? [.. rows.Current.EnumerateObject().Select(field => field.Name)]
            : [];
        file.Position = 0;
        return fields;
    }

    /// <inheritdoc />
    public override IReadOnlyList<string> Header { get; }

    /// <inheritdoc />
    public override IEnumerable<SourceRow> Lines()
    {
        using var rows = Objects(_file).GetEnumerator();
        for (var line = 1; Next(rows, line); line++)
            yield return IsBroken(rows.Current)
                ? Wrong(line, null, RowErrorCode.MalformedRow, Localizer.Format($"holds a text that is not UTF-8, or half a character."))
                : Read(line, rows.Current);
    }

    /// <summary>Does nothing: the caller owns the file and may read it again.</summary>
    protected override void Dispose(bool disposing)
    {
    }

    /// <summary>Indicates invalid text. The parser validates the bytes of a text only on access.</summary>
    private static bool IsBroken(JsonElement row)
    {
        try
        {
            return row.ValueKind switch
            {
                JsonValueKind.String => row.GetString() is null,
                JsonValueKind.Object => row.EnumerateObject().Any(field => field.Name is null || IsBroken(field.Value)),
                JsonValueKind.Array => row.EnumerateArray().Any(IsBroken),
                _ => false,
            };
        }
        catch (InvalidOperationException)
        {
            return true;
        }
    }

    private static IEnumerable<JsonElement> Objects(Stream file) =>
        FirstByte(file) == '{' ? ItemsOf(file)
            : JsonSerializer.DeserializeAsyncEnumerable<JsonElement>(new JsonRowLimit(file, MaxRowLength)).ToBlockingEnumerable();

    /// <summary>Returns the items of a list response, which has at most 1,000.</summary>
    private static IEnumerable<JsonElement> ItemsOf(Stream file)
    {
        if (file.Length > MaxResponseLength)
            throw new JsonException("The list response is too large.");
        using var answer = JsonDocument.Parse(file);
        if (!answer.RootElement.TryGetProperty(Items, out var items) || items.ValueKind != JsonValueKind.Array)
            throw new JsonException("There are no items.");
        foreach (var item in items.EnumerateArray())
            yield return item;
    }

    private static int FirstByte(Stream file)
    {
        int first;
        do
            first = file.ReadByte();
        while (first is ' ' or '\t' or '\r' or '\n');
        file.Position = 0;
        return first;
    }

    private static bool Next(IEnumerator<JsonElement> rows, int line)
    {
        try
        {
            return rows.MoveNext();
        }
        catch (JsonException exception)
        {
            var place = exception.LineNumber is { } at
                ? Localizer.Format($" It fails at line {at + 1}, byte {exception.BytePositionInLine + 1}.")
                : "";
            throw new TableException(
                line, RowErrorCode.UnreadableFile,
                Localizer.Format($"The file is not a JSON array of objects, such as [{{\"region\": \"330503105\", …}}].{place}"));
        }
    }

    private SourceRow Read(int line, JsonElement row)
    {
        if (row.ValueKind != JsonValueKind.Object)
            return Wrong(line, null, RowErrorCode.MalformedRow, Localizer.Format($"is not an object with the columns as its fields."));

        var cells = new string[Header.Count];
        Array.Fill(cells, "");
        var fields = Fields(row).Select(field => (field.Name, field.Value, Column: _header.ColumnOf(field.Name))).ToList();
        var columns = fields.ConvertAll(field => field.Column);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, value, column) in fields)
        {
            if (column is null)
                return Wrong(line, name, RowErrorCode.UnknownColumn, _header.Unknown);
            if (_header.Read(column, columns) is not { } read)
                continue;
            if (!seen.Add(read))
                return Wrong(line, name, RowErrorCode.DuplicateColumn, Localizer.Format($"the column occurs twice."));
            if (value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
                return Wrong(line, name, RowErrorCode.NotAllowed, Localizer.Format($"A text or a number is expected."));
            cells[_places[read]] = TextOf(value);
        }

        return new(line, cells);
    }

    /// <summary>
    /// Returns the fields of an object, and nested fields by both names: <c>baseline.period</c> is <c>baselinePeriod</c>.
    /// </summary>
    private IEnumerable<(string Name, JsonElement Value)> Fields(JsonElement row)
    {
        foreach (var field in row.EnumerateObject())
        {
            var inner = field.Value.ValueKind == JsonValueKind.Object
                ? field.Value.EnumerateObject()
                    .Select(
                        part =>
                            (Name: $"{field.Name}{char.ToUpperInvariant(part.Name.FirstOrDefault('_'))}{(part.Name.Length > 1 ? part.Name[1..] : "")}", part.Value)).ToList()
                : [];
            if (inner.Exists(part => _header.ColumnOf(part.Name) is not null))
            {
                foreach (var part in inner)
                    yield return part;
            }
            else if (field.Value.ValueKind != JsonValueKind.Null || !_header.IsGroup(field.Name))
            {
                yield return (field.Name, field.Value);
            }
        }
    }

    /// <summary>Returns a number in decimal notation, because other formats have no exponents.</summary>
    private static string TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Null => "",
        JsonValueKind.Number when DecimalParser.TryRead(value.GetRawText(), NumberStyles.Float, out var number) =>
            number.ToString(CultureInfo.InvariantCulture),
        _ => value.GetRawText(),
    };

    private static SourceRow Wrong(int line, string? column, RowErrorCode code, string message) =>
        new(line, [], new(line, column, code, null, message));
}
