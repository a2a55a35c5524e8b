using System.Text.Json;

namespace IndicatorsApi.Tables.Reading;

/// <summary>
/// The bytes of a JSON array, whose items may not be endless: a parser holds an item in memory as a whole, and one text of a hundred
/// megabytes takes eight times as much. Brackets and quotes are all that has to be understood for that.
/// </summary>
internal sealed class JsonRowLimit(Stream inner, int mostBytes) : Stream
{
    private int _depth;
    private int _bytes;
    private bool _inText;
    private bool _escaped;

    /// <inheritdoc />
    public override bool CanRead => true;

    /// <inheritdoc />
    public override bool CanSeek => false;

    /// <inheritdoc />
    public override bool CanWrite => false;

    /// <inheritdoc />
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc />
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc />
    public override int Read(byte[] buffer, int offset, int count) => Watched(buffer.AsSpan(offset, inner.Read(buffer, offset, count)));

    /// <inheritdoc />
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await inner.ReadAsync(buffer, cancellationToken);
        return Watched(buffer.Span[..read]);
    }

    /// <inheritdoc />
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc />
    public override void Flush()
    {
    }

    /// <inheritdoc />
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc />
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc />
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int Watched(ReadOnlySpan<byte> read)
    {
        foreach (var one in read)
        {
            if (++_bytes > mostBytes)
                throw new JsonException($"A row may have {mostBytes} bytes.");
            Watch(one);
        }

        return read.Length;
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
