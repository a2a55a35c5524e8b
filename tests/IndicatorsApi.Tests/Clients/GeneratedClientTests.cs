using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Clients;

/// <summary>
/// Compiles and runs clients that other generators create from <c>openapi.json</c>. Each runs the example of the README against its own
/// service.
/// </summary>
public sealed class GeneratedClientTests
{
    private static readonly string[] Story =
    [
        "21.24 to go", "lost race: 412 preconditionFailed", "1 would be new",
        "template: application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "refused: '2025-13' is not a period", "feed: 2 changes of 2025-03-YTD",
    ];

    [Fact]
    public async Task A_CSharp_client_by_NSwag_reads_writes_loses_a_race_tries_a_file_and_follows_the_feed()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory); // tests/IndicatorsApi.Tests/bin/Debug/net10.0
        var client = Path.Combine(
            RepositoryFiles.Root, "samples", "GeneratedClient", "bin", folder.Parent!.Name, folder.Name, "GeneratedClient.dll");

        await TellsTheStoryAsync((address, key) => Prerequisite.RunAsync("dotnet", client, address, key));
    }

    [Fact]
    [LongSuite]
    public async Task TypeScript_clients_by_two_generators_compile_strictly_and_tell_the_same_story()
    {
        Prerequisite.RequireFullScale();
        Prerequisite.RequireClients();
        var (build, description) =
            (Path.Combine(Prerequisite.Clients, "build", "samples"), Path.Combine(RepositoryFiles.Root, "openapi.json"));
        Directory.CreateDirectory(build);
        foreach (var sample in Directory.GetFiles(Path.Combine(RepositoryFiles.Root, "samples", "typescript"), "*.ts"))
            File.Copy(sample, Path.Combine(build, Path.GetFileName(sample)), overwrite: true);
        await MadeAsync("node_modules/openapi-typescript/bin/cli.js", description, "-o", "build/samples/api.d.ts");
        await MadeAsync(
            "node_modules/@hey-api/openapi-ts/bin/run.js", "-i", description, "-o", "build/samples/client", "-c", "@hey-api/client-fetch");
        await MadeAsync("node_modules/typescript/bin/tsc", "-p", "tsconfig.samples.json");

        foreach (var name in new[] { "openapi-fetch", "hey-api" })
            await TellsTheStoryAsync((address, key) => Prerequisite.RunClientAsync($"build/run/{name}.js", address, key));
    }

    private static async Task MadeAsync(string program, params IEnumerable<string> arguments)
    {
        var (exitCode, output) = await Prerequisite.RunClientAsync(program, arguments);
        Assert.True(exitCode == 0, output);
    }

    private static async Task TellsTheStoryAsync(Func<string, string, Task<(int ExitCode, string Output)>> run)
    {
        using var folder = new TemporaryFolder();
        var (_, key, _) = await RunningProgram.RunAsync(
            folder.Path, folder.File("indicators.db"), ["keys", "add", "--name", "story", "--role", "admin"]);
        await using var program = await RunningProgram.ServeAsync(folder.Path, folder.File("indicators.db"));

        var (exitCode, output) = await run($"{program.Client.BaseAddress}".TrimEnd('/'), key.Trim());

        Assert.True(exitCode == 0, output);
        Assert.All(Story, part => Assert.Contains(part, output, StringComparison.Ordinal));
    }
}
