using System.Text.Json;
using System.Text.RegularExpressions;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Docs;

/// <summary>The language of documents, comments, messages and the API description: the field's terms in plain English.</summary>
public sealed partial class ProseTests
{
    private const int MaxLineLength = 140;

    private static readonly string ListFile =
        Path.Combine(RepositoryFiles.Root, "tests", "IndicatorsApi.Tests", "Docs", "RetiredWords.txt");

    private static readonly IReadOnlyList<(Regex Word, string Instead)> RetiredWords =
        [.. from line in File.ReadLines(ListFile)
            where line.Length > 0 && line[0] != '#'
            let separator = line.LastIndexOf(" | ", StringComparison.Ordinal)
            select (new Regex(line[..separator], RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1)), line[(separator + 3)..])];

    [Fact]
    public void Documents_use_no_retired_word() => AssertNoRetiredWord(
        from pattern in new[] { "*.md", "*.yml", "*.service", "*.cfg", "*.conf", "environment*" }
        from file in RepositoryFiles.Tracked(pattern)
        from line in Lines(file)
        select line);

    [Fact]
    public void Comments_use_no_retired_word() => AssertNoRetiredWord(
        from file in RepositoryFiles.Tracked("*.cs").Where(IsHandwritten)
        from line in Lines(file)
        let comment = Comment().Match(line.Text)
        where comment.Success
        select line with { Text = Markup().Replace(comment.Value, " ") });

    [Fact]
    public void Messages_use_no_retired_word() => AssertNoRetiredWord(
        ChineseMessages.All.Select(message => (message, message)).Concat(
            from file in RepositoryFiles.Tracked("*.cs")
                .Where(file => IsHandwritten(file) && file.Contains("/src/", StringComparison.Ordinal))
            from line in Lines(file)
            where LogOrThrow().IsMatch(line.Text)
            from text in Quoted().Matches(line.Text)
            select (line.Where, text.Value)));

    [Fact]
    public void Api_description_uses_no_retired_word_and_no_name_of_a_type()
    {
        var texts = Texts(
            JsonDocument.Parse(File.ReadAllText(Path.Combine(RepositoryFiles.Root, "openapi.json"))).RootElement, "openapi.json").ToList();

        Assert.True(texts.Count > 500, "The summaries and descriptions are found.");
        Assert.DoesNotContain(texts, text => text.Text.Contains("IndicatorsApi.", StringComparison.Ordinal));
        AssertNoRetiredWord(texts);
    }

    [Fact]
    public void Summaries_name_their_subject_first()
    {
        var riddles =
            from file in RepositoryFiles.Tracked("*.cs")
                .Where(file => IsHandwritten(file) && file.Contains("/src/", StringComparison.Ordinal))
            from line in Lines(file)
            where Riddle().IsMatch(line.Text)
            select $"{line.Where}: {line.Text.Trim()}";

        AssertNone(riddles);
    }

    [Fact]
    public void Lines_of_code_are_at_most_140_columns_wide()
    {
        var wide =
            from file in RepositoryFiles.Tracked("*.cs").Where(IsHandwritten)
            from line in Lines(file)
            where LongLiteral().Replace(line.Text, "").Length > MaxLineLength
            select $"{line.Where}: {line.Text.Length} columns";

        AssertNone(wide);
    }

    private static void AssertNoRetiredWord(IEnumerable<(string Where, string Text)> lines) => AssertNone(
        from line in lines
        from retired in RetiredWords
        where retired.Word.IsMatch(line.Text)
        select $"{line.Where}: \"{retired.Word.Match(line.Text).Value}\" → {retired.Instead}");

    private static void AssertNone(IEnumerable<string> faults)
    {
        var all = faults.ToList();
        Assert.True(all.Count == 0, $"{all.Count} places:\n{string.Join('\n', all.Take(200))}");
    }

    private static IEnumerable<(string Where, string Text)> Lines(string file) =>
        File.ReadLines(file).Select((text, index) => ($"{Path.GetRelativePath(RepositoryFiles.Root, file)}:{index + 1}", text));

    private static bool IsHandwritten(string file) =>
        !file.Contains("/Migrations/", StringComparison.Ordinal) && !file.Contains("/CompiledModels/", StringComparison.Ordinal);

    private static IEnumerable<(string Where, string Text)> Texts(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property =>
            property.Name is "summary" or "description" && property.Value.ValueKind == JsonValueKind.String
                ? [($"{path}/{property.Name}", property.Value.GetString()!)]
                : property.Name is "example" or "examples" ? [] : Texts(property.Value, $"{path}/{property.Name}")),
        JsonValueKind.Array => element.EnumerateArray().SelectMany((item, index) => Texts(item, $"{path}/{index}")),
        _ => [],
    };

    [GeneratedRegex("(?<![:\"'])//.*$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Comment();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Markup();

    [GeneratedRegex(
        @"\.Log(Trace|Debug|Information|Warning|Error|Critical)\(|throw new|Console\.(Out|Error)", RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex LogOrThrow();

    [GeneratedRegex("\"[^\"]*\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quoted();

    /// <summary>A message or an example that would be harder to read, and to translate, in pieces.</summary>
    [GeneratedRegex("\"\"\".{60,}\"\"\"|\"[^\"]{60,}\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LongLiteral();

    [GeneratedRegex(
        "<summary>\\s*(What|How|Whether|Who|Whose|Where|Which|When|Why)\\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Riddle();
}
