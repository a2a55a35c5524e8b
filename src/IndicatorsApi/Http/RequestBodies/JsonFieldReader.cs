using System.Reflection;
using System.Text.Json;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Rules;

namespace IndicatorsApi.Http.RequestBodies;

/// <summary>Validates a field of a body.</summary>
internal static class JsonFieldReader
{
    private const int MaxShownLength = 40;
    private const BindingFlags AnyCase = BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase;

    /// <summary>Returns the error of a field with the expected type.</summary>
    /// <returns>The path within the field and the message, or <see langword="null"/> for a valid field.</returns>
    public static (string Path, string Message)? Check(JsonElement value, PropertyInfo field, JsonSerializerOptions options)
    {
        try
        {
            value.Deserialize(field.PropertyType, options);
            return null;
        }
        catch (InvalidRuleException exception)
        {
            return (exception.Parameter is null ? "" : $".{exception.Parameter}", exception.Message);
        }
        catch (JsonException exception)
        {
            var path = exception.Path?.TrimStart('$') ?? "";
            var (wrong, inner) = Innermost(value, field, path);
            return (path, Refuse(wrong, inner));
        }
    }

    /// <summary>Returns the innermost field of a path within a field.</summary>
    private static (JsonElement Value, PropertyInfo Field) Innermost(JsonElement value, PropertyInfo field, string path)
    {
        foreach (var name in path.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            if (value.ValueKind != JsonValueKind.Object
                || !value.TryGetProperty(name, out var inner)
                || field.PropertyType.GetProperty(name, AnyCase) is not { } property)
            {
                break;
            }

            (value, field) = (inner, property);
        }

        return (value, field);
    }

    private static string Refuse(JsonElement value, PropertyInfo field) =>
        Refuse(value, field, Nullable.GetUnderlyingType(field.PropertyType) ?? field.PropertyType);

    private static string Refuse(JsonElement value, PropertyInfo field, Type type) => type switch
    {
        var t when t == typeof(decimal) => NumberLimits.RejectionMessage(
            Shown(value), field.GetCustomAttribute<PercentageAttribute>() is null ? NumberLimits.AllowedValue
                : NumberLimits.AllowedPercent),
        var t when t == typeof(int) => NumberLimits.RejectionMessage(Shown(value), Localizer.Format($"a whole number")),
        var t when t == typeof(bool) => NumberLimits.RejectionMessage(Shown(value), "true, false"),
        var t when t == typeof(string) => Localizer.Format($"A text is expected, not {Shown(value)}."),
        _ => Localizer.Format($"An object is expected, not {Shown(value)}."),
    };

    /// <summary>Returns a value for a message, shortened to 40 characters.</summary>
    public static string Shown(JsonElement value)
    {
        var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
        return text.Length <= MaxShownLength ? text : $"{text[..MaxShownLength]}…";
    }
}
