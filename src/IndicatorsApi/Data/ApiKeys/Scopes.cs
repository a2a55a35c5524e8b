namespace IndicatorsApi.Data.ApiKeys;

/// <summary>The scopes to which a key may be limited (RFC 6749, 3.3: separated by spaces).</summary>
public static class Scopes
{
    /// <summary>Writes observations.</summary>
    public const string Observations = "observations:write";

    /// <summary>Writes targets and their allocations.</summary>
    public const string Targets = "targets:write";

    /// <summary>Writes remarks on targets.</summary>
    public const string Remarks = "remarks:write";

    /// <summary>Writes regions, units, topics, indicators, sources and reporting requirements.</summary>
    public const string CodeLists = "codeLists:write";

    /// <summary>Manages webhook subscriptions.</summary>
    public const string Webhooks = "webhooks";

    /// <summary>Creates and revokes API keys.</summary>
    public const string Keys = "keys";

    /// <summary>Reads detailed health information.</summary>
    public const string Operations = "operations";

    /// <summary>All scopes.</summary>
    public static IReadOnlyList<string> All { get; } = [Observations, Targets, Remarks, CodeLists, Webhooks, Keys, Operations];

    /// <summary>The scopes of the role admin.</summary>
    public static IReadOnlyList<string> AdminOnly { get; } = [CodeLists, Webhooks, Keys, Operations];

    /// <summary>Parses scopes and returns the known ones in a fixed order; <see langword="null"/> when there are none.</summary>
    public static string? Parse(string? text)
    {
        var words = text?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
        var known = All.Where(words.Contains).ToList();
        return known.Count == 0 ? null : string.Join(' ', known);
    }
}
