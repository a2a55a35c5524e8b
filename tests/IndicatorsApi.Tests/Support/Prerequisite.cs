using System.Diagnostics;

namespace IndicatorsApi.Tests.Support;

/// <summary>
/// Parts that tests need and not every machine has: a test is skipped by the part's name where it is missing, and fails where CI promises
/// it.
/// </summary>
internal static class Prerequisite
{
    /// <summary>Node.js, with the packages of <c>tests/clients</c> installed.</summary>
    public static void RequireClients() => Require(
        File.Exists(Path.Combine(Clients, "node_modules", ".package-lock.json")) && OnPath("node") is not null,
        "Node.js with the packages of tests/clients (npm ci --prefix tests/clients)");

    /// <summary>Chromium, as Debian has it.</summary>
    /// <returns>The path of the program.</returns>
    public static string RequireChromium()
    {
        var chromium = OnPath("chromium");
        Require(chromium is not null, "Chromium (Debian: apt-get install chromium)");
        return chromium!;
    }

    /// <summary>The programs of PostgreSQL, as Debian has them.</summary>
    public static void RequirePostgres() => Require(PostgresServer.Programs is not null, "PostgreSQL (Debian: apt-get install postgresql)");

    /// <summary>Skips a test that has no small version, unless the long suites run.</summary>
    public static void RequireFullScale() => Assert.SkipUnless(TestScale.IsFull, "A long suite, which runs with FULL_TESTS=1 or CI=true.");

    /// <summary>LibreOffice Calc, as Debian has it.</summary>
    public static void RequireLibreOffice() =>
        Require(OnPath("soffice") is not null, "LibreOffice Calc (Debian: apt-get install libreoffice-calc)");

    /// <summary>A workbook as LibreOffice saves it that has opened it.</summary>
    public static async Task<byte[]> SavedByLibreOfficeAsync(byte[] workbook)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(folder.File("book.xlsx"), workbook, TestContext.Current.CancellationToken);
        var (exitCode, output) = await RunAsync(
            OnPath("soffice")!, $"-env:UserInstallation=file://{folder.File("profile")}", "--headless", "--convert-to",
            "xlsx:Calc MS Excel 2007 XML", "--outdir", folder.File("saved"), folder.File("book.xlsx"));
        Assert.True(exitCode == 0, output);
        return await File.ReadAllBytesAsync(Path.Combine(folder.File("saved"), "book.xlsx"), TestContext.Current.CancellationToken);
    }

    /// <summary>The folder of the client programs.</summary>
    public static string Clients { get; } = Path.Combine(RepositoryFiles.Root, "tests", "clients");

    /// <summary>Runs a Node.js client program and returns its output.</summary>
    public static Task<(int ExitCode, string Output)> RunClientAsync(string program, params IEnumerable<string> arguments) =>
        RunAsync(OnPath("node")!, [program, .. arguments]);

    /// <summary>Runs a program in the folder of the client programs and returns its output.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Clients,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, process.ExitCode == 0 ? output : output + await errors);
    }

    private static void Require(bool isThere, string part)
    {
        if (isThere)
            return;
        if (TestScale.IsCi)
            Assert.Fail($"CI needs {part}.");
        Assert.Skip($"This needs {part}.");
    }

    private static string? OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => new[] { Path.Combine(folder, program), Path.Combine(folder, $"{program}.exe") })
            .FirstOrDefault(File.Exists);
}
