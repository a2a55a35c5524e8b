namespace IndicatorsApi.Data.ApiKeys;

/// <summary>What a key may be kept to, of what its role allows (RFC 6749, 3.3: words with spaces between them).</summary>
public static class Scopes
{
    /// <summary>Writes observations.</summary>
    public const string Observations = "observations:write";

    /// <summary>Writes targets, and how they are given out.</summary>
    public const string Targets = "targets:write";

    /// <summary>Writes what is said of targets.</summary>
    public const string Remarks = "remarks:write";

    /// <summary>Keeps regions, units, topics, indicators, sources and what is due.</summary>
    public const string CodeLists = "codeLists:write";

    /// <summary>Keeps subscriptions.</summary>
    public const string Webhooks = "webhooks";

    /// <summary>Makes and revokes keys.</summary>
    public const string Keys = "keys";

    /// <summary>Reads how the program is, in detail.</summary>
    public const string Operations = "operations";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Observations, Targets, Remarks, CodeLists, Webhooks, Keys, Operations];

    /// <summary>Those that only an admin can have.</summary>
    public static IReadOnlyList<string> OfAdmins { get; } = [CodeLists, Webhooks, Keys, Operations];

    /// <summary>The scopes in a text, in our order; nothing where it names none of ours.</summary>
    public static string? In(string? text)
    {
        var words = text?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
        var known = All.Where(words.Contains).ToList();
        return known.Count == 0 ? null : string.Join(' ', known);
    }
}
