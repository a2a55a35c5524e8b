using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace IndicatorsApi.Host.OpenApi;

/// <summary>
/// Moves parameters, responses and headers that occur more than once into the components of the document (OpenAPI 3.1, Components Object).
/// Operations then refer to them by <c>$ref</c>. Two objects are the same when their JSON is.
/// </summary>
internal sealed class ComponentsDocumentFilter : IDocumentFilter
{
    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        new OpenApiWalker(new RepeatedDescriptions(context.SchemaRepository)).Walk(swaggerDoc);
        var components = swaggerDoc.Components ??= new OpenApiComponents();
        var operations = swaggerDoc.Paths
            .SelectMany(path => path.Value.Operations ?? [], (_, operation) => (Method: operation.Key, operation.Value)).ToList();

        // Responses contain headers, so the headers come first.
        components.Headers = Share(
            operations.SelectMany(operation => operation.Value.Responses!.Values).SelectMany(HeadersOf).ToList(),
            same => [same[0].Name],
            name => new OpenApiHeaderReference(name, swaggerDoc));
        components.Responses = Share(
            operations.SelectMany(operation => ResponsesOf(operation.Value)).ToList(),
            same => [NameOf(same[0])],
            name => new OpenApiResponseReference(name, swaggerDoc));
        var parameters = operations.SelectMany(operation => ParametersOf(operation.Value, operation.Method)).ToList();
        components.Parameters = Share(
            parameters,
            new ParameterNames(Repeated(parameters), context.SchemaRepository).For,
            name => new OpenApiParameterReference(name, swaggerDoc));
    }

    private static IEnumerable<Occurrence<IOpenApiHeader>> HeadersOf(IOpenApiResponse response) =>
        from header in response.Headers ?? new Dictionary<string, IOpenApiHeader>(StringComparer.Ordinal)
        select new Occurrence<IOpenApiHeader>(header.Key, header.Value, shared => response.Headers![header.Key] = shared);

    private static IEnumerable<Occurrence<IOpenApiResponse>> ResponsesOf(OpenApiOperation operation) =>
        from response in operation.Responses!
        select new Occurrence<IOpenApiResponse>(response.Key, response.Value, shared => operation.Responses![response.Key] = shared);

    private static IEnumerable<Occurrence<IOpenApiParameter>> ParametersOf(OpenApiOperation operation, HttpMethod method) =>
        (operation.Parameters ?? []).Select((parameter, i) =>
            new Occurrence<IOpenApiParameter>(parameter.Name!, parameter, shared => operation.Parameters![i] = shared)
            {
                Operation = operation,
                Method = method,
            });

    /// <summary>Names a response after its status. A success response has its schema in front of the status.</summary>
    private static string NameOf(Occurrence<IOpenApiResponse> response)
    {
        var status = int.Parse(response.Name, CultureInfo.InvariantCulture);
        var phrase = ReasonPhrases.GetReasonPhrase(status).Replace(" ", "", StringComparison.Ordinal);
        var content = response.Element.Content?.Values.Select(media => media.Schema).OfType<OpenApiSchemaReference>().FirstOrDefault();
        return status < StatusCodes.Status400BadRequest && content is not null ? content.Reference.Id + phrase : phrase;
    }

    /// <summary>Returns the objects that occur more than once, by frequency and then by position in the document.</summary>
    private static List<List<Occurrence<T>>> Repeated<T>(IReadOnlyList<Occurrence<T>> occurrences)
        where T : IOpenApiSerializable =>
        [.. from each in occurrences
            group each by (each.Name, each.Json) into same
            where same.Count() > 1
            orderby same.Count() descending
            select same.ToList()];

    /// <summary>Replaces repeated objects by references.</summary>
    /// <param name="occurrences">All occurrences, in the order of the document.</param>
    /// <param name="namesFor">The candidate names of a component in order of preference. Objects without a free name stay inline.</param>
    /// <param name="referenceTo">Creates a reference to a component.</param>
    /// <returns>The components by name.</returns>
    private static Dictionary<string, T> Share<T>(
        IReadOnlyList<Occurrence<T>> occurrences,
        Func<IReadOnlyList<Occurrence<T>>, IEnumerable<string>> namesFor,
        Func<string, T> referenceTo)
        where T : IOpenApiSerializable
    {
        var components = new SortedDictionary<string, T>(StringComparer.Ordinal);
        foreach (var same in Repeated(occurrences))
        {
            if (namesFor(same).Except(components.Keys, StringComparer.OrdinalIgnoreCase).FirstOrDefault() is not { } name)
                continue;
            components[name] = same[0].Element;
            foreach (var occurrence in same)
                occurrence.Replace(referenceTo(name));
        }

        return new(components, StringComparer.Ordinal);
    }

    /// <summary>A parameter, response or header at one place of the document.</summary>
    /// <param name="Name">The name of the parameter or header, or the status of the response.</param>
    /// <param name="Element">The object itself.</param>
    /// <param name="Replace">Replaces the object.</param>
    internal sealed record Occurrence<T>(string Name, T Element, Action<T> Replace)
        where T : IOpenApiSerializable
    {
        private readonly Lazy<string> _json = new(() => JsonOf(Element));

        /// <summary>The operation of a parameter.</summary>
        public OpenApiOperation? Operation { get; init; }

        /// <summary>The HTTP method of that operation.</summary>
        public HttpMethod? Method { get; init; }

        /// <summary>The object as the document writes it.</summary>
        public string Json => _json.Value;

        private static string JsonOf(T element)
        {
            using var text = new StringWriter();
            element.SerializeAsV31(new OpenApiJsonWriter(text));
            return text.ToString();
        }
    }
}
