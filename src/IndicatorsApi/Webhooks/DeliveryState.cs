namespace IndicatorsApi.Webhooks;

/// <summary>What has become of a message.</summary>
public enum DeliveryState
{
    /// <summary>It waits for its next attempt.</summary>
    Pending,

    /// <summary>It was taken.</summary>
    Delivered,

    /// <summary>It was given up; it can be delivered anew on demand.</summary>
    Exhausted,
}
