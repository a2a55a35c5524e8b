using System.Net;
using System.Net.Http.Json;
using IndicatorsApi.Access;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Host.Commands;

/// <summary>Keys on the command line of the program itself.</summary>
public sealed class KeyCommandTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public async ValueTask InitializeAsync() => await SeedDatabase.CopyToAsync(_folder.File("indicators.db"));

    [Fact]
    public async Task A_key_from_the_command_line_writes_until_it_is_revoked()
    {
        var (made, key, _) = await KeysAsync("add", "--name", "linghu-clerk", "--role", "reporter", "--region", "330503105");
        await using var program = await RunningProgram.ServeAsync(_folder.Path, _folder.File("indicators.db"));
        var first = await WriteAsync(program, key, 1);
        var (listed, list, _) = await KeysAsync("list");
        var (revoked, _, _) = await KeysAsync("revoke", ApiKeyFormat.Parse(key)!.Id);
        var second = await WriteAsync(program, key, 2);

        Assert.Equal((0, 0, 0), (made, listed, revoked));
        Assert.Equal(HttpStatusCode.Created, first);
        Assert.Equal(HttpStatusCode.Unauthorized, second);
        Assert.Contains("linghu-clerk", list, StringComparison.Ordinal);
        Assert.Contains(ApiKeyFormat.Parse(key)!.Id, list, StringComparison.Ordinal);
        Assert.DoesNotContain(ApiKeyFormat.Parse(key)!.Secret, list, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--role", "add", "--name", "a", "--role", "king")]
    [InlineData("--region", "add", "--name", "a", "--role", "reporter")]
    [InlineData("--region", "add", "--name", "a", "--role", "reporter", "--region", "1")]
    [InlineData("--expires", "add", "--name", "a", "--role", "admin", "--expires", "2001-01-01")]
    [InlineData("--name", "add", "--role", "admin")]
    [InlineData("nobody", "revoke", "nobody")]
    [InlineData("forget", "forget")]
    public async Task What_makes_no_sense_is_said_on_the_error_stream_and_makes_no_key(string said, params string[] arguments)
    {
        var (exitCode, output, errors) = await KeysAsync(arguments);

        Assert.Equal(1, exitCode);
        Assert.DoesNotContain(ApiKeyFormat.Prefix, output, StringComparison.Ordinal);
        Assert.Contains(said, errors, StringComparison.Ordinal);
        Assert.DoesNotContain(" at IndicatorsApi", errors, StringComparison.Ordinal);
        Assert.Equal(0L, TestDatabase.Execute(_folder.File("indicators.db"), "SELECT COUNT(*) FROM \"ApiKeys\""));
    }

    [Fact]
    public async Task Refused_attempts_are_logged_with_the_id_of_the_key_and_the_reason_but_never_the_key()
    {
        var (_, key, _) = await KeysAsync("add", "--name", "hefu-clerk", "--role", "reporter", "--region", "330503106");
        var text = ApiKeyFormat.Parse(key)!;
        await using var program = await RunningProgram.ServeAsync(_folder.Path, _folder.File("indicators.db"));
        var outside = await WriteAsync(program, key, 1);
        var wrong = await WriteAsync(program, key[..^1] + (key[^1] == 'A' ? 'B' : 'A'), 1);

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Unauthorized), (outside, wrong));
        await program.OutputWithAsync("Refused PUT", times: 2);
        Assert.Contains($"for key {text.Id}: ", program.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(text.Secret[..^1], program.Output, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private Task<(int ExitCode, string Output, string Errors)> KeysAsync(params string[] arguments) =>
        RunningProgram.RunAsync(_folder.Path, _folder.File("indicators.db"), ["keys", .. arguments]);

    private static async Task<HttpStatusCode> WriteAsync(RunningProgram program, string key, int value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, "/api/v1/observations/330503105/industrial-output/2023");
        request.Headers.Add("Authorization", $"Bearer {key.Trim()}");
        request.Content = JsonContent.Create(new { value, status = "preliminary", source = "linghu-work-report-2025" });
        using var response = await program.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}
