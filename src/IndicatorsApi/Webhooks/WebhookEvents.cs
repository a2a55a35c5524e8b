using System.Text.Json;
using IndicatorsApi.Data.Changes;
using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Webhooks;

/// <summary>The event types of webhooks.</summary>
public static class WebhookEvents
{
    /// <summary>The status of a target changed.</summary>
    public const string StatusChanged = "target.statusChanged";

    /// <summary>A test message.</summary>
    public const string Ping = "ping";

    /// <summary>All event types that a subscription can select.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. from kind in Enum.GetValues<ChangeKind>() from action in Enum.GetValues<ChangeAction>() select Of(kind, action), StatusChanged];

    /// <summary>Returns the event type of a change, such as <c>observation.created</c>.</summary>
    public static string Of(ChangeKind kind, ChangeAction action) =>
        $"{JsonNamingPolicy.CamelCase.ConvertName(kind.ToString())}.{EnumCodes<ChangeAction>.Of(action)}";
}
