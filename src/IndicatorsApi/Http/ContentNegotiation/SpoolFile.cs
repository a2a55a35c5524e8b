using Microsoft.Win32.SafeHandles;

namespace IndicatorsApi.Http.ContentNegotiation;

/// <summary>A temporary file between the query that writes a response and the client that reads it.</summary>
/// <remarks>
/// Writing is as fast as the database, sending is as fast as the client. A slow client therefore holds no snapshot and no permit.
/// </remarks>
internal sealed class SpoolFile : Stream
{
    // A small response needs no file.
    private readonly Lazy<SafeFileHandle> _file = new(TemporaryFile.Open);

    private readonly SemaphoreSlim _available = new(0);
    private long _written;
    private volatile bool _isComplete;

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
        _available.Release();
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <summary>Marks the file as complete.</summary>
    public void Complete()
    {
        _isComplete = true;
        _available.Release();
    }

    /// <summary>Sends the file while it is written, until it is complete.</summary>
    public async Task SendAsync(Stream output, CancellationToken cancellationToken)
    {
        var buffer = new byte[1 << 16];
        for (var sent = 0L; ;)
        {
            var isComplete = _isComplete;
            while (sent < Length)
            {
                var read = await RandomAccess.ReadAsync(_file.Value, buffer, sent, cancellationToken);
                await output.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
                sent += read;
            }

            if (isComplete)
                return;
            await _available.WaitAsync(cancellationToken);
        }
    }

    public override void Flush()
    {
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException("Synchronous writes are not supported. Use WriteAsync.");

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            if (_file.IsValueCreated)
                _file.Value.Dispose();
            _available.Dispose();
        }

        base.Dispose(disposing);
    }
}
