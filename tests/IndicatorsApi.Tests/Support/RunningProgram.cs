using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace IndicatorsApi.Tests.Support;

/// <summary>The program itself, started as a user starts it: a process of its own, on a port that the system picks.</summary>
internal sealed partial class RunningProgram : IAsyncDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();
    private readonly ConcurrentQueue<string> _errors = new();
    private readonly SemaphoreSlim _printed = new(0);
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private RunningProgram(
        string workingDirectory, string databaseFile, IEnumerable<string> arguments,
        params IEnumerable<(string Name, string Value)> settings)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. arguments])
        {
            WorkingDirectory = workingDirectory,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        foreach (var (name, value) in TestDatabase.SettingsOf(databaseFile).Concat(NoLimits.Settings).Concat(settings))
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.ErrorDataReceived += (_, line) => _errors.Enqueue(line.Data ?? "");
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public HttpClient Client { get; private set; } = new();

    /// <summary>What it printed so far.</summary>
    public string Output => string.Join('\n', _output);

    private string Errors => string.Join('\n', _errors);

    /// <summary>Starts the program in a working directory and waits until it serves.</summary>
    public static async Task<RunningProgram> ServeAsync(
        string workingDirectory, string databaseFile, params IEnumerable<(string Name, string Value)> settings)
    {
        var program = new RunningProgram(workingDirectory, databaseFile, [], settings);
        var ended = program._process.WaitForExitAsync(TestContext.Current.CancellationToken);
        if (await Task.WhenAny(program._address.Task, ended) == ended)
            throw new InvalidOperationException($"The program did not start: {program.Errors}");
        program.Client = new HttpClient { BaseAddress = await program._address.Task };
        return program;
    }

    /// <summary>Runs the program, which is expected to stop by itself.</summary>
    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(
        string workingDirectory, string databaseFile, IEnumerable<string> arguments,
        params IEnumerable<(string Name, string Value)> settings)
    {
        await using var program = new RunningProgram(workingDirectory, databaseFile, arguments, settings);
        await program._process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (program._process.ExitCode, program.Output, program.Errors);
    }

    /// <summary>Starts the program and kills it after a while, wherever it is then.</summary>
    public static Task StartAndKillAsync(
        string workingDirectory, string databaseFile, TimeSpan after, params IEnumerable<(string Name, string Value)> settings) =>
        StartAndKillAsync(workingDirectory, databaseFile, [], after, settings);

    /// <summary>Lets the program do something, and kills it after a while, wherever it is then.</summary>
    public static async Task StartAndKillAsync(
        string workingDirectory, string databaseFile, IEnumerable<string> arguments, TimeSpan after,
        params IEnumerable<(string Name, string Value)> settings)
    {
        await using var program = new RunningProgram(workingDirectory, databaseFile, arguments, settings);
        await Task.WhenAny(
            program._process.WaitForExitAsync(TestContext.Current.CancellationToken),
            Task.Delay(after, TestContext.Current.CancellationToken));
    }

    /// <summary>Starts the program and stops it after a while, wherever it is then, as a service manager does.</summary>
    public static async Task<(int ExitCode, string Errors)> StartAndTerminateAsync(
        string workingDirectory, string databaseFile, TimeSpan after)
    {
        await using var program = new RunningProgram(workingDirectory, databaseFile, []);
        await Task.Delay(after, TestContext.Current.CancellationToken);
        program.Terminate();
        return (await program.EndedAsync(), program.Errors);
    }

    /// <summary>Waits until it has printed a text so many times.</summary>
    public async Task OutputWithAsync(string text, int times)
    {
        while (Output.Split(text).Length <= times)
            await _printed.WaitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Kills the process like a power failure (SIGKILL where signals exist).</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
    }

    /// <summary>Stops the process as a service manager does (SIGTERM).</summary>
    public void Terminate()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <summary>Waits until it has ended.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> EndedAsync()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!_process.HasExited)
            await KillAsync();
        _process.Dispose();
        _printed.Dispose();
    }

    private void Read(string? line)
    {
        if (line is null)
            return;
        _output.Enqueue(line);
        _printed.Release();
        if (Listening().Match(line) is { Success: true } match)
            _address.TrySetResult(new Uri(match.Groups["url"].Value));
    }

    [GeneratedRegex("Now listening on: (?<url>http://[^ \"]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Listening();
}
