using System.Reflection;
using System.Text.Json;

namespace IndicatorsApi.Measures.Localization;

/// <summary>The words that an enumeration is written with everywhere outside the code: camelCase, in JSON, CSV, queries and the database.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
public static class EnumCodes<T>
    where T : struct, Enum
{
    private static readonly Dictionary<T, string> Words =
        Enum.GetValues<T>().ToDictionary(value => value, value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()));

    private static readonly Dictionary<T, LocalizedNameAttribute> Names = Words.Keys.ToDictionary(
        value => value, value => typeof(T).GetField(value.ToString())!.GetCustomAttribute<LocalizedNameAttribute>() ?? new LocalizedNameAttribute(Words[value], Words[value]));

    private static readonly Dictionary<string, string> ByName = Names
        .SelectMany(pair => new[] { pair.Value.Text.Zh, pair.Value.Text.En }.Concat(pair.Value.Aliases.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(name => (name, Word: Words[pair.Key])))
        .DistinctBy(pair => pair.name, StringComparer.Ordinal)
        .ToDictionary(pair => pair.name, pair => pair.Word, StringComparer.Ordinal);

    private static readonly Dictionary<string, T> Values = Words.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    /// <summary>All words, in the order of the enumeration.</summary>
    public static IReadOnlyCollection<string> All => Words.Values;

    /// <summary>The word for a value.</summary>
    public static string Of(T value) => Words[value];

    /// <summary>What people call a value, in both languages; its word where it has no <see cref="LocalizedNameAttribute"/>.</summary>
    public static LocalizedText NameOf(T value) => Names[value].Text;

    /// <summary>The word of the value that people call so, in either language; any other text stays as it is.</summary>
    public static string OfName(string name) => ByName.GetValueOrDefault(name, name);

    /// <summary>The value of a word.</summary>
    /// <returns><see langword="null"/> for a word that is not one of <see cref="All"/>.</returns>
    public static T? Find(string? word) => word is not null && Values.TryGetValue(word, out var value) ? value : null;
}
