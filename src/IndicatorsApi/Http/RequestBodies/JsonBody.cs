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

/// <summary>
/// The JSON object that a request carries. The framework's own binding stops at the first thing that is wrong and says it in
/// words of .NET; this one reads field by field, so that everything wrong is named at once, with what is allowed.
/// </summary>
/// <typeparam name="T">The shape of the object: a record whose properties may all be absent; a validator says which may not.</typeparam>
/// <param name="Value">The object.</param>
public sealed record JsonBody<T>(T Value) : IBindableFromHttpContext<JsonBody<T>>, IEndpointParameterMetadataProvider
    where T : class
{
    private const string WholeBody = "body";

    /// <summary>Reads the body of a request.</summary>
    /// <exception cref="ProblemException">400 or 415: the body is not such an object; 413: it is too large.</exception>
    public static async ValueTask<JsonBody<T>?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var request = context.Request;
        if (!request.HasJsonContentType())
            throw new ProblemException(new(ProblemType.UnsupportedMediaType, Localizer.Format($"Send the body as application/json, and say so in Content-Type.")));

        using var document = await ParseAsync(request);
        if (JsonStringValidator.FindBroken(document.RootElement) is { } broken)
            throw new ProblemException(RequestBodyProblem.Of(broken, Localizer.Format($"This is no text: it holds half a character (a lone surrogate) or a NUL.")));
        var options = request.HttpContext.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        var errors = Check(document.RootElement, options);
        return errors.Count == 0 ? new(document.RootElement.Deserialize<T>(options)!) : throw new ProblemException(RequestBodyProblem.Of(errors));
    }

    /// <summary>Tells OpenAPI what the body is.</summary>
    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new AcceptsMetadata(["application/json"], typeof(T)));

    private static async Task<JsonDocument> ParseAsync(HttpRequest request)
    {
        // Counted here and not by the server, which would hang up on a client that is still sending, before it reads the answer.
        var read = await request.BodyReader.ReadAtLeastAsync(HttpServiceExtensions.MaxBodyBytes + 1, request.HttpContext.RequestAborted);
        try
        {
            if (read.Buffer.Length > HttpServiceExtensions.MaxBodyBytes)
                throw new ProblemException(new(ProblemType.PayloadTooLarge, Localizer.Format($"A body may have {HttpServiceExtensions.MaxBodyBytes} bytes.")));
            var bytes = read.Buffer.ToArray();
            return Utf8.IsValid(bytes) ? JsonDocument.Parse(bytes) : throw new ProblemException(RequestBodyProblem.Of(WholeBody, Localizer.Format($"The body is not UTF-8. Send it as UTF-8, as JSON demands.")));
        }
        catch (JsonException exception)
        {
            var place = exception.LineNumber is { } line ? Localizer.Format($" It fails at line {line + 1}, byte {exception.BytePositionInLine + 1}.") : "";
            throw new ProblemException(RequestBodyProblem.Of(WholeBody, Localizer.Format($"The body is not JSON: send one object, such as {{\"field\": 1}}.{place}")));
        }
        finally
        {
            request.BodyReader.AdvanceTo(read.Buffer.End);
        }
    }

    private static List<(string Field, string Message)> Check(JsonElement body, JsonSerializerOptions options)
    {
        if (body.ValueKind != JsonValueKind.Object)
            return [(WholeBody, Localizer.Format($"A JSON object is expected, not {Localizer.Word(body.ValueKind.ToString().ToLowerInvariant())}."))];
        return CheckFields(body, typeof(T), "", options);
    }

    /// <summary>Checks each field of an object, and those of the objects and lists of objects in it.</summary>
    private static List<(string Field, string Message)> CheckFields(JsonElement body, Type type, string path, JsonSerializerOptions options)
    {
        var fields = type.GetProperties().Where(p => p.CanWrite).ToDictionary(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name), p => p, StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var errors = new List<(string, string)>();
        foreach (var member in body.EnumerateObject())
        {
            if (!fields.TryGetValue(member.Name, out var field))
                errors.Add((path + member.Name, Localizer.Format($"This field is unknown. Known: {string.Join(", ", fields.Keys)}.")));
            else if (!seen.Add(member.Name))
                errors.Add((path + member.Name, Localizer.Format($"This field stands there twice.")));
            else if (member.Value.ValueKind == JsonValueKind.Object && options.GetTypeInfo(field.PropertyType).Kind == JsonTypeInfoKind.Object)
                errors.AddRange(CheckFields(member.Value, field.PropertyType, $"{path}{member.Name}.", options));
            else if (member.Value.ValueKind == JsonValueKind.Array && options.GetTypeInfo(field.PropertyType) is { Kind: JsonTypeInfoKind.Enumerable, ElementType: { } item } && options.GetTypeInfo(item).Kind == JsonTypeInfoKind.Object)
                errors.AddRange(member.Value.EnumerateArray().SelectMany((element, i) => CheckItem(element, item, $"{path}{member.Name}[{i}]", options)));
            else if (JsonFieldReader.Check(member.Value, field, options) is { } error)
                errors.Add((path + member.Name + error.Path, error.Message));
        }

        return errors;
    }

    private static List<(string Field, string Message)> CheckItem(JsonElement element, Type item, string path, JsonSerializerOptions options) => element.ValueKind == JsonValueKind.Object
        ? CheckFields(element, item, $"{path}.", options)
        : [(path, Localizer.Format($"An object is expected, not {JsonFieldReader.Shown(element)}."))];
}
