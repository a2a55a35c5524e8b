using System.Text.Json.Nodes;
using IndicatorsApi.Http;
using IndicatorsApi.Http.Answers;
using IndicatorsApi.Http.Idempotency;
using IndicatorsApi.Http.Lists;
using Microsoft.AspNetCore.Authorization;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace IndicatorsApi.Host.OpenApi;

/// <summary>Says what all operations have in common: entity tags, the link to the next page, and what each failure means.</summary>
internal sealed class OperationDetails : IOperationFilter
{
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
        ["500"] = "The service failed; its log has more under `traceId`.",
        [Unavailable] = "The record cannot be read or written for the time being (`unavailable`); nothing was changed. Try again after Retry-After seconds.",
        [OutOfRoom] = "There is no room left to write (`outOfRoom`); nothing was changed. Try again after Retry-After seconds. Reading goes on.",
    };

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var responses = operation.Responses!;
        var metadata = context.ApiDescription.ActionDescriptor.EndpointMetadata;
        var sort = metadata.OfType<SortMetadata>().FirstOrDefault();
        if (sort is not null)
            DescribeSort(operation, sort);
        if (context.ApiDescription.HttpMethod == HttpMethods.Get)
            responses["304"] = new OpenApiResponse();
        foreach (var success in responses.Where(response => response.Key is "200" or "201").Select(response => response.Value).OfType<OpenApiResponse>())
            success.Headers = HeadersOf(isList: sort is not null);
        if (metadata.OfType<FileBodyMetadata>().FirstOrDefault() is { } file)
            operation.RequestBody = BodyOf(file);
        if (context.ApiDescription.HttpMethod == HttpMethods.Post)
            DescribeIdempotency(operation, responses);
        DescribeGround(responses, writes: context.ApiDescription.HttpMethod != HttpMethods.Get);
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

    private static OpenApiRequestBody BodyOf(FileBodyMetadata file) => new()
    {
        Required = true,
        Description = "The file itself.",
        Content = file.ContentTypes.ToDictionary(type => type, _ => new OpenApiMediaType { Schema = new OpenApiSchema() }, StringComparer.Ordinal),
    };

    private static void DescribeIdempotency(OpenApiOperation operation, OpenApiResponses responses)
    {
        operation.Parameters ??= [];
        operation.Parameters.Add(new OpenApiParameter
        {
            Name = IdempotencyKeys.Header,
            In = ParameterLocation.Header,
            Description = "A text of the client's, best a UUID: the same request sent again with it is answered again, and happens once. Kept for 24 hours.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = 255 },
        });
        foreach (var status in new[] { "409", "422" })
            responses.TryAdd(status, ProblemResponseOf(responses));
    }

    /// <summary>What an operation answers where the ground that the record stands on gives way.</summary>
    private static void DescribeGround(OpenApiResponses responses, bool writes)
    {
        foreach (var status in writes ? new[] { Unavailable, OutOfRoom } : [Unavailable])
        {
            var response = ProblemResponseOf(responses);
            response.Headers = new Dictionary<string, IOpenApiHeader>(StringComparer.Ordinal) { ["Retry-After"] = Header("After how many seconds to try again.") };
            responses.TryAdd(status, response);
        }
    }

    /// <summary>All failures have one shape.</summary>
    private static OpenApiResponse ProblemResponseOf(OpenApiResponses responses) => new() { Content = ((OpenApiResponse)responses["400"]).Content };

    private static Dictionary<string, IOpenApiHeader> HeadersOf(bool isList)
    {
        var headers = new Dictionary<string, IOpenApiHeader>(StringComparer.Ordinal)
        {
            [Snapshots.Header] = Header("The version of the record that the answer was read from; `asOf=v…` asks for it again."),
            ["ETag"] = Header("Changes exactly when the answer does; send it back in If-None-Match."),
        };
        if (isList)
            headers["Link"] = Header("The next page, as rel=\"next\"; absent on the last one.");
        return headers;
    }

    private static void DescribeSort(OpenApiOperation operation, SortMetadata sort)
    {
        if (operation.Parameters?.FirstOrDefault(parameter => parameter.Name == "sort")?.Schema is OpenApiSchema schema)
            schema.Enum = [.. sort.Words.Select(word => (JsonNode)word)];
    }

    private static OpenApiHeader Header(string description) =>
        new() { Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
}
