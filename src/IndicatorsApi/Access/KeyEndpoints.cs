using IndicatorsApi.Data.ApiKeys;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Http.Idempotency;
using IndicatorsApi.Http.Pagination;
using IndicatorsApi.Http.Problems;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Http.RequestBodies;
using IndicatorsApi.Measures.Localization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Access;

/// <summary>The endpoints for API keys. They require an admin.</summary>
internal static class KeyEndpoints
{
    public static void MapKeys(this RouteGroupBuilder api)
    {
        var keys = api.MapGroup("/keys").WithTags("Keys").RequireAdmin(Scopes.Keys);
        keys.MapGet("", List).WithName("listApiKeys").SortedBy(KeysQuery.Orders).ValidatedBy<KeysQuery.Validator>();
        keys.MapGet("/{id}", Get).WithName("getApiKey").ProducesProblems(404);
        keys.MapGet("/{id}/uses", ListUsage).WithName("listApiKeyUses")
            .SortedBy(ApiKeyUsageQuery.Orders).ValidatedBy<ApiKeyUsageQuery.Validator>().ProducesProblems(404);
        keys.MapPost("", Create).WithName("createApiKey").ProducesProblems(413, 415);
        keys.MapDelete("/{id}", Revoke).WithName("revokeApiKey").ProducesProblems(404);
    }

    /// <summary>List API keys.</summary>
    /// <remarks>Secrets are not stored and not returned. The list includes expired and revoked keys.</remarks>
    private static async Task<Ok<ListResponse<KeyResponse>>> List(
        [AsParameters] KeysQuery query, IndicatorsContext db, HttpRequest request, CancellationToken cancellationToken)
    {
        var page = await db.ApiKeys.ToPageAsync(query, KeysQuery.Orders, request, cancellationToken);
        return page.ToResponse(request, KeyResponse.From);
    }

    /// <summary>Get an API key.</summary>
    /// <remarks>The secret is not stored and not returned.</remarks>
    /// <param name="id" example="1f0c9a7be24d">The public ID of the key.</param>
    private static async Task<Ok<KeyResponse>> Get(string id, IndicatorsContext db, CancellationToken cancellationToken) =>
        TypedResults.Ok(KeyResponse.From(await db.ApiKeys.SingleOrDefaultAsync(k => k.Id == id, cancellationToken) ?? throw Unknown(id)));

    /// <summary>List the usage of an API key.</summary>
    /// <remarks>
    /// Returns the numbers of requests, writes and refused requests by day and address, newest first.
    /// The counts are updated once a minute and retained for 400 days by default.
    /// </remarks>
    /// <param name="id" example="1f0c9a7be24d">The public ID of the key.</param>
    private static async Task<Ok<ListResponse<ApiKeyUsageResponse>>> ListUsage(
        string id, [AsParameters] ApiKeyUsageQuery query, IndicatorsContext db, HttpRequest request, CancellationToken cancellationToken)
    {
        if (!await db.ApiKeys.AnyAsync(k => k.Id == id, cancellationToken))
            throw Unknown(id);
        var page = await db.ApiKeyUsages.Where(use => use.KeyId == id)
            .ToPageAsync(query with { Sort = query.Sort ?? "-day" }, ApiKeyUsageQuery.Orders, request, cancellationToken);
        return page.ToResponse(request, ApiKeyUsageResponse.From);
    }

    /// <summary>Create an API key.</summary>
    /// <remarks>The text of the key is returned only in this response.</remarks>
    private static async Task<Created<NewKeyResponse>> Create(
        JsonBody<KeyRequest> body,
        KeyRequest.Validator validator,
        IndicatorsContext db,
        ApiKeyStore store,
        IdempotentIdGenerator idGenerator,
        HttpRequest request,
        CancellationToken cancellationToken)
    {
        var properties = body.Value;
        var id = idGenerator.NewId(ApiKeyFormat.IdDigits);

        // A retry with the same Idempotency-Key gets a new secret, because the first one is not stored.
        if (await store.ReplaceSecretAsync(id, cancellationToken) is { } renewed)
            return ToResponse(renewed.Key, renewed.Text);
        await validator.RequireValidAsync(properties, db);
        RequireScopesOfCreator(properties, Writer.FromClaims(request.HttpContext.User)!);
        var (key, text) = await store.CreateAsync(
            properties.Name!,
            EnumCodes<Role>.Find(properties.Role)!.Value,
            properties.Region,
            properties.ExpiresAt(),
            cancellationToken,
            ApiKeyFormat.Create(id),
            properties.Scopes);
        return ToResponse(key, text);
    }

    /// <summary>Rejects a key with scopes that its creator lacks.</summary>
    private static void RequireScopesOfCreator(KeyRequest properties, Writer creator)
    {
        if (creator.Scopes is not null && properties.Scopes?.All(scope => creator.HasAnyScope(scope)) != true)
        {
            throw new ProblemException(new(ProblemType.Forbidden, Localizer.Format(
                $"{creator.Name} is limited to {creator.Scopes} and cannot create a key with other scopes. Limit `scopes` to these.")));
        }
    }

    private static Created<NewKeyResponse> ToResponse(ApiKey key, ApiKeyFormat text) =>
        TypedResults.Created($"/api/v1/keys/{key.Id}", new NewKeyResponse { Key = text.ToString(), Details = KeyResponse.From(key) });

    /// <summary>Revoke an API key.</summary>
    /// <remarks>The key is no longer accepted. Data that was written with it stays.</remarks>
    /// <param name="id" example="1f0c9a7be24d">The public ID of the key.</param>
    private static async Task<NoContent> Revoke(string id, ApiKeyStore store, CancellationToken cancellationToken) =>
        await store.RevokeAsync(id, cancellationToken) ? TypedResults.NoContent() : throw Unknown(id);

    private static ProblemException Unknown(string id) =>
        new(Problem.OfParameter(
            ProblemType.UnknownKey, "id", Localizer.Format($"'{id}' is not the ID of a key. Keys are listed at /api/v1/keys.")));
}
