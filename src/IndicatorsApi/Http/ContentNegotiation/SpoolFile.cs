using Microsoft.Win32.SafeHandles;

namespace IndicatorsApi.Http.ContentNegotiation;

/// <summary>
/// A file between whoever writes an answer and whoever reads it: it is written as fast as the record is read, and sent as fast as the reader takes it. A slow
/// reader so keeps neither the version that he reads from nor the turn that it was made in.
/// </summary>
internal sealed class SpoolFile : Stream
{
    // What is small is sent without it.
    private readonly Lazy<SafeFileHandle> _file = new(TemporaryFile.Open);

    private readonly SemaphoreSlim _more = new(0);
    private long _written;
    private volatile bool _isWhole;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => Interlocked.Read(ref _written);

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await RandomAccess.WriteAsync(_file.Value, buffer, _written, cancellationToken);
        Interlocked.Add(ref _written, buffer.Length);
        _more.Release();
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <summary>Says that nothing more comes.</summary>
    public void End()
    {
        _isWhole = true;
        _more.Release();
    }

    /// <summary>Sends what is written, until it is whole.</summary>
    public async Task SendAsync(Stream output, CancellationToken cancellationToken)
    {
        var buffer = new byte[1 << 16];
        for (var sent = 0L; ;)
        {
            var isWhole = _isWhole;
            while (sent < Length)
            {
                var read = await RandomAccess.ReadAsync(_file.Value, buffer, sent, cancellationToken);
                await output.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
                sent += read;
            }

            if (isWhole)
                return;
            await _more.WaitAsync(cancellationToken);
        }
    }

    public override void Flush()
    {
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("What goes to a client is written asynchronously.");

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            if (_file.IsValueCreated)
                _file.Value.Dispose();
            _more.Dispose();
        }

        base.Dispose(disposing);
    }
}
