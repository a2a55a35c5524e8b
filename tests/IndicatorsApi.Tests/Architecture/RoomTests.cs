using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Architecture;

/// <summary>The walls between the rooms of docs/rooms.md.</summary>
public class RoomTests(ITestOutputHelper output)
{
    /// <summary>Who may use whom, as docs/rooms.md says.</summary>
    private static readonly Dictionary<string, HashSet<string>> MayUse =
        (from line in File.ReadLines(Path.Combine(RepositoryFiles.Root, "docs", "rooms.md"))
         let cells = line.Split('|', StringSplitOptions.TrimEntries)
         where cells.Length == 5 && cells[1] is not ("room" or "---")
         select (Room: cells[1], Others: cells[3].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)))
        .ToDictionary(row => row.Room, row => row.Others.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);

    private static readonly IReadOnlyList<(string From, string To)> RoomEdges =
        [.. SourceGraph.Uses.Select(use => (From: SourceGraph.RoomOf(use.From), To: SourceGraph.RoomOf(use.To))).Where(edge => edge.From != edge.To).Distinct()];

    private static readonly IReadOnlyList<(string From, string To)> FolderEdges = [.. SourceGraph.Uses.Select(use => (use.From, use.To)).Distinct()];

    [Fact]
    public void A_room_uses_only_the_rooms_that_its_row_names() =>
        AssertNone(
            from use in SourceGraph.Uses
            let edge = (From: SourceGraph.RoomOf(use.From), To: SourceGraph.RoomOf(use.To))
            where edge.From != edge.To && !(MayUse.TryGetValue(edge.From, out var others) && others.Contains(edge.To))
            select $"{edge.From} → {edge.To}: {use.What}");

    [Fact]
    public void A_row_names_only_rooms_that_its_room_uses() =>
        Assert.All(MayUse, row => Assert.All(row.Value, other => Assert.Contains((row.Key, other), RoomEdges)));

    [Fact]
    public void No_room_leads_back_to_itself() => AssertNone(SourceGraph.CyclesOf(RoomEdges).Select(cycle => string.Join(", ", cycle)));

    [Fact]
    public void No_folder_leads_back_to_itself()
    {
        var folders = FolderEdges.SelectMany(edge => new[] { edge.From, edge.To }).Distinct(StringComparer.Ordinal).Count();
        output.WriteLine($"{MayUse.Count} rooms, {RoomEdges.Count} edges; {folders} folders, {FolderEdges.Count} edges");

        AssertNone(
            from cycle in SourceGraph.CyclesOf(FolderEdges)
            from use in SourceGraph.Uses
            where cycle.Contains(use.From) && cycle.Contains(use.To)
            select $"{use.From} → {use.To}: {use.What}");
    }

    [Fact]
    public void A_namespace_is_its_folder() =>
        Assert.All(SourceGraph.Files.Where(file => file.Path != "Program.cs" && !file.Path.EndsWith("AssemblyAttributes.cs", StringComparison.Ordinal)), file =>
            Assert.Contains($"namespace IndicatorsApi.{file.Folder.Replace('/', '.')}", file.Text.Split('\n').Select(line => line.TrimEnd(';'))));

    [Theory]
    [InlineData("Measures")]
    [InlineData("Tables")]
    [InlineData("Record")]
    public void The_rooms_below_Http_know_no_web(string room) =>
        AssertNone(Outside(use => SourceGraph.RoomOf(use.Folder) == room, "Microsoft.AspNetCore"));

    [Fact]
    public void A_service_knows_no_web() =>
        AssertNone(Outside(use => use.Type.Split('+', '`')[0].EndsWith("Service", StringComparison.Ordinal), "Microsoft.AspNetCore"));

    [Theory]
    [InlineData("Measures")]
    [InlineData("Tables")]
    public void The_rooms_below_the_record_know_no_database(string room) =>
        AssertNone(Outside(use => SourceGraph.RoomOf(use.Folder) == room, "Microsoft.EntityFrameworkCore", "Microsoft.Data"));

    [Fact]
    public void Only_the_record_names_a_provider()
    {
        string[] providers = ["sqlite", "npgsql", "postgres", "PRAGMA "];
        var naming =
            from file in SourceGraph.Files
            from line in file.Text.Split('\n')
            where !line.TrimStart().StartsWith("//", StringComparison.Ordinal) && providers.Any(name => line.Contains(name, name == "PRAGMA " ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase))
            select (Room: SourceGraph.RoomOf(file.Folder), What: $"{file.Path}: {line.Trim()}");

        Assert.Contains(naming, line => line.Room == "Record");
        AssertNone(naming.Where(line => line.Room != "Record").Select(line => line.What));
    }

    private static void AssertNone(IEnumerable<string> trespasses)
    {
        var all = string.Join('\n', trespasses.Distinct(StringComparer.Ordinal));
        Assert.True(all.Length == 0, all);
    }

    private static IEnumerable<string> Outside(Func<(string Folder, string Type, string Outside), bool> who, params string[] what)
    {
        Assert.Contains(SourceGraph.UsesOutside, use => who(use));
        return SourceGraph.UsesOutside
            .Where(use => who(use) && what.Any(prefix => use.Outside.StartsWith(prefix, StringComparison.Ordinal)))
            .Select(use => $"{use.Type} → {use.Outside}");
    }
}
