using System.Text.Json;

namespace IndicatorsApi.Http.RequestBodies;

/// <summary>Finds texts in JSON that are none: half a character (a lone surrogate, <c>\ud800</c>) or a NUL, which parsers let through.</summary>
internal static class JsonStringValidator
{
    /// <summary>The path of the first name or value that is no text; nothing where all are.</summary>
    public static string? FindBroken(JsonElement element, string path = "body") => element.ValueKind switch
    {
        JsonValueKind.String => IsText(element) ? null : path,
        JsonValueKind.Object => element.EnumerateObject().Select(member => NameOf(member) is { } name ? FindBroken(member.Value, path == "body" ? name : $"{path}.{name}") : path).FirstOrDefault(broken => broken is not null),
        JsonValueKind.Array => element.EnumerateArray().Select((item, i) => FindBroken(item, $"{path}[{i}]")).FirstOrDefault(broken => broken is not null),
        _ => null,
    };

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
