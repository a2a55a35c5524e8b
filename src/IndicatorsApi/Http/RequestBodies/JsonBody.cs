using System.Buffers;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using IndicatorsApi.Http.Problems;
using IndicatorsApi.Measures.Localization;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Options;

namespace IndicatorsApi.Http.RequestBodies;

/// <summary>The JSON object in the body of a request.</summary>
/// <remarks>
/// The default binder stops at the first error and reports .NET types. This binder validates field by field and reports all errors.
/// See docs/decisions/0008-bodies-field-by-field.md.
/// </remarks>
/// <typeparam name="T">The type of the object. All its properties are optional here; a validator requires them.</typeparam>
/// <param name="Value">The object.</param>
public sealed record JsonBody<T>(T Value) : IBindableFromHttpContext<JsonBody<T>>, IEndpointParameterMetadataProvider
    where T : class
{
    private const string WholeBody = "body";

    /// <summary>Reads and validates the body of a request.</summary>
    /// <exception cref="ProblemException">400: the body is invalid; 413: it is too large; 415: it is not JSON.</exception>
    public static async ValueTask<JsonBody<T>?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var request = context.Request;
        if (!request.HasJsonContentType())
        {
            throw new ProblemException(new(
                ProblemType.UnsupportedMediaType, Localizer.Format($"Send the body as JSON, with Content-Type: application/json.")));
        }

        using var document = await ParseAsync(request);
        if (JsonStringValidator.FindBroken(document.RootElement) is { } broken)
        {
            throw new ProblemException(RequestBodyProblem.Of(
                broken, Localizer.Format($"This is not valid text: it contains an unpaired surrogate or a NUL.")));
        }

        var options = request.HttpContext.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        var errors = Check(document.RootElement, options);
        return errors.Count == 0
            ? new(document.RootElement.Deserialize<T>(options)!)
            : throw new ProblemException(RequestBodyProblem.Of(errors));
    }

    /// <summary>Documents the type of the body in OpenAPI.</summary>
    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new AcceptsMetadata(["application/json"], typeof(T)));

    private static async Task<JsonDocument> ParseAsync(HttpRequest request)
    {
        // The limit is enforced here, because Kestrel would close the connection before the client has read the response.
        var read = await request.BodyReader.ReadAtLeastAsync(HttpServiceExtensions.MaxBodyBytes + 1, request.HttpContext.RequestAborted);
        try
        {
            if (read.Buffer.Length > HttpServiceExtensions.MaxBodyBytes)
            {
                throw new ProblemException(new(
                    ProblemType.PayloadTooLarge,
                    Localizer.Format($"The body is too large. The maximum is {HttpServiceExtensions.MaxBodyBytes} bytes.")));
            }

            var bytes = read.Buffer.ToArray();
            return Utf8.IsValid(bytes)
                ? JsonDocument.Parse(bytes)
                : throw new ProblemException(RequestBodyProblem.Of(
                    WholeBody, Localizer.Format($"The body is not valid UTF-8. Send it as UTF-8 (RFC 8259, 8.1).")));
        }
        catch (JsonException exception)
        {
            var position = exception.LineNumber is { } line
                ? Localizer.Format($" It fails at line {line + 1}, byte {exception.BytePositionInLine + 1}.")
                : "";
            throw new ProblemException(RequestBodyProblem.Of(
                WholeBody, Localizer.Format($"The body is not valid JSON. Send one object, such as {{\"field\": 1}}.{position}")));
        }
        finally
        {
            request.BodyReader.AdvanceTo(read.Buffer.End);
        }
    }

    private static List<(string Field, string Message)> Check(JsonElement body, JsonSerializerOptions options)
    {
        if (body.ValueKind != JsonValueKind.Object)
        {
            var kind = Localizer.Translate(body.ValueKind.ToString().ToLowerInvariant());
            return [(WholeBody, Localizer.Format($"A JSON object is expected, not {kind}."))];
        }

        return CheckFields(body, typeof(T), "", options);
    }

    /// <summary>Validates the fields of an object, including nested objects and lists of objects.</summary>
    private static List<(string Field, string Message)> CheckFields(JsonElement body, Type type, string path, JsonSerializerOptions options)
    {
        var fields = type.GetProperties()
            .Where(property => property.CanWrite)
            .ToDictionary(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name), StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var errors = new List<(string, string)>();
        foreach (var member in body.EnumerateObject())
        {
            if (!fields.TryGetValue(member.Name, out var field))
                errors.Add((path + member.Name, Localizer.Format($"This field is unknown. Known: {string.Join(", ", fields.Keys)}.")));
            else if (!seen.Add(member.Name))
                errors.Add((path + member.Name, Localizer.Format($"This field is specified more than once.")));
            else
                errors.AddRange(CheckField(member.Value, field, path + member.Name, options));
        }

        return errors;
    }

    private static IEnumerable<(string Field, string Message)> CheckField(
        JsonElement value, PropertyInfo field, string path, JsonSerializerOptions options)
    {
        var type = options.GetTypeInfo(field.PropertyType);
        if (value.ValueKind == JsonValueKind.Object && type.Kind == JsonTypeInfoKind.Object)
            return CheckFields(value, field.PropertyType, $"{path}.", options);
        if (value.ValueKind == JsonValueKind.Array
            && type is { Kind: JsonTypeInfoKind.Enumerable, ElementType: { } item }
            && options.GetTypeInfo(item).Kind == JsonTypeInfoKind.Object)
        {
            return value.EnumerateArray().SelectMany((element, i) => CheckItem(element, item, $"{path}[{i}]", options));
        }

        return JsonFieldReader.Check(value, field, options) is { } error ? [(path + error.Path, error.Message)] : [];
    }

    private static List<(string Field, string Message)> CheckItem(
        JsonElement element, Type item, string path, JsonSerializerOptions options) =>
        element.ValueKind == JsonValueKind.Object
            ? CheckFields(element, item, $"{path}.", options)
            : [(path, Localizer.Format($"An object is expected, not {JsonFieldReader.Shown(element)}."))];
}
