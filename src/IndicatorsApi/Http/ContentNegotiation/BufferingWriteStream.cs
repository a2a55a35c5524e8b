
namespace IndicatorsApi.Http.ContentNegotiation;

/// <summary>
/// Holds the beginning of an answer back, so that a short one can be sent as a whole, with its length and its entity tag, and one
/// that fails early can still become a problem; what is longer goes out as it comes.
/// </summary>
/// <param name="output">Where it goes.</param>
/// <param name="most">How many bytes are held back.</param>
/// <param name="begin">What happens before the first byte goes out.</param>
internal sealed class BufferingWriteStream(Stream output, int most, Action begin) : Stream
{
    private readonly MemoryStream _held = new();

    /// <summary>Whether something has gone out.</summary>
    public bool HasBegun { get; private set; }

    /// <summary>What is held back.</summary>
    public ReadOnlyMemory<byte> Held => _held.GetBuffer().AsMemory(0, (int)_held.Length);

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
        if (!HasBegun && _held.Length + buffer.Length <= most)
        {
            _held.Write(buffer.Span);
            return;
        }

        if (!HasBegun)
        {
            HasBegun = true;
            begin();
            await output.WriteAsync(Held, cancellationToken);
        }

        await output.WriteAsync(buffer, cancellationToken);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task FlushAsync(CancellationToken cancellationToken) => HasBegun ? output.FlushAsync(cancellationToken) : Task.CompletedTask;

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("What goes to a client is written asynchronously.");
}
