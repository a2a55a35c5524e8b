using IndicatorsApi.Data.Webhooks;
using IndicatorsApi.Http.Pagination;

namespace IndicatorsApi.Webhooks;

/// <summary>The query parameters of a list of subscriptions.</summary>
public sealed record WebhooksQuery : ListQuery
{
    internal static readonly SortOrders<WebhookSubscription> Orders =
        new(Keyset<WebhookSubscription>.Empty.By(s => s.Id), ("id", Keyset<WebhookSubscription>.Empty));

    internal sealed class Validator() : Validator<WebhooksQuery, WebhookSubscription>(Orders);
}
