using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Architecture;

/// <summary>The dependencies between the modules of docs/architecture.md.</summary>
public class ModuleTests(ITestOutputHelper output)
{
    /// <summary>The permitted dependencies of each module, from docs/architecture.md.</summary>
    private static readonly Dictionary<string, HashSet<string>> MayUse =
        (from line in File.ReadLines(Path.Combine(RepositoryFiles.Root, "docs", "architecture.md"))
         let cells = line.Split('|', StringSplitOptions.TrimEntries)
         where cells.Length == 5 && cells[1] is not ("module" or "---")
         select (Module: cells[1], Others: cells[3].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)))
        .ToDictionary(row => row.Module, row => row.Others.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);

    private static readonly IReadOnlyList<(string From, string To)> ModuleEdges =
    [
        .. SourceGraph.Uses
            .Select(use => (From: SourceGraph.ModuleOf(use.From), To: SourceGraph.ModuleOf(use.To)))
            .Where(edge => edge.From != edge.To)
            .Distinct(),
    ];

    private static readonly IReadOnlyList<(string From, string To)> FolderEdges =
        [.. SourceGraph.Uses.Select(use => (use.From, use.To)).Distinct()];

    [Fact]
    public void A_module_uses_only_the_modules_that_its_row_names() =>
        AssertNone(
            from use in SourceGraph.Uses
            let edge = (From: SourceGraph.ModuleOf(use.From), To: SourceGraph.ModuleOf(use.To))
            where edge.From != edge.To && !(MayUse.TryGetValue(edge.From, out var others) && others.Contains(edge.To))
            select $"{edge.From} → {edge.To}: {use.What}");

    [Fact]
    public void A_row_names_only_modules_that_its_module_uses() =>
        Assert.All(MayUse, row => Assert.All(row.Value, other => Assert.Contains((row.Key, other), ModuleEdges)));

    [Fact]
    public void No_module_is_part_of_a_cycle() => AssertNone(SourceGraph.CyclesOf(ModuleEdges).Select(cycle => string.Join(", ", cycle)));

    [Fact]
    public void No_folder_is_part_of_a_cycle()
    {
        var folders = FolderEdges.SelectMany(edge => new[] { edge.From, edge.To }).Distinct(StringComparer.Ordinal).Count();
        output.WriteLine($"{MayUse.Count} modules, {ModuleEdges.Count} edges; {folders} folders, {FolderEdges.Count} edges");

        AssertNone(
            from cycle in SourceGraph.CyclesOf(FolderEdges)
            from use in SourceGraph.Uses
            where cycle.Contains(use.From) && cycle.Contains(use.To)
            select $"{use.From} → {use.To}: {use.What}");
    }

    [Fact]
    public void A_namespace_is_its_folder() =>
        Assert.All(
            SourceGraph.Files
                .Where(file => file.Path != "Program.cs" && !file.Path.EndsWith("AssemblyAttributes.cs", StringComparison.Ordinal)),
            file => Assert.Contains(
                $"namespace IndicatorsApi.{file.Folder.Replace('/', '.')}", file.Text.Split('\n').Select(line => line.TrimEnd(';'))));

    [Theory]
    [InlineData("Measures")]
    [InlineData("Tables")]
    [InlineData("Data")]
    public void Modules_below_DataProtection_use_no_web_framework(string module) =>
        AssertNone(Outside(use => SourceGraph.ModuleOf(use.Folder) == module, "Microsoft.AspNetCore"));

    [Fact]
    public void A_service_uses_no_web_framework() =>
        AssertNone(Outside(use => use.Type.Split('+', '`')[0].EndsWith("Service", StringComparison.Ordinal), "Microsoft.AspNetCore"));

    [Theory]
    [InlineData("Measures")]
    [InlineData("Tables")]
    public void Modules_below_Data_use_no_database(string module) =>
        AssertNone(Outside(use => SourceGraph.ModuleOf(use.Folder) == module, "Microsoft.EntityFrameworkCore", "Microsoft.Data"));

    [Fact]
    public void Only_Data_names_a_database_provider()
    {
        string[] providers = ["sqlite", "npgsql", "postgres", "PRAGMA "];
        var naming =
            from file in SourceGraph.Files
            from line in file.Text.Split('\n')
            where !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
            where providers.Any(name => line.Contains(name, ComparisonOf(name)))
            select (Module: SourceGraph.ModuleOf(file.Folder), What: $"{file.Path}: {line.Trim()}");

        Assert.Contains(naming, line => line.Module == "Data");
        AssertNone(naming.Where(line => line.Module != "Data").Select(line => line.What));
    }

    private static StringComparison ComparisonOf(string provider) =>
        provider == "PRAGMA " ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    private static void AssertNone(IEnumerable<string> violations)
    {
        var all = string.Join('\n', violations.Distinct(StringComparer.Ordinal));
        Assert.True(all.Length == 0, all);
    }

    private static IEnumerable<string> Outside(Func<(string Folder, string Type, string Outside), bool> source, params string[] prefixes)
    {
        Assert.Contains(SourceGraph.UsesOutside, use => source(use));
        return SourceGraph.UsesOutside
            .Where(use => source(use) && prefixes.Any(prefix => use.Outside.StartsWith(prefix, StringComparison.Ordinal)))
            .Select(use => $"{use.Type} → {use.Outside}");
    }
}
