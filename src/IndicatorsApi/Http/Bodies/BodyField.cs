using System.Text.Json;
using IndicatorsApi.Measures.Rules;

namespace IndicatorsApi.Http.Bodies;

/// <summary>Checks a single field of a body.</summary>
internal static class BodyField
{
    /// <summary>What is wrong with a field, in words that name what is expected.</summary>
    /// <returns>The path within the field, and the message; <see langword="null"/> where nothing is wrong.</returns>
    public static (string Path, string Message)? Check(JsonElement value, Type type, JsonSerializerOptions options)
    {
        try
        {
            value.Deserialize(type, options);
            return null;
        }
        catch (RuleException exception)
        {
            return (exception.Parameter is null ? "" : $".{exception.Parameter}", exception.Message);
        }
        catch (JsonException exception)
        {
            return (exception.Path?.TrimStart('$') ?? "", $"{Expected(type)} is expected, not {Shown(value)}.");
        }
    }

    private static string Expected(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var t when t == typeof(decimal) => "A number",
        var t when t == typeof(int) => "A whole number",
        var t when t == typeof(bool) => "true or false",
        var t when t == typeof(string) => "A text",
        _ => "An object",
    };

    private static string Shown(JsonElement value)
    {
        const int Limit = 40;
        var text = value.GetRawText();
        return text.Length <= Limit ? text : $"{text[..Limit]}…";
    }
}
