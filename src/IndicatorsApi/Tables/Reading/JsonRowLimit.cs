using System.Text.Json;

namespace IndicatorsApi.Tables.Reading;

/// <summary>
/// Limits the size of each item of a JSON array. A parser holds an item in memory as a whole, and a text of 100 MB takes eight times as
/// much. Brackets and quotes suffice to find the items.
/// </summary>
internal sealed class JsonRowLimit(Stream inner, int mostBytes) : InspectingStream(inner)
{
    private int _depth;
    private int _bytes;
    private bool _inText;
    private bool _escaped;

    /// <inheritdoc />
    protected override void Watch(ReadOnlySpan<byte> read)
    {
        foreach (var one in read)
        {
            if (++_bytes > mostBytes)
                throw new JsonException($"A row may have {mostBytes} bytes.");
            Watch(one);
        }
    }

    private void Watch(byte one)
    {
        if (_inText)
        {
            (_inText, _escaped) = (_escaped || one != '"', !_escaped && one == '\\');
            return;
        }

        _inText = one == '"';
        _depth += one is (byte)'[' or (byte)'{' ? 1 : one is (byte)']' or (byte)'}' ? -1 : 0;
        if (_depth == 1 && one is (byte)',' or (byte)'[')
            _bytes = 0;
    }
}
