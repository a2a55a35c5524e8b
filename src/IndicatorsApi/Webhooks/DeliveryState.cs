namespace IndicatorsApi.Webhooks;

/// <summary>The state of the delivery of a message.</summary>
public enum DeliveryState
{
    /// <summary>The message waits for its next attempt.</summary>
    Pending,

    /// <summary>The receiver accepted the message with a 2xx response.</summary>
    Delivered,

    /// <summary>The last attempt failed. A client can request redelivery.</summary>
    Exhausted,
}
