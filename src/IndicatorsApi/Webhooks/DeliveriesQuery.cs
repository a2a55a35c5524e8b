using IndicatorsApi.Data.Webhooks;
using IndicatorsApi.Http.Pagination;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Measures.Localization;
using Microsoft.AspNetCore.Mvc;

namespace IndicatorsApi.Webhooks;

/// <summary>The query parameters of a list of deliveries.</summary>
public sealed record DeliveriesQuery : ListQuery
{
    internal static readonly SortOrders<WebhookDelivery> Orders =
        new(Keyset<WebhookDelivery>.Empty.By(d => d.Id), ("id", Keyset<WebhookDelivery>.Empty));

    /// <summary>The state of the deliveries. `exhausted` lists those whose last attempt failed.</summary>
    [FromQuery(Name = "state"), EnumValues(typeof(DeliveryState))]
    public string? State { get; init; }

    internal IQueryable<WebhookDelivery> Filter(IQueryable<WebhookDelivery> rows) => EnumCodes<DeliveryState>.Find(State) switch
    {
        DeliveryState.Pending => rows.Where(d => d.DeliveredAt == null && d.ExhaustedAt == null),
        DeliveryState.Delivered => rows.Where(d => d.DeliveredAt != null),
        DeliveryState.Exhausted => rows.Where(d => d.ExhaustedAt != null),
        _ => rows,
    };

    internal sealed class Validator : Validator<DeliveriesQuery, WebhookDelivery>
    {
        public Validator()
            : base(Orders) => RuleFor(q => q.State).IsEnumCode<DeliveriesQuery, DeliveryState>();
    }
}
