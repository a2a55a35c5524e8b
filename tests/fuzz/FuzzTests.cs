using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using IndicatorsApi.Fuzz.Contract;
using IndicatorsApi.Fuzz.Generators;
using IndicatorsApi.Fuzz.RawHttp;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Fuzz;

/// <summary>
/// Sends generated requests, valid, odd and invalid, to the real program and checks each response against <c>openapi.json</c>.
/// <c>FUZZ_SEED</c> selects other requests, <c>FUZZ_REQUESTS</c> their number, and <c>FUZZ_ONLY</c> sends only those with these numbers.
/// </summary>
[Collection(nameof(FuzzedProgram))]
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int Clients = 8;
    private const int MaxFailures = 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly int _seed = TestScale.Number("FUZZ_SEED", 1);
    private readonly int _requests = TestScale.Of("FUZZ_REQUESTS", small: 1_000, full: 20_000);
    private readonly SortedDictionary<int, string> _failures = [];
    private readonly ConcurrentDictionary<int, int> _answers = new();
    private readonly ConcurrentDictionary<string, int> _reached = new(StringComparer.Ordinal);
    private readonly ApiDescription _description = ApiDescription.Read();

    [Fact]
    [LongSuite]
    public async Task Every_request_is_answered_as_the_description_says_and_leaves_the_record_whole()
    {
        await using var program = await FuzzedProgram.StartAsync();
        var material = await Material.GatherAsync(program.Client);
        var first = await FirstRevisionAsync(program);
        var clock = Stopwatch.StartNew();
        await SendAllAsync(program, new RequestGenerator(_seed, _description, material, program.AdminKey, program.ReporterKey));
        output.WriteLine(
            $"FUZZ_SEED={_seed}: {_answers.Values.Sum()} responses in {clock.Elapsed.TotalSeconds:0} s: "
            + string.Join(", ", _answers.OrderBy(pair => pair.Key).Select(pair => $"{pair.Value} times {pair.Key}"))
            + $"; never done: {string.Join(", ", NeverReached())}");

        var wrong = _failures.Values.Concat(program.Complaints.Take(MaxFailures)).ToList();
        Assert.True(wrong.Count == 0, string.Join($"{Environment.NewLine}{Environment.NewLine}", wrong));
        Assert.Equal(first, await FirstRevisionAsync(program));
        await AssertListsAnswerAsync(program);
        if (TestDatabase.IsPostgres)
            return;
        var (exitCode, said, errors) = await program.EndAndVerifyAsync();
        Assert.True(exitCode == 0, said + errors);
    }

    private async Task SendAllAsync(FuzzedProgram program, RequestGenerator maker)
    {
        var numbers = new ConcurrentQueue<int>(Numbers());
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(async () =>
        {
            using var connection = new Connection(program.Address);
            while (_failures.Count < MaxFailures && numbers.TryDequeue(out var number))
                await SendAsync(connection, program, maker.Make(number));
        })));
    }

    private IEnumerable<int> Numbers() =>
        Environment.GetEnvironmentVariable("FUZZ_ONLY") is { Length: > 0 } only ? only.Split(',').Select(int.Parse)
            : Enumerable.Range(1, _requests);

    private async Task SendAsync(Connection connection, FuzzedProgram program, FuzzRequest request)
    {
        try
        {
            var answer = await AnswerAsync(connection, program, request);
            _answers.AddOrUpdate(answer.Status, 1, (_, count) => count + 1);
            if (request.Operation is { } operation && answer.Status < 300)
                _reached.TryAdd(operation.Id, request.Number);
            foreach (var fault in new ResponseCheck(_description).Faults(request, answer))
                Fail(request, $"{fault}{Environment.NewLine}{answer}");
            if (request is { Method: "GET", Operation: not null } && request.Number % 20 == 0 && !answer.IsBare)
                await HeadAsync(connection, program, request, answer);
        }
        catch (Exception exception) when (
            exception is IOException or OperationCanceledException or System.Net.Sockets.SocketException or FormatException)
        {
            Fail(request, $"no answer: {exception.Message}");
        }
    }

    /// <summary>Compares HEAD with GET. After a concurrent write GET is repeated.</summary>
    private async Task HeadAsync(Connection connection, FuzzedProgram program, FuzzRequest request, Answer answer)
    {
        var head = await AnswerAsync(connection, program, request with { Method = "HEAD" });
        if (!IsAlike(head, answer) && !IsAlike(head, await AnswerAsync(connection, program, request)))
            Fail(request, $"HEAD is answered otherwise than GET: {head}");
    }

    private static bool IsAlike(Answer head, Answer answer) => head.Status == answer.Status && head.MediaType == answer.MediaType;

    private static async Task<Answer> AnswerAsync(Connection connection, FuzzedProgram program, FuzzRequest request)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        return await connection.SendAsync(request.ToBytes(program.Address.Authority), hasBody: request.Method != "HEAD", patience.Token);
    }

    private void Fail(FuzzRequest request, string what)
    {
        lock (_failures)
            _failures[request.Number] =
                $"FUZZ_SEED={_seed} FUZZ_ONLY={request.Number} ({request.Operation?.Id ?? "no operation"}): {what}{Environment.NewLine}{request}";
    }

    /// <summary>Returns the operations that rejected every request, so that nothing behind their validation was tried.</summary>
    private IEnumerable<string> NeverReached() =>
        _description.Operations.Select(operation => operation.Id).Except(_reached.Keys, StringComparer.Ordinal);

    /// <summary>
    /// The first revision of an observation with time and author. Names of code lists are left out, because they may change.
    /// </summary>
    private static async Task<(string?, string?, decimal?, string?, string?)> FirstRevisionAsync(FuzzedProgram program)
    {
        var revision = (await GetAsync(program, $"{Material.FirstObservation}/history?sort=revision&limit=1")).Items()[0];
        var state = revision.GetProperty("state");
        return (revision.Text("recordedAt"), revision.Text("recordedBy"), state.Number("value"), state.Text("status"), state.Text(
            "source"));
    }

    private async Task AssertListsAnswerAsync(FuzzedProgram program)
    {
        foreach (var list in _description.Operations.Where(
            operation => operation.Method == "GET" && !operation.Path.Contains('{', StringComparison.Ordinal)
                && !operation.Parameters.Any(parameter => parameter.IsRequired)))
            Assert.Equal(JsonValueKind.Object, (await GetAsync(program, list.Path["/api/v1/".Length..])).ValueKind);
    }

    private static Task<JsonElement> GetAsync(FuzzedProgram program, string path) =>
        program.Client.GetFromJsonAsync<JsonElement>(new Uri($"/api/v1/{path}", UriKind.Relative), TestContext.Current.CancellationToken);
}
