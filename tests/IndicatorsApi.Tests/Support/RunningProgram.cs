using System.Diagnostics;
using System.Text.RegularExpressions;

namespace IndicatorsApi.Tests.Support;

/// <summary>The program itself, started as a user starts it: a process of its own, on a port that the system picks.</summary>
internal sealed partial class RunningProgram : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Task<string> _errors;

    private RunningProgram(Process process)
    {
        _process = process;
        _errors = process.StandardError.ReadToEndAsync();
    }

    public HttpClient Client { get; private set; } = new();

    /// <summary>Starts the program in a working directory and waits until it serves.</summary>
    public static async Task<RunningProgram> ServeAsync(string workingDirectory, string databaseFile)
    {
        var program = new RunningProgram(Start(workingDirectory, databaseFile, seedFolder: null));
        while (await program._process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (Listening().Match(line) is not { Success: true } match)
                continue;
            program.Client = new HttpClient { BaseAddress = new Uri(match.Groups["url"].Value) };
            return program;
        }

        throw new InvalidOperationException($"The program did not start: {await program._errors}");
    }

    /// <summary>Runs the program, which is expected to stop by itself.</summary>
    public static async Task<(int ExitCode, string Errors)> RunAsync(string workingDirectory, string databaseFile, string seedFolder)
    {
        await using var program = new RunningProgram(Start(workingDirectory, databaseFile, seedFolder));
        await program._process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await program._process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (program._process.ExitCode, await program._errors);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
    }

    private static Process Start(string workingDirectory, string databaseFile, string? seedFolder)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location])
        {
            WorkingDirectory = workingDirectory,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["ConnectionStrings__Indicators"] = $"Data Source={databaseFile}";
        if (seedFolder is not null)
            start.Environment["Seed__Folder"] = seedFolder;
        return Process.Start(start)!;
    }

    [GeneratedRegex("Now listening on: (?<url>http://[^ ]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Listening();
}
