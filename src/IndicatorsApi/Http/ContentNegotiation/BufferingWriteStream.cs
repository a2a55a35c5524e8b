namespace IndicatorsApi.Http.ContentNegotiation;

/// <summary>Buffers the beginning of a response, and streams the rest once the buffer is full.</summary>
/// <remarks>
/// A response that fits is sent as a whole, with its length and entity tag. A response that fails while it fits can still become a problem.
/// </remarks>
/// <param name="output">The stream that the response is written to.</param>
/// <param name="maxBuffered">The size of the buffer, in bytes.</param>
/// <param name="onStart">An action that runs before the first byte is written to <paramref name="output"/>.</param>
internal sealed class BufferingWriteStream(Stream output, int maxBuffered, Action onStart) : Stream
{
    private readonly MemoryStream _buffer = new();

    /// <summary>Indicates that bytes were written to the output.</summary>
    public bool HasStarted { get; private set; }

    /// <summary>The buffered bytes.</summary>
    public ReadOnlyMemory<byte> Buffered => _buffer.GetBuffer().AsMemory(0, (int)_buffer.Length);

    /// <summary>Discards the buffered bytes of a response that is computed again.</summary>
    public void Discard() => _buffer.SetLength(0);

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (!HasStarted && _buffer.Length + buffer.Length <= maxBuffered)
        {
            _buffer.Write(buffer.Span);
            return;
        }

        if (!HasStarted)
        {
            HasStarted = true;
            onStart();
            await output.WriteAsync(Buffered, cancellationToken);
        }

        await output.WriteAsync(buffer, cancellationToken);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task FlushAsync(CancellationToken cancellationToken) =>
        HasStarted ? output.FlushAsync(cancellationToken) : Task.CompletedTask;

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException("Synchronous writes are not supported. Use WriteAsync.");
}
