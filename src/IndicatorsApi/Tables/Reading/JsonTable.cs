using IndicatorsApi.Measures.Words;
using System.Text.Json;

namespace IndicatorsApi.Tables.Reading;

/// <summary>A JSON array of flat objects, each with the columns as its fields; a field that is absent is an empty cell.</summary>
public sealed class JsonTable : TableReader
{
    private readonly Stream _file;
    private readonly Dictionary<string, int> _columns;

    /// <summary>Opens a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="columns">The columns that rows may have.</param>
    public JsonTable(Stream file, IReadOnlyList<string> columns)
    {
        (_file, Header) = (file, columns);
        _columns = columns.Select((column, i) => (column, i)).ToDictionary(pair => pair.column, pair => pair.i, StringComparer.Ordinal);
    }

    /// <summary>The fields of the first object of a file, which tell what it holds.</summary>
    /// <param name="file">The file; it is wound back.</param>
    public static IReadOnlyList<string> FirstFields(Stream file)
    {
        using var rows = JsonSerializer.DeserializeAsyncEnumerable<JsonElement>(file).ToBlockingEnumerable().GetEnumerator();
        string[] fields = Next(rows, 1) && rows.Current.ValueKind == JsonValueKind.Object ? [.. rows.Current.EnumerateObject().Select(field => field.Name)] : [];
        file.Position = 0;
        return fields;
    }

    /// <inheritdoc />
    public override IReadOnlyList<string> Header { get; }

    /// <inheritdoc />
    public override IEnumerable<TableLine> Lines()
    {
        using var rows = JsonSerializer.DeserializeAsyncEnumerable<JsonElement>(_file).ToBlockingEnumerable().GetEnumerator();
        for (var line = 1; Next(rows, line); line++)
            yield return Read(line, rows.Current);
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing) => _file.Dispose();

    private static bool Next(IEnumerator<JsonElement> rows, int line)
    {
        try
        {
            return rows.MoveNext();
        }
        catch (JsonException exception)
        {
            var place = exception.LineNumber is { } at ? $" It fails at line {at + 1}, byte {exception.BytePositionInLine + 1}." : "";
            throw new TableException(line, RowErrorCode.UnreadableFile, $"The file is not a JSON array of objects, such as [{{\"region\": \"330503105\", …}}].{place}");
        }
    }

    private TableLine Read(int line, JsonElement row)
    {
        if (row.ValueKind != JsonValueKind.Object)
            return Wrong(line, null, RowErrorCode.MalformedRow, "is not an object with the columns as its fields.");

        var cells = new string[Header.Count];
        Array.Fill(cells, "");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in row.EnumerateObject())
        {
            if (!_columns.TryGetValue(ImportColumns.InEnglish(field.Name), out var at))
                return Wrong(line, field.Name, RowErrorCode.UnknownColumn, $"the column is unknown. The columns are: {string.Join(", ", Header)}.");
            if (!seen.Add(field.Name))
                return Wrong(line, field.Name, RowErrorCode.DuplicateColumn, "the column stands there twice.");
            if (field.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
                return Wrong(line, field.Name, RowErrorCode.NotAllowed, "A text or a number is expected.");
            cells[at] = field.Value.ValueKind switch
            {
                JsonValueKind.String => field.Value.GetString()!,
                JsonValueKind.Null => "",
                _ => field.Value.GetRawText(),
            };
        }

        return new(line, cells);
    }

    private static TableLine Wrong(int line, string? column, RowErrorCode code, string message) => new(line, [], new(line, column, code, null, message));
}
