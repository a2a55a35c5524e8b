using System.Text;
using System.Text.RegularExpressions;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Progress;
using IndicatorsApi.Measures.Rules;
using IndicatorsApi.Tables.Columns;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Architecture;

/// <summary>What is said is said in both languages: sentences, words of closed lists, columns; and the page says the same words.</summary>
public sealed partial class WordTests
{
    private static readonly IReadOnlyList<string> Spoken =
        [.. SourceGraph.Files.SelectMany(
            file => Speaks().Matches(file.Text).Select(match => FormatAt(file.Text, match.Index + match.Length)))
                .Distinct(StringComparer.Ordinal)];

    [Fact]
    public void Every_sentence_has_a_Chinese_one()
    {
        Assert.True(Spoken.Count > 150, "The sentences of the sources are found.");
        Assert.Empty(Spoken.Except(ChineseMessages.All, StringComparer.Ordinal));
    }

    [Fact]
    public void No_Chinese_sentence_is_left_over()
    {
        var words = SourceGraph.Files.Where(file => !file.Path.EndsWith("ChineseMessages.cs", StringComparison.Ordinal))
            .Select(file => file.Text).ToList();

        // All other entries are words within messages, which the sources contain, or JSON kinds.
        var kinds = Enum.GetNames<System.Text.Json.JsonValueKind>();
        Assert.All(ChineseMessages.All.Except(Spoken, StringComparer.Ordinal), word =>
            Assert.True(
                kinds.Contains(word, StringComparer.OrdinalIgnoreCase)
                    || words.Exists(text => text.Contains($"\"{word}\"", StringComparison.Ordinal)), word));
    }

    [Fact]
    public void A_Chinese_sentence_says_all_that_is_put_into_it_and_no_English() => Assert.All(ChineseMessages.All, english =>
    {
        var chinese = ChineseMessages.Of(english);
        Assert.Equal(
            Places().Matches(english).Select(place => place.Value).Distinct().Order(),
            Places().Matches(chinese).Select(place => place.Value).Distinct().Order());
        Assert.DoesNotMatch("[A-Za-z]{3,} [a-z]{2,} [a-z]{2,}", chinese);
    });

    [Fact]
    public void Every_word_of_a_closed_list_that_people_read_has_a_name_of_its_own_in_both_languages()
    {
        var lists = SourceGraph.Files.SelectMany(file => Lists().Matches(file.Text).Select(match => match.Groups["list"].Value))
            .Distinct(StringComparer.Ordinal).Where(name => name is not ("T" or "TEnum")).ToList();
        var types = typeof(Program).Assembly.GetTypes().Concat(typeof(Period).Assembly.GetTypes()).Where(type => type.IsEnum)
            .ToLookup(type => type.Name, StringComparer.Ordinal);

        Assert.True(lists.Count > 15, "The closed lists of the sources are found.");
        Assert.All(lists, list => Assert.All(types[list], type =>
        {
            var names = type.GetFields().Where(field => field.IsLiteral)
                .Select(field => (LocalizedNameAttribute?)Attribute.GetCustomAttribute(field, typeof(LocalizedNameAttribute))).ToList();
            Assert.DoesNotContain(null, names);
            Assert.Equal(names.Count, names.Select(name => name!.Text.Zh).Distinct(StringComparer.Ordinal).Count());
            Assert.All(names, name => Assert.DoesNotMatch("[A-Za-z]", name!.Text.Zh));
        }));
        Assert.All(TargetRule.Kinds, kind => Assert.Equal(kind, TargetRule.FindKindByName(TargetRule.NameOf(kind).Zh)));
    }

    [Fact]
    public void Every_column_says_what_it_holds_in_both_languages() => Assert.All(ColumnList.All, column =>
    {
        Assert.Matches("^[\u4e00-\u9fff].*。$", column.Meaning.Zh);
        Assert.Matches("^[A-Z].*[.]$", column.Meaning.En);
        Assert.DoesNotMatch("[A-Za-z]", column.Chinese);
    });

    [Fact]
    public void The_page_calls_things_what_the_service_calls_them()
    {
        var page = File.ReadAllText(Path.Combine(RepositoryFiles.Root, "src", "IndicatorsApi", "wwwroot", "js", "messages.js"));
        var names = Enum.GetValues<ScheduleStatus>()
            .Select(value => (EnumCodes<ScheduleStatus>.Of(value), EnumCodes<ScheduleStatus>.NameOf(value)))
            .Concat(
                Enum.GetValues<ObservationStatus>()
                    .Select(value => (EnumCodes<ObservationStatus>.Of(value), EnumCodes<ObservationStatus>.NameOf(value))))
            .Concat(Enum.GetValues<Commitment>().Select(value => (EnumCodes<Commitment>.Of(value), EnumCodes<Commitment>.NameOf(value))));

        Assert.All(names, name =>
        {
            Assert.Contains($"{name.Item1}: \"{name.Item2.Zh}\"", page, StringComparison.Ordinal);
            Assert.Contains($"{name.Item1}: \"{name.Item2.En}\"", page, StringComparison.Ordinal);
        });
    }

    /// <summary>
    /// The format of the interpolated text that begins at a place: what is put into it is numbered, as the compiler does.
    /// </summary>
    private static string FormatAt(string source, int at)
    {
        var format = new StringBuilder();
        for (var number = 0; source[at] != '"'; at++)
        {
            if (source[at] == '\\')
                format.Append(source[++at]);
            else if (source[at] is '{' or '}' && source[at + 1] == source[at])
                format.Append(source[at++], 2);
            else if (source[at] == '{')
                (at, _) = (EndOf(source, at), format.Append('{').Append(number++).Append('}'));
            else
                format.Append(source[at]);
        }

        return format.ToString();
    }

    /// <summary>Returns the end of an interpolation, which may contain braces and texts.</summary>
    private static int EndOf(string source, int at)
    {
        for (var depth = 0; ; at++)
        {
            if (source[at] == '"')
                at = source.IndexOf('"', at + 1);
            else if (source[at] == '{')
                depth++;
            else if (source[at] == '}' && --depth == 0)
                return at;
        }
    }

    [GeneratedRegex("""Localizer\.Format\(\s*\$["]""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Speaks();

    [GeneratedRegex("""\{[0-9A-Za-z]+\}""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Places();

    [GeneratedRegex(
        """(\.Term|Say\.Words|WordIn|IsRequiredTerm<\w+, |rules\.Required|rules\.Optional)<?(?<list>[A-Z]\w+)>\(""",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Lists();
}
