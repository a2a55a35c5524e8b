using System.Net.Sockets;
using System.Text;

namespace IndicatorsApi.Fuzz;

/// <summary>Malformed HTTP is rejected or disconnected, and the next client is served.</summary>
[Collection(nameof(FuzzedProgram))]
public sealed class BrokenConnectionTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private FuzzedProgram _program = null!;

    /// <summary>Requests that are cut off. The connection is half-closed after them.</summary>
    private IReadOnlyList<(string Name, byte[] Bytes)> BrokenOff =>
    [
        ("nothing", []),
        ("half a request line", "GET /api/v1/reg"u8.ToArray()),
        ("half a header", "GET /api/v1/regions HTTP/1.1\r\nHos"u8.ToArray()),
        ("a greeting of TLS", [0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00, 0x01, 0xFC, 0x03, 0x03, .. Enumerable.Repeat((byte)7, 200)]),
        ("less than was promised",
            [.. Head("PUT /api/v1/topics/x HTTP/1.1", Key, "Content-Type: application/json", "Content-Length: 1000"), .. "{"u8]),
        ("a file that breaks off",
            [.. Head("POST /api/v1/imports HTTP/1.1", Key, "Content-Type: text/csv", "Content-Length: 1000"), .. "region,"u8]),
        ("a file that is to be taken in once and breaks off",
            [.. Head("POST /api/v1/imports HTTP/1.1", Key, "Idempotency-Key: x", "Content-Type: text/csv", "Content-Length: 1000"),
                .. "region,"u8]),
        ("chunks without an end", [.. Chunked, .. "2\r\n{}\r\n"u8]),
        ("a question whose answer nobody reads", Head("GET /api/v1/changes?limit=1000&wait=1 HTTP/1.1")),
    ];

    /// <summary>Complete but invalid requests, whose client waits for the response.</summary>
    private IReadOnlyList<(string Name, byte[] Bytes)> Wrong =>
    [
        ("a line without a version", Head("GET /api/v1/regions")),
        ("an unknown version", Head("GET /api/v1/regions HTTP/9.9")),
        ("another protocol", "SSH-2.0-OpenSSH\r\n\r\n"u8.ToArray()),
        ("a preface of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"u8.ToArray()),
        ("random bytes", Bytes(4096)),
        ("no host", "GET /api/v1/regions HTTP/1.1\r\n\r\n"u8.ToArray()),
        ("two hosts", Head("GET /api/v1/regions HTTP/1.1", "Host: b")),
        ("a host that is none", "GET /api/v1/regions HTTP/1.1\r\nHost: a b\r\n\r\n"u8.ToArray()),
        ("a method of a megabyte", Head(new string('G', 1_000_000) + " / HTTP/1.1")),
        ("a path of a megabyte", Head("GET /" + new string('a', 1_000_000) + " HTTP/1.1")),
        ("a header of a megabyte", Head("GET /api/v1/regions HTTP/1.1", "X: " + new string('a', 1_000_000))),
        ("ten thousand headers", Head("GET /api/v1/regions HTTP/1.1", [.. Enumerable.Range(0, 10_000).Select(i => $"X-{i}: {i}")])),
        ("a header without a name", Head("GET /api/v1/regions HTTP/1.1", ": x")),
        ("a header without a colon", Head("GET /api/v1/regions HTTP/1.1", "nonsense")),
        ("a folded header", Head("GET /api/v1/regions HTTP/1.1", "X: a\r\n b")),
        ("a NUL in a header", Head("GET /api/v1/regions HTTP/1.1", "X: a\0b")),
        ("a line end in the middle of a line", Head("GET /api/v1/regions\r\n HTTP/1.1")),
        ("a space before the colon", Head("GET /api/v1/regions HTTP/1.1", "X : a")),
        ("a length that is none", Head("PUT /api/v1/topics/x HTTP/1.1", "Content-Length: x")),
        ("a negative length", Head("PUT /api/v1/topics/x HTTP/1.1", "Content-Length: -1")),
        ("a length beyond all numbers", Head("PUT /api/v1/topics/x HTTP/1.1", "Content-Length: 99999999999999999999")),
        ("two lengths", Head("PUT /api/v1/topics/x HTTP/1.1", "Content-Length: 1", "Content-Length: 2")),
        ("a length and chunks",
            [.. Head("PUT /api/v1/topics/x HTTP/1.1", "Content-Length: 3", "Transfer-Encoding: chunked"), .. "0\r\n\r\n"u8]),
        ("an unknown transfer encoding", Head("PUT /api/v1/topics/x HTTP/1.1", "Transfer-Encoding: gzip")),
        ("a chunk whose size is none", [.. Chunked, .. "zz\r\n{}\r\n0\r\n\r\n"u8]),
        ("a chunk whose size overflows", [.. Chunked, .. "ffffffffffffffffffff\r\n{}\r\n0\r\n\r\n"u8]),
        ("a negative chunk", [.. Chunked, .. "-1\r\n{}\r\n0\r\n\r\n"u8]),
        ("a chunk longer than its size", [.. Chunked, .. "1\r\n{}}}}}\r\n0\r\n\r\n"u8]),
        ("an extension of a chunk of a megabyte",
            [.. Chunked, .. Encoding.ASCII.GetBytes("2;" + new string('a', 1_000_000) + "\r\n{}\r\n0\r\n\r\n")]),
    ];

    private string Key => $"X-API-Key: {_program.AdminKey}";

    private byte[] Chunked => Head("PUT /api/v1/topics/x HTTP/1.1", Key, "Content-Type: application/json", "Transfer-Encoding: chunked");

    public async ValueTask InitializeAsync() => _program = await FuzzedProgram.StartAsync();

    [Fact]
    public async Task What_is_hardly_HTTP_is_refused_or_hung_up_on_and_the_next_request_is_answered()
    {
        var wrong = new List<string>();
        foreach (var (name, bytes, breaksOff) in BrokenOff.Select(each => (each.Name, each.Bytes, true))
            .Concat(Wrong.Select(each => (each.Name, each.Bytes, false))))
        {
            // An empty response and an HTTP/2 GOAWAY frame are responses, too. RFC 9110 has 505 for another version.
            var said = await SaidAsync(bytes, breaksOff);
            if (said.StartsWith("HTTP/1.1 ", StringComparison.Ordinal) && said[9] != '4'
                && !said.StartsWith("HTTP/1.1 505", StringComparison.Ordinal))
                wrong.Add($"{name}: {said}");
            using var next = await _program.Client.GetAsync(
                new Uri("/api/v1/regions/330503105", UriKind.Relative), TestContext.Current.CancellationToken);
            if (!next.IsSuccessStatusCode)
                wrong.Add($"after {name}: {next.StatusCode}");
        }

        Assert.Empty(wrong.Concat(_program.Complaints));
    }

    [Fact]
    public async Task Requests_that_are_sent_at_once_are_answered_in_their_order()
    {
        var said = await SaidAsync(
            [.. "GET /api/v1/regions/330503105 HTTP/1.1\r\nHost: a\r\n\r\nGET /api/v1/regions/x HTTP/1.1\r\nHost: a\r\n\r\n"u8, .. Head(
                "GET /api/v1/topics HTTP/1.1")], breaksOff: false);

        Assert.Equal(["200", "404", "200"], said.Split("HTTP/1.1 ").Skip(1).Select(answer => answer[..3]));
    }

    public ValueTask DisposeAsync() => _program.DisposeAsync();

    private static byte[] Head(string line, params IEnumerable<string> headers) =>
        Encoding.Latin1.GetBytes(
            $"{line}\r\nHost: a\r\nConnection: close\r\n{string.Concat(headers.Select(header => $"{header}\r\n"))}\r\n");

    private static byte[] Bytes(int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        return bytes;
    }

    /// <summary>Sends bytes, and reads until the other side has no more to say.</summary>
    private async Task<string> SaidAsync(byte[] bytes, bool breaksOff)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        using var client = new TcpClient();
        await client.ConnectAsync(_program.Address.Host, _program.Address.Port, patience.Token);
        using var said = new MemoryStream();
        try
        {
            var reading = client.GetStream().CopyToAsync(said, patience.Token);
            await client.GetStream().WriteAsync(bytes, patience.Token);
            if (breaksOff)
                client.Client.Shutdown(SocketShutdown.Send);
            await reading;
        }
        catch (Exception exception) when (exception is IOException or SocketException)
        {
            // Who sends a megabyte too much is hung up on while sending it.
        }

        return Encoding.Latin1.GetString(said.ToArray());
    }
}
