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

/// <summary>Keys over HTTP, for admins.</summary>
internal static class KeyEndpoints
{
    public static void MapKeys(this RouteGroupBuilder api)
    {
        var keys = api.MapGroup("/keys").WithTags("Keys").RequireAdmin(Scopes.Keys);
        keys.MapGet("", List).WithName("listKeys").SortedBy(KeysQuery.Orders).ValidatedBy<KeysQuery.Validator>();
        keys.MapGet("/{id}", Get).WithName("getKey").ProducesProblems(404);
        keys.MapGet("/{id}/uses", ListUses).WithName("listKeyUses").SortedBy(ApiKeyUsageQuery.Orders).ValidatedBy<ApiKeyUsageQuery.Validator>().ProducesProblems(404);
        keys.MapPost("", Add).WithName("addKey").ProducesProblems(413, 415);
        keys.MapDelete("/{id}", Revoke).WithName("revokeKey").ProducesProblems(404);
    }

    /// <summary>Lists keys.</summary>
    /// <remarks>Without their secrets, which are not kept. Expired and revoked ones stay in the list.</remarks>
    private static async Task<Ok<ListResponse<KeyResponse>>> List(
        [AsParameters] KeysQuery query, IndicatorsContext db, HttpRequest request, CancellationToken cancellationToken)
    {
        var page = await db.ApiKeys.ToPageAsync(query, KeysQuery.Orders, request, cancellationToken);
        return page.ToResponse(request, KeyResponse.From);
    }

    /// <summary>Shows one key.</summary>
    /// <remarks>Without its secret, which is not kept.</remarks>
    /// <param name="id" example="1f0c9a7be24d">The public part of the key.</param>
    private static async Task<Ok<KeyResponse>> Get(string id, IndicatorsContext db, CancellationToken cancellationToken) =>
        TypedResults.Ok(KeyResponse.From(await db.ApiKeys.SingleOrDefaultAsync(k => k.Id == id, cancellationToken) ?? throw Unknown(id)));

    /// <summary>Shows how a key was used.</summary>
    /// <remarks>By day and address, the newest first: how many requests, how many of them to write, how many it does not allow. Noted once a minute, kept for 400 days.</remarks>
    /// <param name="id" example="1f0c9a7be24d">The public part of the key.</param>
    private static async Task<Ok<ListResponse<ApiKeyUsageResponse>>> ListUses(
        string id, [AsParameters] ApiKeyUsageQuery query, IndicatorsContext db, HttpRequest request, CancellationToken cancellationToken)
    {
        if (!await db.ApiKeys.AnyAsync(k => k.Id == id, cancellationToken))
            throw Unknown(id);
        var page = await db.ApiKeyUsages.Where(use => use.KeyId == id).ToPageAsync(query with { Sort = query.Sort ?? "-day" }, ApiKeyUsageQuery.Orders, request, cancellationToken);
        return page.ToResponse(request, ApiKeyUsageResponse.From);
    }

    /// <summary>Makes a key.</summary>
    /// <remarks>The answer shows it this once.</remarks>
    private static async Task<Created<NewKeyResponse>> Add(
        JsonBody<KeyRequest> body, KeyRequest.Validator validator, IndicatorsContext db, ApiKeyStore ring, IdempotentIdGenerator once, HttpRequest request, CancellationToken cancellationToken)
    {
        var wanted = body.Value;
        var id = once.NewId(ApiKeyFormat.IdDigits);
        if (await ring.RenewAsync(id, cancellationToken) is { } made)
            return Shown(made.Key, made.Text);
        await validator.RequireValidAsync(wanted, db);
        RequireNoWider(wanted, Writer.From(request.HttpContext.User)!);
        var (key, text) = await ring.AddAsync(wanted.Name!, EnumCodes<Role>.Find(wanted.Role)!.Value, wanted.Region, wanted.ExpiresAt(), cancellationToken, ApiKeyFormat.Create(id), wanted.Scopes);
        return Shown(key, text);
    }

    /// <summary>Whoever is kept to something makes no key that is not.</summary>
    private static void RequireNoWider(KeyRequest wanted, Writer writer)
    {
        if (writer.Scopes is not null && wanted.Scopes?.All(scope => writer.May(scope)) != true)
            throw new ProblemException(new(ProblemType.Forbidden, Localizer.Format($"{writer.Name} is kept to {writer.Scopes}, and makes no key that may do more. Name `scopes` of these.")));
    }

    private static Created<NewKeyResponse> Shown(ApiKey key, ApiKeyFormat text) =>
        TypedResults.Created($"/api/v1/keys/{key.Id}", new NewKeyResponse { Key = text.ToString(), Details = KeyResponse.From(key) });

    /// <summary>Revokes a key.</summary>
    /// <remarks>It is not accepted from now on. What was written with it stays.</remarks>
    /// <param name="id" example="1f0c9a7be24d">The public part of the key.</param>
    private static async Task<NoContent> Revoke(string id, ApiKeyStore ring, CancellationToken cancellationToken) =>
        await ring.RevokeAsync(id, cancellationToken) ? TypedResults.NoContent() : throw Unknown(id);

    private static ProblemException Unknown(string id) =>
        new(Problem.OfParameter(ProblemType.UnknownKey, "id", Localizer.Format($"'{id}' is not the id of a key. They are listed at /api/v1/keys.")));
}
