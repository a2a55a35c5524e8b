namespace IndicatorsApi.Measures.Rollups;

/// <summary>A region with its descendants.</summary>
/// <param name="Code">The code of the region.</param>
/// <param name="Children">The child regions, in the order of their codes.</param>
public sealed record RegionNode(string Code, IReadOnlyList<RegionNode> Children)
{
    /// <summary>The number of leaf regions; 1 for a leaf.</summary>
    public int Leaves { get; } = Math.Max(1, Children.Sum(child => child.Leaves));

    /// <summary>The codes of the region and all its descendants.</summary>
    public IEnumerable<string> Codes => Children.SelectMany(child => child.Codes).Prepend(Code);

    /// <summary>Creates the tree of a region.</summary>
    /// <param name="code">The code of the region.</param>
    /// <param name="childrenOf">The codes of the child regions by parent code.</param>
    public static RegionNode Of(string code, ILookup<string?, string> childrenOf) =>
        new(code, [.. childrenOf[code].Order(StringComparer.Ordinal).Select(child => Of(child, childrenOf))]);
}
