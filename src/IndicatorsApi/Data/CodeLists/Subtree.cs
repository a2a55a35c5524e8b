namespace IndicatorsApi.Data.CodeLists;

/// <summary>Subtrees of regions.</summary>
public static class Subtree
{
    /// <summary>Returns the codes of regions and of all regions below them.</summary>
    /// <param name="roots">The codes of the root regions.</param>
    /// <param name="all">All regions, each with the code of its parent.</param>
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
