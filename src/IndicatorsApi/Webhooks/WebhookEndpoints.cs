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

/// <summary>Webhooks over HTTP, for admins.</summary>
internal static class WebhookEndpoints
{
    private const int IdDigits = 8;
    private const int ChangeDigits = 32;

    public static void MapWebhooks(this RouteGroupBuilder api)
    {
        var webhooks = api.MapGroup("/webhooks").WithTags("Webhooks").RequireAdmin(Scopes.Webhooks);
        webhooks.MapPost("", Post).WithName("postWebhook").ValidatedBy<ItemQuery.Validator<ItemQuery>>().ProducesProblems(413, 415);
        webhooks.MapGet("", List).WithName("listWebhooks").SortedBy(WebhooksQuery.Orders).ValidatedBy<WebhooksQuery.Validator>();
        webhooks.MapGet("/{id}", Get).WithName("getWebhook").ValidatedBy<ItemQuery.Validator<ItemQuery>>().ProducesProblems(404);
        webhooks.MapDelete("/{id}", Delete).WithName("deleteWebhook").ValidatedBy<ItemQuery.Validator<ItemQuery>>().ProducesProblems(404);
        webhooks.MapPost("/{id}/ping", PostPing).WithName("pingWebhook").ValidatedBy<ItemQuery.Validator<ItemQuery>>().ProducesProblems(404);
        webhooks.MapPost("/{id}/secret", PostSecret).WithName("rotateWebhookSecret").ValidatedBy<ItemQuery.Validator<ItemQuery>>().ProducesProblems(404);
        webhooks.MapGet("/{id}/deliveries", ListDeliveries).WithName("listDeliveries").SortedBy(DeliveriesQuery.Orders).ValidatedBy<DeliveriesQuery.Validator>().ProducesProblems(404);
        webhooks.MapPost("/{id}/deliveries/{message}/redeliver", PostRedelivery).WithName("redeliver").ValidatedBy<ItemQuery.Validator<ItemQuery>>().ProducesProblems(404);
    }

    /// <summary>Subscribes to changes.</summary>
    /// <remarks>
    /// Messages follow the Standard Webhooks specification: headers `webhook-id`, `webhook-timestamp` and `webhook-signature`, signed with
    /// the secret that this answer shows once. Each is delivered at least once, those about one figure or target in order, until the
    /// receiver answers 2xx. It begins with the next change.
    /// </remarks>
    private static async Task<Created<WebhookResponse>> Post(
        JsonBody<WebhookRequest> body,
        WebhookRequest.Validator validator,
        [AsParameters] ItemQuery query,
        IndicatorsContext db,
        WriteLock gate,
        ChangeService changes,
        WebhookSecrets secrets,
        IdempotentIdGenerator once,
        IClock clock,
        HttpRequest request,
        CancellationToken cancellationToken)
    {
        await validator.RequireValidAsync(body.Value, db);
        using var pass = await gate.EnterAsync(cancellationToken);
        var id = $"wh_{once.NewId(IdDigits)}";
        if (await db.Subscriptions.SingleOrDefaultAsync(s => s.Id == id, cancellationToken) is { } made)
            return TypedResults.Created($"/api/v1/webhooks/{id}", WebhookResponse.From(made, secrets.Open(made.Secret)));
        var writer = Writer.From(request.HttpContext.User)!;
        var subscription = body.Value.ToSubscription(
            id, secrets.Create(), writer.Name, clock.GetCurrentInstant(), await changes.LastAsync(cancellationToken));
        db.Subscriptions.Add(subscription);
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Created($"/api/v1/webhooks/{subscription.Id}", WebhookResponse.From(subscription, secrets.Open(subscription.Secret)));
    }

    /// <summary>Lists subscriptions.</summary>
    /// <remarks>Without their secrets.</remarks>
    private static async Task<Ok<ListResponse<WebhookResponse>>> List(
        [AsParameters] WebhooksQuery query, IndicatorsContext db, HttpRequest request, CancellationToken cancellationToken)
    {
        var page = await db.Subscriptions.ToPageAsync(query, WebhooksQuery.Orders, request, cancellationToken);
        return page.ToResponse(request, subscription => WebhookResponse.From(subscription));
    }

    /// <summary>Shows one subscription.</summary>
    /// <remarks>Without its secret.</remarks>
    /// <param name="id">The number of the subscription.</param>
    private static async Task<Ok<WebhookResponse>> Get(string id, [AsParameters] ItemQuery query, IndicatorsContext db, CancellationToken cancellationToken) =>
        TypedResults.Ok(WebhookResponse.From(await FindAsync(db.Subscriptions, id, cancellationToken)));

    /// <summary>Ends a subscription.</summary>
    /// <remarks>Messages that were not delivered yet go with it.</remarks>
    /// <param name="id">The number of the subscription.</param>
    private static async Task<NoContent> Delete(string id, [AsParameters] ItemQuery query, IndicatorsContext db, WriteLock gate, CancellationToken cancellationToken)
    {
        await FindAsync(db.Subscriptions, id, cancellationToken);
        using var pass = await gate.EnterAsync(cancellationToken);
        await FindAsync(db.Subscriptions, id, cancellationToken);
        await db.Subscriptions.Where(s => s.Id == id).ExecuteDeleteAsync(cancellationToken);
        return TypedResults.NoContent();
    }

    /// <summary>Sends a message that only tries whether messages arrive.</summary>
    /// <remarks>It is signed and repeated like any other; how it fares stands among the deliveries.</remarks>
    /// <param name="id">The number of the subscription.</param>
    private static async Task<Accepted<DeliveryResponse>> PostPing(
        string id, [AsParameters] ItemQuery query, IndicatorsContext db, WriteLock gate, WebhookOutbox outbox, ChangeNotifier signal, IdempotentIdGenerator once, CancellationToken cancellationToken)
    {
        await FindAsync(db.Subscriptions, id, cancellationToken);
        WebhookDelivery delivery;
        using (await gate.EnterAsync(cancellationToken))
        {
            delivery = outbox.Ping(await FindAsync(db.Subscriptions, id, cancellationToken), once.NewId(WebhookOutbox.IdDigits));
            if (await db.Deliveries.SingleOrDefaultAsync(d => d.SubscriptionId == id && d.MessageId == delivery.MessageId, cancellationToken) is { } sent)
                return TypedResults.Accepted($"/api/v1/webhooks/{id}/deliveries", DeliveryResponse.From(sent));
            db.Deliveries.Add(delivery);
            await db.SaveChangesAsync(cancellationToken);
        }

        signal.Raise();
        return TypedResults.Accepted($"/api/v1/webhooks/{id}/deliveries", DeliveryResponse.From(delivery));
    }

    /// <summary>Changes the secret.</summary>
    /// <remarks>The answer shows the new one, once. The one before still signs for a day, so that the receiver can change over.</remarks>
    /// <param name="id">The number of the subscription.</param>
    private static async Task<Ok<WebhookResponse>> PostSecret(
        string id, [AsParameters] ItemQuery query, IndicatorsContext db, WriteLock gate, WebhookSecrets secrets, IdempotentIdGenerator once, IOptions<WebhookOptions> options, IClock clock, CancellationToken cancellationToken)
    {
        await FindAsync(db.Subscriptions, id, cancellationToken);
        using var pass = await gate.EnterAsync(cancellationToken);
        var subscription = await FindAsync(db.Subscriptions.AsTracking(), id, cancellationToken);
        var change = once.NewId(ChangeDigits);
        if (subscription.SecretChangedBy != change)
        {
            (subscription.OldSecret, subscription.OldSecretUntil) = (subscription.Secret, clock.GetCurrentInstant() + Duration.FromHours(options.Value.PreviousSecretHours));
            (subscription.Secret, subscription.SecretChangedBy) = (secrets.Create(), change);
            await db.SaveChangesAsync(cancellationToken);
        }

        return TypedResults.Ok(WebhookResponse.From(subscription, secrets.Open(subscription.Secret)));
    }

    /// <summary>Lists messages, the newest first.</summary>
    /// <remarks>`state=dead` lists those that were given up.</remarks>
    /// <param name="id">The number of the subscription.</param>
    private static async Task<Ok<ListResponse<DeliveryResponse>>> ListDeliveries(
        string id, [AsParameters] DeliveriesQuery query, IndicatorsContext db, HttpRequest request, CancellationToken cancellationToken)
    {
        await FindAsync(db.Subscriptions, id, cancellationToken);
        var page = await query.Filter(db.Deliveries.Where(d => d.SubscriptionId == id))
            .ToPageAsync(query with { Sort = query.Sort ?? "-id" }, DeliveriesQuery.Orders, request, cancellationToken);
        return page.ToResponse(request, DeliveryResponse.From);
    }

    /// <summary>Delivers a message anew.</summary>
    /// <remarks>With the same id, so that a receiver that has it already knows it.</remarks>
    /// <param name="id">The number of the subscription.</param>
    /// <param name="message">The id of the message.</param>
    private static async Task<Accepted> PostRedelivery(
        string id, string message, [AsParameters] ItemQuery query, IndicatorsContext db, WriteLock gate, ChangeNotifier signal, IClock clock, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        if (!await db.Deliveries.AnyAsync(d => d.SubscriptionId == id && d.MessageId == message, cancellationToken))
            throw UnknownMessage(id, message);
        using (await gate.EnterAsync(cancellationToken))
        {
            var found = await db.Deliveries.Where(d => d.SubscriptionId == id && d.MessageId == message).ExecuteUpdateAsync(
                set => set.SetProperty(d => d.ExhaustedAt, (Instant?)null).SetProperty(d => d.DeliveredAt, (Instant?)null).SetProperty(d => d.Attempts, 0).SetProperty(d => d.NextAttemptAt, now),
                cancellationToken);
            if (found == 0)
                throw UnknownMessage(id, message);
        }

        signal.Raise();
        return TypedResults.Accepted($"/api/v1/webhooks/{id}/deliveries");
    }

    private static ProblemException UnknownMessage(string id, string message) =>
        CodeResolver.Unknown(ProblemType.NoWebhook, "message", message, $"/api/v1/webhooks/{id}/deliveries");

    private static async Task<WebhookSubscription> FindAsync(IQueryable<WebhookSubscription> subscriptions, string id, CancellationToken cancellationToken) =>
        await subscriptions.SingleOrDefaultAsync(s => s.Id == id, cancellationToken) ?? throw CodeResolver.Unknown(ProblemType.NoWebhook, "webhook", id, "/api/v1/webhooks");
}
