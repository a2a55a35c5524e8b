using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace IndicatorsApi.Fuzz.RawHttp;

/// <summary>
/// An HTTP/1.1 connection that sends any bytes. A client library would reject, repair or retry malformed requests, which are
/// sent here on purpose.
/// </summary>
internal sealed class Connection : IDisposable
{
    private readonly Uri _address;
    private TcpClient? _client;
    private BufferedStream? _reader;

    public Connection(Uri address) => _address = address;

    /// <summary>Sends a request and reads its response.</summary>
    /// <param name="request">The request, to the last byte.</param>
    /// <param name="hasBody"><c>true</c> when a response to this method has a body.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="IOException">The connection ended before or within the response.</exception>
    public async Task<Answer> SendAsync(ReadOnlyMemory<byte> request, bool hasBody, CancellationToken cancellationToken)
    {
        try
        {
            var stream = await OpenAsync(cancellationToken);
            // The response may arrive before the request is complete, so reading and writing are concurrent.
            var writing = stream.WriteAsync(request, cancellationToken).AsTask();
            var answer = await ReadAsync(hasBody, cancellationToken);
            if (answer.Closes || !writing.IsCompletedSuccessfully)
                await CloseAsync(writing);
            return answer;
        }
        catch
        {
            await CloseAsync(Task.CompletedTask);
            throw;
        }
    }

    public void Dispose() => _client?.Dispose();

    private async Task<NetworkStream> OpenAsync(CancellationToken cancellationToken)
    {
        if (_client is not null)
            return _client.GetStream();
        _client = new TcpClient { NoDelay = true };
        await _client.ConnectAsync(_address.Host, _address.Port, cancellationToken);
        _reader = new BufferedStream(_client.GetStream(), 1 << 16);
        return _client.GetStream();
    }

    private async Task CloseAsync(Task writing)
    {
        _client?.Dispose();
        _client = null;
        try
        {
            await writing;
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or OperationCanceledException)
        {
            // The response has arrived already, so the rest of the request is irrelevant.
        }
    }

    private async Task<Answer> ReadAsync(bool hasBody, CancellationToken cancellationToken)
    {
        while (true)
        {
            var status = StatusOf(await LineAsync(cancellationToken));
            var headers = new List<(string, string)>();
            for (var line = await LineAsync(cancellationToken); line.Length > 0; line = await LineAsync(cancellationToken))
                headers.Add(HeaderOf(line));
            if (status < 200)
                continue;
            var answer = new Answer(status, headers, []);
            return hasBody && status is not (204 or 304) ? answer with { Body = await BodyAsync(answer, cancellationToken) } : answer;
        }
    }

    private static int StatusOf(string line) =>
        line.StartsWith("HTTP/1.1 ", StringComparison.Ordinal)
            && int.TryParse(line.AsSpan(9, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var status)
        ? status
        : throw new IOException($"This is no status line: '{line}'.");

    private static (string Name, string Value) HeaderOf(string line) =>
        line.Split(": ", 2) is [var name, var value] ? (name, value) : line.EndsWith(':') ? (line[..^1], "")
            : throw new IOException($"This is no header: '{line}'.");

    private async Task<byte[]> BodyAsync(Answer answer, CancellationToken cancellationToken)
    {
        if (answer.Header("Transfer-Encoding") == "chunked")
            return await ChunksAsync(cancellationToken);
        if (answer.Header("Content-Length") is { } length)
            return await ExactlyAsync(int.Parse(length, CultureInfo.InvariantCulture), cancellationToken);
        return answer.Closes ? await RestAsync(cancellationToken) : throw new IOException("The answer does not say where it ends.");
    }

    private async Task<byte[]> ChunksAsync(CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        while (true)
        {
            var size = int.Parse(await LineAsync(cancellationToken), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            await body.WriteAsync(await ExactlyAsync(size, cancellationToken), cancellationToken);
            if ((await LineAsync(cancellationToken)).Length > 0)
                throw new IOException("A chunk is longer than it says.");
            if (size == 0)
                return body.ToArray();
        }
    }

    private async Task<byte[]> ExactlyAsync(int length, CancellationToken cancellationToken)
    {
        var bytes = new byte[length];
        await _reader!.ReadExactlyAsync(bytes, cancellationToken);
        return bytes;
    }

    private async Task<byte[]> RestAsync(CancellationToken cancellationToken)
    {
        using var rest = new MemoryStream();
        await _reader!.CopyToAsync(rest, cancellationToken);
        return rest.ToArray();
    }

    private async Task<string> LineAsync(CancellationToken cancellationToken)
    {
        var line = new List<byte>();
        var one = new byte[1];
        while (await _reader!.ReadAsync(one, cancellationToken) == 1)
        {
            if (one[0] == '\n')
                return Encoding.Latin1.GetString([.. line]).TrimEnd('\r');
            line.Add(one[0]);
        }

        throw new IOException(line.Count == 0 ? "The connection ended without an answer." : "The connection ended within a line.");
    }
}
