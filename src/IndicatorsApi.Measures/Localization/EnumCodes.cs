using System.Reflection;
using System.Text.Json;

namespace IndicatorsApi.Measures.Localization;

/// <summary>The camelCase codes of an enumeration in JSON, CSV, query parameters and the database.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
public static class EnumCodes<T>
    where T : struct, Enum
{
    private static readonly Dictionary<T, string> Codes =
        Enum.GetValues<T>().ToDictionary(value => value, value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()));

    private static readonly Dictionary<T, LocalizedNameAttribute> Names = Codes.Keys.ToDictionary(value => value, AttributeOf);

    private static readonly Dictionary<string, string> CodesByName = Names
        .SelectMany(pair => NamesIn(pair.Value).Select(name => (Name: name, Code: Codes[pair.Key])))
        .DistinctBy(pair => pair.Name, StringComparer.Ordinal)
        .ToDictionary(pair => pair.Name, pair => pair.Code, StringComparer.Ordinal);

    private static readonly Dictionary<string, T> Values = Codes.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    /// <summary>All codes, in the order of the enumeration.</summary>
    public static IReadOnlyCollection<string> All => Codes.Values;

    /// <summary>Returns the code of a value.</summary>
    public static string Of(T value) => Codes[value];

    /// <summary>Returns the display name of a value in both languages, or its code if it has none.</summary>
    public static LocalizedText NameOf(T value) => Names[value].Text;

    /// <summary>Returns the code of the value with a display name in either language. Any other text is returned unchanged.</summary>
    public static string FindByName(string name) => CodesByName.GetValueOrDefault(name, name);

    /// <summary>Returns the value of a code.</summary>
    /// <returns><see langword="null"/> if the code is not in <see cref="All"/>.</returns>
    public static T? Find(string? word) => word is not null && Values.TryGetValue(word, out var value) ? value : null;

    private static LocalizedNameAttribute AttributeOf(T value) =>
        typeof(T).GetField(value.ToString())!.GetCustomAttribute<LocalizedNameAttribute>() ?? new(Codes[value], Codes[value]);

    private static IEnumerable<string> NamesIn(LocalizedNameAttribute name) =>
        [name.Text.Zh, name.Text.En, .. name.Aliases.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
