using System.Text.Json;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Clients;

/// <summary>Validates the API description with the tools of others.</summary>
public sealed class ContractTests(RunningService service) : IClassFixture<RunningService>
{
    private static readonly string Description = Path.Combine(RepositoryFiles.Root, "openapi.json");

    [Fact]
    [LongSuite]
    public async Task Spectral_has_nothing_to_say_about_the_description()
    {
        Prerequisite.RequireFullScale();
        Prerequisite.RequireClients();

        var (exitCode, output) = await Prerequisite.RunClientAsync(
            "node_modules/@stoplight/spectral-cli/dist/index.js", "lint", "--fail-severity", "hint", "--display-only-failures",
            Description);

        Assert.True(exitCode == 0, output);
    }

    [Fact]
    public async Task Redocly_has_nothing_to_say_about_the_description()
    {
        Prerequisite.RequireClients();

        var (exitCode, output) = await Prerequisite.RunClientAsync(
            "node_modules/@redocly/cli/bin/cli.js", "lint", "--config", "redocly.yaml", "--format", "json", Description);

        Assert.True(exitCode == 0, output);
        var totals = JsonElement.Parse(output[output.IndexOf('{', StringComparison.Ordinal)..]).GetProperty("totals");
        Assert.Equal((0m, 0m), (totals.Number("errors"), totals.Number("warnings")));
    }

    [Fact]
    [LongSuite]
    public async Task A_TypeScript_client_made_from_the_description_compiles_strictly_and_runs()
    {
        Prerequisite.RequireFullScale();
        Prerequisite.RequireClients();
        Directory.CreateDirectory(Path.Combine(Prerequisite.Clients, "build"));

        var (made, making) = await Prerequisite.RunClientAsync(
            "node_modules/openapi-typescript/bin/cli.js", Description, "-o", "build/api.d.ts");
        Assert.True(made == 0, making);
        var (compiled, compiling) = await Prerequisite.RunClientAsync("node_modules/typescript/bin/tsc");
        Assert.True(compiled == 0, compiling);
        var (ran, output) = await Prerequisite.RunClientAsync("build/dashboard.js", $"{service.Client.BaseAddress}".TrimEnd('/'));

        Assert.True(ran == 0, output);
        var answer = JsonElement.Parse(output);
        var targets = answer.GetProperty("targets").EnumerateArray().ToList();
        Assert.Equal(27, targets.Count);
        Assert.Equal(21.24m, Assert.Single(targets, target => target.Text("indicator") == "industrial-output").Number("gap"));
        Assert.Equal("growthOnly", Assert.Single(targets, target => target.Text("indicator") == "industrial-investment").Text("note"));
        Assert.Equal(78.76m, Assert.Single(answer.GetProperty("points").EnumerateArray()).GetDecimal());
        Assert.Contains("'2025-13' is not a period", answer.Text("refusal"), StringComparison.Ordinal);
    }
}
