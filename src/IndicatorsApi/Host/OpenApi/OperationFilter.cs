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

/// <summary>Adds what all operations have in common: conditional headers, response headers, media types and error responses.</summary>
internal sealed class OperationFilter : IOperationFilter
{
    private const string TooMany = "429";
    private const string Unavailable = "503";
    private const string InsufficientStorage = "507";

    private static readonly Dictionary<string, string> Descriptions = new(StringComparer.Ordinal)
    {
        ["200"] = "The response.",
        ["201"] = "Created. The response contains the new item.",
        ["202"] = "Accepted. The Location header names the address of the result.",
        ["204"] = "Done.",
        ["304"] = "Not modified since the entity tag in If-None-Match.",
        ["400"] = "A parameter or a field of the body is unknown or invalid. `errors` names it and lists the allowed values.",
        ["401"] = "A valid API key is required.",
        ["403"] = "The API key does not permit the request because of its role or scopes (`forbidden`) or its region (`outsideRegion`).",
        ["404"] = "A part of the path is unknown, or the item does not exist. `errors` names the part.",
        ["406"] = "The requested format is not available. `detail` lists the available formats.",
        ["409"] =
            "Conflict: other data refers to the item, or an identical request is still in progress. `code` and `detail` name the reason.",
        ["412"] = "The precondition in If-Match or If-None-Match failed.",
        ["413"] = "The body is too large.",
        ["415"] = "The media type of the body is not supported. `detail` lists the supported ones.",
        ["422"] = "The Idempotency-Key was used for a different request.",
        [TooMany] = "Too many requests (`tooManyRequests`). Retry after Retry-After seconds and reduce the request rate.",
        ["500"] = "The service failed. Its log contains the details under `traceId`.",
        [Unavailable] =
            "The database is temporarily unavailable (`unavailable`), or the request timed out (`timeout`). Nothing was changed. Retry after Retry-After seconds.",
        [InsufficientStorage] =
            "The disk is full (`insufficientStorage`). Nothing was changed. Reading is not affected. Retry after Retry-After seconds.",
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

        foreach (var success in responses.Where(response => response.Key is "200" or "201").Select(response => response.Value)
            .OfType<OpenApiResponse>())
            success.Headers = HeadersOf(isList: sort is not null, needsKey: metadata.OfType<IAuthorizeData>().Any());
        if (metadata.OfType<AcceptsFileMetadata>().FirstOrDefault() is { } file)
            operation.RequestBody = BodyOf(file);
        if (context.ApiDescription.HttpMethod == HttpMethods.Post)
            DescribeIdempotency(operation, responses);
        DescribeConditions(operation, context.ApiDescription.HttpMethod, responses);
        DescribeFiles(operation, responses, metadata);
        DescribeUnavailability(
            responses, needsStorage: context.ApiDescription.HttpMethod != HttpMethods.Get || metadata.OfType<FormatsMetadata>().Any());
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
            Description =
                "A unique text of the client, such as a UUID. A repeated request with the same key is executed once and returns the first response. Stored for 24 hours.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = 255 },
        });
        foreach (var status in new[] { "409", "422" })
            responses.TryAdd(status, ProblemResponseOf(responses));
    }

    /// <summary>Adds the responses of an overloaded service and of an unavailable database.</summary>
    private static void DescribeUnavailability(OpenApiResponses responses, bool needsStorage)
    {
        foreach (var status in needsStorage ? new[] { TooMany, Unavailable, InsufficientStorage } : [TooMany, Unavailable])
        {
            var response = ProblemResponseOf(responses);
            response.Headers = new Dictionary<string,
            IOpenApiHeader>(StringComparer.Ordinal)
            { ["Retry-After"] = Header("The number of seconds after which to retry.") };
            responses.TryAdd(status, response);
        }
    }

    /// <summary>Returns the response that all failures share.</summary>
    private static OpenApiResponse ProblemResponseOf(OpenApiResponses responses) =>
        new() { Content = ((OpenApiResponse)responses["400"]).Content };

    private static Dictionary<string, IOpenApiHeader> HeadersOf(bool isList, bool needsKey)
    {
        var headers = new Dictionary<string, IOpenApiHeader>(StringComparer.Ordinal)
        {
            [ReadSnapshotFilter.VersionHeader] =
                Header("The dataset version from which the response was read. `asOf=v…` requests the same version."),
            ["ETag"] = Header("The entity tag. It changes exactly when the response does. Send it in If-None-Match."),
            [RateLimitHeaders.RateLimitPolicy] = Header(
                "The quota of the client: requests per seconds (IETF draft-ietf-httpapi-ratelimit-headers). Absent without a limit."),
            [RateLimitHeaders.RateLimit] = Header("The number of requests that remain in the quota."),
        };
        if (needsKey)
            headers[ApiKeyAuthenticationHandler.ExpiresHeader] = Header("The expiry date of the API key, during its last month only.");
        if (isList)
            headers["Link"] = Header("The next page, as rel=\"next\". Absent on the last page.");
        return headers;
    }

    private static void DescribeSort(OpenApiOperation operation, SortMetadata sort, SchemaRepository schemas)
    {
        if (operation.Parameters?.FirstOrDefault(parameter => parameter.Name == "sort") is OpenApiParameter parameter)
            parameter.Schema = EnumSchemaFilter.Named(
                $"{operation.OperationId!["list".Length..]}Sort", sort.Names,
                "The sort order: a column, with a leading minus for descending order.", schemas);
    }

    /// <summary>Adds the conditional headers (RFC 9110, section 13.1) and the minimum dataset version.</summary>
    private static void DescribeConditions(OpenApiOperation operation, string? method, OpenApiResponses responses)
    {
        if (method == HttpMethods.Get)
        {
            Add("If-None-Match", "The entity tag of a stored response. 304 when it is still current.");
            Add(
                ReadSnapshotFilter.MinVersionHeader,
                "The minimum dataset version of the response: the `Record-Version` of an earlier response. 412 when it does not exist.",
                JsonSchemaType.Integer);
            responses.TryAdd("412", ProblemResponseOf(responses));
        }
        else if (responses.ContainsKey("412"))
        {
            Add("If-Match", "The entity tag of the revision that was read. 412 when the item has changed since.");
            if (method == HttpMethods.Put)
                Add("If-None-Match", "`*` creates only: 412 when the item already exists.");
        }

        void Add(string name, string description, JsonSchemaType type = JsonSchemaType.String)
        {
            operation.Parameters ??= [];
            operation.Parameters.Add(
                new OpenApiParameter
                {
                    Name = name,
                    In = ParameterLocation.Header,
                    Description = description,
                    Schema = new OpenApiSchema { Type = type, Format = type == JsonSchemaType.Integer ? "int64" : null }
                });
        }
    }

    /// <summary>Adds the media types other than JSON, which are files.</summary>
    private static void DescribeFiles(OpenApiOperation operation, OpenApiResponses responses, IList<object> metadata)
    {
        if (responses.GetValueOrDefault("200") is not OpenApiResponse response)
            return;
        var files = metadata.OfType<IProducesResponseTypeMetadata>()
            .Where(produced => produced.StatusCode == StatusCodes.Status200OK && (produced.Type is null || produced.Type == typeof(void)))
                .SelectMany(produced => produced.ContentTypes)
            .Concat(response.Content is { Count: > 0 } ? FormatsOf(operation) : []).ToList();
        if (files.Count == 0)
            return;
        response.Content ??= new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal);
        foreach (var type in files)
            response.Content[type] = new OpenApiMediaType { Schema = File() };
    }

    /// <summary>Returns the media types that an operation offers beside JSON.</summary>
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
