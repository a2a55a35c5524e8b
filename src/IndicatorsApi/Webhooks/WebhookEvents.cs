using System.Text.Json;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Data.Changes;

namespace IndicatorsApi.Webhooks;

/// <summary>The types of events.</summary>
public static class WebhookEvents
{
    /// <summary>A target stands otherwise than before.</summary>
    public const string StatusChanged = "target.statusChanged";

    /// <summary>A message that only tries whether messages arrive.</summary>
    public const string Ping = "ping";

    /// <summary>All types that can be asked for.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. from kind in Enum.GetValues<ChangeKind>() from action in Enum.GetValues<ChangeAction>() select Of(kind, action), StatusChanged];

    /// <summary>The type of a change: <c>observation.created</c>.</summary>
    public static string Of(ChangeKind kind, ChangeAction action) => $"{JsonNamingPolicy.CamelCase.ConvertName(kind.ToString())}.{EnumCodes<ChangeAction>.Of(action)}";
}
