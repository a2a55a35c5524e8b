using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Fuzz;

/// <summary>The real program with a database of its own and its client.</summary>
internal sealed class FuzzedProgram : IAsyncDisposable
{
    /// <summary>
    /// Webhooks may go to addresses of this machine, so that no message leaves it, and are exhausted soon. Rate limits are off for this
    /// client.
    /// </summary>
    private static readonly (string Name, string Value)[] Settings =
    [
        ("Webhooks__AllowPrivateAddresses", "true"), ("Webhooks__MaxAttempts", "1"),
        // That no message arrives is no complaint of the program's.
        ("Logging__LogLevel__Default", "Warning"), ("Logging__LogLevel__Polly", "None"),
        ("Logging__LogLevel__Microsoft.Hosting.Lifetime", "Information"),
    ];

    private const int ShownLines = 12;

    private readonly TemporaryFolder _folder;
    private readonly RunningProgram _program;

    private FuzzedProgram(TemporaryFolder folder, RunningProgram program, string adminKey, string reporterKey)
    {
        (_folder, _program, AdminKey, ReporterKey) = (folder, program, adminKey, reporterKey);
        Client.DefaultRequestHeaders.Add("X-API-Key", AdminKey);
    }

    public string AdminKey { get; }

    public string ReporterKey { get; }

    /// <summary>Sends a valid request as an administrator.</summary>
    public HttpClient Client => _program.Client;

    public Uri Address => Client.BaseAddress!;

    /// <summary>
    /// The errors in the log of the program, including those that no response contains.
    /// </summary>
    public IReadOnlyList<string> Complaints =>
        [.. _program.Output.Split("\nfail: ").Skip(1).Concat(_program.Output.Split("\ncrit: ").Skip(1))
            .Select(complaint => string.Join('\n', complaint.Split('\n').Take(ShownLines)))];

    public static async Task<FuzzedProgram> StartAsync()
    {
        var folder = new TemporaryFolder();
        var (admin, reporter) =
            (await KeyAsync(folder, "--name", "fuzz-admin", "--role", "admin"), await KeyAsync(
                folder, "--name", "fuzz-reporter", "--role", "reporter", "--region", "330503107"));
        return new(folder, await RunningProgram.ServeAsync(folder.Path, DatabaseOf(folder), Settings), admin, reporter);
    }

    /// <summary>Kills the program like a power failure and checks the integrity of its database.</summary>
    public async Task<(int ExitCode, string Output, string Errors)> EndAndVerifyAsync()
    {
        await _program.KillAsync();
        return await RunningProgram.RunAsync(_folder.Path, DatabaseOf(_folder), ["verify", DatabaseOf(_folder)]);
    }

    public async ValueTask DisposeAsync()
    {
        await _program.DisposeAsync();
        _folder.Dispose();
    }

    private static string DatabaseOf(TemporaryFolder folder) => folder.File("indicators.db");

    private static async Task<string> KeyAsync(TemporaryFolder folder, params string[] arguments)
    {
        var (exitCode, output, errors) = await RunningProgram.RunAsync(folder.Path, DatabaseOf(folder), ["keys", "add", .. arguments]);
        Assert.True(exitCode == 0, errors);
        return output.Trim().Split('\n')[^1];
    }
}
