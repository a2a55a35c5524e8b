using System.Text.Json;

namespace IndicatorsApi.Http.RequestBodies;

/// <summary>Finds invalid text in JSON: an unpaired surrogate (<c>\ud800</c>) or a NUL, which parsers accept.</summary>
internal static class JsonStringValidator
{
    /// <summary>Returns the path of the first invalid name or value, or <see langword="null"/> when all are valid.</summary>
    public static string? FindBroken(JsonElement element, string path = "body") => element.ValueKind switch
    {
        JsonValueKind.String => IsText(element) ? null : path,
        JsonValueKind.Object => FirstOf(element.EnumerateObject().Select(member => FindBroken(member, path))),
        JsonValueKind.Array => FirstOf(element.EnumerateArray().Select((item, i) => FindBroken(item, $"{path}[{i}]"))),
        _ => null,
    };

    private static string? FindBroken(JsonProperty member, string path) =>
        NameOf(member) is { } name ? FindBroken(member.Value, path == "body" ? name : $"{path}.{name}") : path;

    private static string? FirstOf(IEnumerable<string?> paths) => paths.FirstOrDefault(path => path is not null);

    private static bool IsText(JsonElement value)
    {
        try
        {
            return !value.GetString()!.Contains('\0', StringComparison.Ordinal);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static string? NameOf(JsonProperty member)
    {
        try
        {
            return member.Name.Contains('\0', StringComparison.Ordinal) ? null : member.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
