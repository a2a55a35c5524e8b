using IndicatorsApi.Access;
using IndicatorsApi.Api.Changes;
using IndicatorsApi.Data.ApiKeys;
using IndicatorsApi.Data.Changes;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.Versioning;
using IndicatorsApi.Data.Webhooks;
using IndicatorsApi.Http.Idempotency;
using IndicatorsApi.Http.Pagination;
using IndicatorsApi.Http.Problems;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Http.RequestBodies;
using IndicatorsApi.Http.RouteParameters;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NodaTime;

namespace IndicatorsApi.Webhooks;

/// <summary>The endpoints of webhook subscriptions, for administrators.</summary>
internal static class WebhookEndpoints
{
    private const int IdDigits = 8;
    private const int ChangeDigits = 32;

    public static void MapWebhooks(this RouteGroupBuilder api)
    {
        var webhooks = api.MapGroup("/webhooks").WithTags("Webhooks").RequireAdmin(Scopes.Webhooks);
        webhooks.MapPost("", Post).WithName("createWebhook").ValidatedBy<ItemQuery.Validator<ItemQuery>>().ProducesProblems(413, 415);
        webhooks.MapGet("", List).WithName("listWebhooks").SortedBy(WebhooksQuery.Orders).ValidatedBy<WebhooksQuery.Validator>();
        webhooks.MapGet("/{id}", Get).WithName("getWebhook").ValidatedBy<ItemQuery.Validator<ItemQuery>>().ProducesProblems(404);
        webhooks.MapDelete("/{id}", Delete).WithName("deleteWebhook")
            .ValidatedBy<ItemQuery.Validator<ItemQuery>>().ProducesProblems(404);
        webhooks.MapPost("/{id}/ping", PostPing).WithName("pingWebhook")
            .ValidatedBy<ItemQuery.Validator<ItemQuery>>().ProducesProblems(404);
        webhooks.MapPost("/{id}/secret", PostSecret).WithName("rotateWebhookSecret")
            .ValidatedBy<ItemQuery.Validator<ItemQuery>>().ProducesProblems(404);
        webhooks.MapGet("/{id}/deliveries", ListDeliveries).WithName("listDeliveries")
            .SortedBy(DeliveriesQuery.Orders).ValidatedBy<DeliveriesQuery.Validator>().ProducesProblems(404);
        webhooks.MapPost("/{id}/deliveries/{message}/redeliver", PostRedelivery).WithName("redeliverMessage")
            .ValidatedBy<ItemQuery.Validator<ItemQuery>>().ProducesProblems(404);
    }

    /// <summary>Create a subscription.</summary>
    /// <remarks>
    /// Messages follow the Standard Webhooks specification: headers `webhook-id`, `webhook-timestamp` and `webhook-signature`, signed with
    /// the secret that only this response contains. The service delivers each message at least once, and the messages about one observation
    /// or target in order, until the receiver responds with 2xx. The first message is that of the next change.
    /// </remarks>
    private static async Task<Created<WebhookResponse>> Post(
        JsonBody<WebhookRequest> body,
        WebhookRequest.Validator validator,
        [AsParameters] ItemQuery query,
        IndicatorsContext db,
        WriteLock writeLock,
        ChangeService changes,
        WebhookSecrets secrets,
        IdempotentIdGenerator ids,
        IClock clock,
        HttpRequest request,
        CancellationToken cancellationToken)
    {
        await validator.RequireValidAsync(body.Value, db);
        using var writing = await writeLock.AcquireAsync(cancellationToken);
        var id = $"wh_{ids.NewId(IdDigits)}";
        if (await db.Subscriptions.SingleOrDefaultAsync(s => s.Id == id, cancellationToken) is { } existing)
            return TypedResults.Created($"/api/v1/webhooks/{id}", WebhookResponse.From(existing, secrets.Open(existing.Secret)));
        var writer = Writer.FromClaims(request.HttpContext.User)!;
        var subscription = body.Value.ToSubscription(
            id, secrets.Create(), writer.Name, clock.GetCurrentInstant(), await changes.GetLatestSequenceAsync(cancellationToken));
        db.Subscriptions.Add(subscription);
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Created(
            $"/api/v1/webhooks/{subscription.Id}", WebhookResponse.From(subscription, secrets.Open(subscription.Secret)));
    }

    /// <summary>List subscriptions.</summary>
    /// <remarks>The secrets are omitted.</remarks>
    private static async Task<Ok<ListResponse<WebhookResponse>>> List(
        [AsParameters] WebhooksQuery query, IndicatorsContext db, HttpRequest request, CancellationToken cancellationToken)
    {
        var page = await db.Subscriptions.ToPageAsync(query, WebhooksQuery.Orders, request, cancellationToken);
        return page.ToResponse(request, subscription => WebhookResponse.From(subscription));
    }

    /// <summary>Get a subscription.</summary>
    /// <remarks>The secret is omitted.</remarks>
    /// <param name="id">The identifier of the subscription.</param>
    private static async Task<Ok<WebhookResponse>> Get(
        string id, [AsParameters] ItemQuery query, IndicatorsContext db, CancellationToken cancellationToken) =>
        TypedResults.Ok(WebhookResponse.From(await FindAsync(db.Subscriptions, id, cancellationToken)));

    /// <summary>Delete a subscription.</summary>
    /// <remarks>Its pending messages are deleted as well.</remarks>
    /// <param name="id">The identifier of the subscription.</param>
    private static async Task<NoContent> Delete(
        string id, [AsParameters] ItemQuery query, IndicatorsContext db, WriteLock writeLock, CancellationToken cancellationToken)
    {
        await FindAsync(db.Subscriptions, id, cancellationToken);
        using var writing = await writeLock.AcquireAsync(cancellationToken);
        await FindAsync(db.Subscriptions, id, cancellationToken);
        await db.Subscriptions.Where(s => s.Id == id).ExecuteDeleteAsync(cancellationToken);
        return TypedResults.NoContent();
    }

    /// <summary>Send a test message.</summary>
    /// <remarks>The service signs and retries it like any other message. The list of deliveries contains its state.</remarks>
    /// <param name="id">The identifier of the subscription.</param>
    private static async Task<Accepted<DeliveryResponse>> PostPing(
        string id,
        [AsParameters] ItemQuery query,
        IndicatorsContext db,
        WriteLock writeLock,
        WebhookOutbox outbox,
        ChangeNotifier notifier,
        IdempotentIdGenerator ids,
        CancellationToken cancellationToken)
    {
        await FindAsync(db.Subscriptions, id, cancellationToken);
        WebhookDelivery delivery;
        using (await writeLock.AcquireAsync(cancellationToken))
        {
            delivery = outbox.Ping(await FindAsync(db.Subscriptions, id, cancellationToken), ids.NewId(WebhookOutbox.IdDigits));
            if (
                await db.Deliveries.SingleOrDefaultAsync(
                    d => d.SubscriptionId == id && d.MessageId == delivery.MessageId, cancellationToken) is { } sent)
                return TypedResults.Accepted($"/api/v1/webhooks/{id}/deliveries", DeliveryResponse.From(sent));
            db.Deliveries.Add(delivery);
            await db.SaveChangesAsync(cancellationToken);
        }

        notifier.Raise();
        return TypedResults.Accepted($"/api/v1/webhooks/{id}/deliveries", DeliveryResponse.From(delivery));
    }

    /// <summary>Rotate the secret.</summary>
    /// <remarks>
    /// Only this response contains the new secret. The previous one also signs for a day, so that the receiver can switch.
    /// </remarks>
    /// <param name="id">The identifier of the subscription.</param>
    private static async Task<Ok<WebhookResponse>> PostSecret(
        string id,
        [AsParameters] ItemQuery query,
        IndicatorsContext db,
        WriteLock writeLock,
        WebhookSecrets secrets,
        IdempotentIdGenerator ids,
        IOptions<WebhookOptions> options,
        IClock clock,
        CancellationToken cancellationToken)
    {
        await FindAsync(db.Subscriptions, id, cancellationToken);
        using var writing = await writeLock.AcquireAsync(cancellationToken);
        var subscription = await FindAsync(db.Subscriptions.AsTracking(), id, cancellationToken);
        var change = ids.NewId(ChangeDigits);
        if (subscription.SecretChangedBy != change)
        {
            (subscription.OldSecret, subscription.OldSecretUntil) =
                (subscription.Secret, clock.GetCurrentInstant() + Duration.FromHours(options.Value.PreviousSecretHours));
            (subscription.Secret, subscription.SecretChangedBy) = (secrets.Create(), change);
            await db.SaveChangesAsync(cancellationToken);
        }

        return TypedResults.Ok(WebhookResponse.From(subscription, secrets.Open(subscription.Secret)));
    }

    /// <summary>List deliveries.</summary>
    /// <remarks>The newest comes first. `state=exhausted` lists the messages whose last attempt failed.</remarks>
    /// <param name="id">The identifier of the subscription.</param>
    private static async Task<Ok<ListResponse<DeliveryResponse>>> ListDeliveries(
        string id, [AsParameters] DeliveriesQuery query, IndicatorsContext db, HttpRequest request, CancellationToken cancellationToken)
    {
        await FindAsync(db.Subscriptions, id, cancellationToken);
        var page = await query.Filter(db.Deliveries.Where(d => d.SubscriptionId == id))
            .ToPageAsync(query with { Sort = query.Sort ?? "-id" }, DeliveriesQuery.Orders, request, cancellationToken);
        return page.ToResponse(request, DeliveryResponse.From);
    }

    /// <summary>Redeliver a message.</summary>
    /// <remarks>The message has the same identifier as before, so that a receiver can detect a duplicate.</remarks>
    /// <param name="id">The identifier of the subscription.</param>
    /// <param name="message">The identifier of the message.</param>
    private static async Task<Accepted> PostRedelivery(
        string id,
        string message,
        [AsParameters] ItemQuery query,
        IndicatorsContext db,
        WriteLock writeLock,
        ChangeNotifier notifier,
        IClock clock,
        CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        if (!await db.Deliveries.AnyAsync(d => d.SubscriptionId == id && d.MessageId == message, cancellationToken))
            throw UnknownMessage(id, message);
        using (await writeLock.AcquireAsync(cancellationToken))
        {
            var found = await db.Deliveries.Where(d => d.SubscriptionId == id && d.MessageId == message).ExecuteUpdateAsync(
                set => set.SetProperty(d => d.ExhaustedAt, (Instant?)null).SetProperty(d => d.DeliveredAt, (Instant?)null)
                    .SetProperty(d => d.Attempts, 0).SetProperty(d => d.NextAttemptAt, now),
                cancellationToken);
            if (found == 0)
                throw UnknownMessage(id, message);
        }

        notifier.Raise();
        return TypedResults.Accepted($"/api/v1/webhooks/{id}/deliveries");
    }

    private static ProblemException UnknownMessage(string id, string message) =>
        CodeResolver.Unknown(ProblemType.NoWebhook, "message", message, $"/api/v1/webhooks/{id}/deliveries");

    private static async Task<WebhookSubscription> FindAsync(
        IQueryable<WebhookSubscription> subscriptions, string id, CancellationToken cancellationToken) =>
        await subscriptions.SingleOrDefaultAsync(s => s.Id == id, cancellationToken)
            ?? throw CodeResolver.Unknown(ProblemType.NoWebhook, "webhook", id, "/api/v1/webhooks");
}
