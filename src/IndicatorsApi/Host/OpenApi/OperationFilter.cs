using IndicatorsApi.Access;
using IndicatorsApi.Api.Digests;
using IndicatorsApi.Http;
using IndicatorsApi.Http.Idempotency;
using IndicatorsApi.Http.Pagination;
using IndicatorsApi.Http.Responses;
using IndicatorsApi.Http.Snapshots;
using IndicatorsApi.Tables.Documents;
using IndicatorsApi.Tables.Writing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace IndicatorsApi.Host.OpenApi;

/// <summary>Says what all operations have in common: entity tags, the link to the next page, and what each failure means.</summary>
internal sealed class OperationFilter : IOperationFilter
{
    private const string TooMany = "429";
    private const string Unavailable = "503";
    private const string OutOfRoom = "507";

    private static readonly Dictionary<string, string> Descriptions = new(StringComparer.Ordinal)
    {
        ["200"] = "The answer.",
        ["201"] = "It was not on record; now it is. The answer shows it.",
        ["202"] = "It is begun; Location says where to look.",
        ["204"] = "It is done.",
        ["304"] = "The answer has not changed since the entity tag in If-None-Match.",
        ["400"] = "A parameter or a field of the body is unknown or not allowed; `errors` names it and lists what is.",
        ["401"] = "A valid key is needed.",
        ["403"] = "The key does not allow it: `code` says whether by its role (`forbidden`) or its region (`outsideRegion`).",
        ["404"] = "A part of the path is unknown, or nothing is on record there; `errors` names it.",
        ["406"] = "The format asked for is unknown; `detail` lists the known ones.",
        ["409"] = "It cannot be done as things stand: something on record refers to it, or the same request still runs; `code` and `detail` say what.",
        ["412"] = "The condition in If-Match or If-None-Match does not hold: somebody else was there first.",
        ["413"] = "The body is too large.",
        ["415"] = "The body is of another kind than the resource reads; `detail` says which it does.",
        ["422"] = "The Idempotency-Key came with another request before.",
        [TooMany] = "One client asks for more than the service answers (`tooManyRequests`). Try again after Retry-After seconds, and more slowly.",
        ["500"] = "The service failed; its log has more under `traceId`.",
        [Unavailable] = "The record cannot be read or written for the time being (`unavailable`), or the answer took too long (`timeout`); nothing was changed. Try again after Retry-After seconds.",
        [OutOfRoom] = "There is no room left to write (`insufficientStorage`); nothing was changed. Try again after Retry-After seconds. Reading goes on.",
    };

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var responses = operation.Responses!;
        var metadata = context.ApiDescription.ActionDescriptor.EndpointMetadata;
        var sort = metadata.OfType<SortMetadata>().FirstOrDefault();
        if (sort is not null)
            DescribeSort(operation, sort, context.SchemaRepository);
        if (context.ApiDescription.HttpMethod == HttpMethods.Get)
        {
            responses["304"] = new OpenApiResponse();
            responses.TryAdd("412", ProblemResponseOf(responses));
        }

        foreach (var success in responses.Where(response => response.Key is "200" or "201").Select(response => response.Value).OfType<OpenApiResponse>())
            success.Headers = HeadersOf(isList: sort is not null, needsKey: metadata.OfType<IAuthorizeData>().Any());
        if (metadata.OfType<AcceptsFileMetadata>().FirstOrDefault() is { } file)
            operation.RequestBody = BodyOf(file);
        if (context.ApiDescription.HttpMethod == HttpMethods.Post)
            DescribeIdempotency(operation, responses);
        DescribeConditions(operation, context.ApiDescription.HttpMethod, responses);
        DescribeFiles(operation, responses, metadata);
        DescribeGround(responses, takesRoom: context.ApiDescription.HttpMethod != HttpMethods.Get || metadata.OfType<FormatsMetadata>().Any());
        operation.Security = metadata.OfType<IAuthorizeData>().Any()
            ? [.. OpenApiSetup.Schemes.Select(scheme => new OpenApiSecurityRequirement { [new(scheme, context.Document)] = [] })]
            : [new OpenApiSecurityRequirement()];

        operation.Responses = [];
        foreach (var (status, response) in responses.OrderBy(response => response.Key, StringComparer.Ordinal))
        {
            response.Description = Descriptions[status];
            operation.Responses[status] = response;
        }
    }

    private static OpenApiRequestBody BodyOf(AcceptsFileMetadata file) => new()
    {
        Required = true,
        Description = "The file itself.",
        Content = file.ContentTypes.ToDictionary(type => type, _ => new OpenApiMediaType { Schema = File() }, StringComparer.Ordinal),
    };

    private static void DescribeIdempotency(OpenApiOperation operation, OpenApiResponses responses)
    {
        operation.Parameters ??= [];
        operation.Parameters.Add(new OpenApiParameter
        {
            Name = IdempotencyMiddleware.Header,
            In = ParameterLocation.Header,
            Description = "A text of the client's, best a UUID: the same request sent again with it is answered again, and happens once. Kept for 24 hours.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = 255 },
        });
        foreach (var status in new[] { "409", "422" })
            responses.TryAdd(status, ProblemResponseOf(responses));
    }

    /// <summary>What an operation answers where too much is asked of it, or the ground that the record stands on gives way.</summary>
    private static void DescribeGround(OpenApiResponses responses, bool takesRoom)
    {
        foreach (var status in takesRoom ? new[] { TooMany, Unavailable, OutOfRoom } : [TooMany, Unavailable])
        {
            var response = ProblemResponseOf(responses);
            response.Headers = new Dictionary<string, IOpenApiHeader>(StringComparer.Ordinal) { ["Retry-After"] = Header("After how many seconds to try again.") };
            responses.TryAdd(status, response);
        }
    }

    /// <summary>All failures have one shape.</summary>
    private static OpenApiResponse ProblemResponseOf(OpenApiResponses responses) => new() { Content = ((OpenApiResponse)responses["400"]).Content };

    private static Dictionary<string, IOpenApiHeader> HeadersOf(bool isList, bool needsKey)
    {
        var headers = new Dictionary<string, IOpenApiHeader>(StringComparer.Ordinal)
        {
            [ReadSnapshotFilter.Header] = Header("The version of the record that the answer was read from; `asOf=v…` asks for it again."),
            ["ETag"] = Header("Changes exactly when the answer does; send it back in If-None-Match."),
            [RateLimitHeaders.Policy] = Header("How many requests a client may send in how many seconds (IETF draft-ietf-httpapi-ratelimit-headers); absent where there is no limit."),
            [RateLimitHeaders.Standing] = Header("How many of them are left now."),
        };
        if (needsKey)
            headers[ApiKeyAuthenticationHandler.ExpiresHeader] = Header("When the key that was sent expires; in its last month only.");
        if (isList)
            headers["Link"] = Header("The next page, as rel=\"next\"; absent on the last one.");
        return headers;
    }

    private static void DescribeSort(OpenApiOperation operation, SortMetadata sort, SchemaRepository schemas)
    {
        if (operation.Parameters?.FirstOrDefault(parameter => parameter.Name == "sort") is OpenApiParameter parameter)
            parameter.Schema = EnumSchemaFilter.Named($"{operation.OperationId!["list".Length..]}Sort", sort.Words, "An order of the list: by one of its columns, the other way round with a minus.", schemas);
    }

    /// <summary>What makes a request depend on what is there: entity tags of RFC 9110, section 13.1, and the version that an answer has to have seen at least.</summary>
    private static void DescribeConditions(OpenApiOperation operation, string? method, OpenApiResponses responses)
    {
        if (method == HttpMethods.Get)
        {
            Add("If-None-Match", "The entity tag of an answer that the client has: 304 where it is still the same.");
            Add(ReadSnapshotFilter.AtLeastHeader, "The version of the record that the answer has to have seen at least: `Record-Version` of an answer before.", JsonSchemaType.Integer);
        }
        else if (responses.ContainsKey("412"))
        {
            Add("If-Match", "The entity tag of what was read: 412 where somebody has changed it since.");
            if (method == HttpMethods.Put)
                Add("If-None-Match", "`*`: 412 where something is on record there already.");
        }

        void Add(string name, string description, JsonSchemaType type = JsonSchemaType.String)
        {
            operation.Parameters ??= [];
            operation.Parameters.Add(new OpenApiParameter { Name = name, In = ParameterLocation.Header, Description = description, Schema = new OpenApiSchema { Type = type, Format = type == JsonSchemaType.Integer ? "int64" : null } });
        }
    }

    /// <summary>An answer in another format than JSON is a file.</summary>
    private static void DescribeFiles(OpenApiOperation operation, OpenApiResponses responses, IList<object> metadata)
    {
        if (responses.GetValueOrDefault("200") is not OpenApiResponse answer)
            return;
        var files = metadata.OfType<IProducesResponseTypeMetadata>()
            .Where(produced => produced.StatusCode == StatusCodes.Status200OK && (produced.Type is null || produced.Type == typeof(void))).SelectMany(produced => produced.ContentTypes)
            .Concat(answer.Content is { Count: > 0 } ? FormatsOf(operation) : []).ToList();
        if (files.Count == 0)
            return;
        answer.Content ??= new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal);
        foreach (var type in files)
            answer.Content[type] = new OpenApiMediaType { Schema = File() };
    }

    /// <summary>The media types of the formats that an operation may be asked for, beside JSON.</summary>
    private static IEnumerable<string> FormatsOf(OpenApiOperation operation) => operation.Parameters?.OfType<OpenApiParameter>()
        .Select(parameter => parameter.Schema).OfType<OpenApiSchemaReference>().Select(schema => schema.Reference.Id)
        .SelectMany(name => name switch
        {
            "TableFormat" => TableFormat.All.Select(format => format.MediaType),
            nameof(DigestFormat) => ["text/markdown", "text/html", WordDocument.MediaType],
            _ => Array.Empty<string>(),
        }) ?? [];

    private static OpenApiSchema File() => new() { Type = JsonSchemaType.String, Format = "binary" };

    private static OpenApiHeader Header(string description) =>
        new() { Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
}
