namespace IndicatorsApi.Data.CodeLists;

/// <summary>Regions and everything below them.</summary>
public static class Subtree
{
    /// <summary>The codes of some regions and of all regions below them.</summary>
    /// <param name="roots">The regions to begin with.</param>
    /// <param name="all">All regions, each with the code of the one it is a part of.</param>
    public static IReadOnlySet<string> Of(IEnumerable<string> roots, IEnumerable<(string Code, string? Parent)> all)
    {
        var children = all.ToLookup(region => region.Parent ?? "", region => region.Code, StringComparer.Ordinal);
        var found = new HashSet<string>(StringComparer.Ordinal);
        var next = new Stack<string>(roots);
        while (next.TryPop(out var code))
        {
            if (!found.Add(code))
                continue;
            foreach (var child in children[code])
                next.Push(child);
        }

        return found;
    }
}
