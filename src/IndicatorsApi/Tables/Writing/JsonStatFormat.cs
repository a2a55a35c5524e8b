using System.Text.Encodings.Web;
using System.Text.Json;

namespace IndicatorsApi.Tables.Writing;

/// <summary>
/// A JSON-stat 2.0 dataset (json-stat.org): a cube of places, indicators, periods and measures. Texts that belong to a row have no
/// place in a cube; its cells carry values and status.
/// </summary>
internal sealed class JsonStatFormat : TableFormat
{
    public override string Name => "json-stat";

    public override string MediaType => "application/vnd.json-stat+json";

    public override string Extension => "json";

    public override async Task WriteAsync(Table table, Stream output, CancellationToken cancellationToken)
    {
        var cube = new JsonStatCube(table);
        await foreach (var row in table.Rows.WithCancellation(cancellationToken))
            cube.Add(row);

        await using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        cube.Write(json);
        await json.FlushAsync(cancellationToken);
    }
}
