namespace IndicatorsApi.Measures.Rollups;

/// <summary>A region with those below it.</summary>
/// <param name="Code">The code of the region.</param>
/// <param name="Children">The regions it is divided into, in the order of their codes.</param>
public sealed record RegionNode(string Code, IReadOnlyList<RegionNode> Children)
{
    /// <summary>How many regions below are not divided any further; one for a region that is not divided itself.</summary>
    public int Leaves { get; } = Math.Max(1, Children.Sum(child => child.Leaves));

    /// <summary>The region and all below it.</summary>
    public IEnumerable<string> Codes => Children.SelectMany(child => child.Codes).Prepend(Code);

    /// <summary>The tree below a region.</summary>
    /// <param name="code">The code of the region.</param>
    /// <param name="childrenOf">The codes of the regions that each is divided into.</param>
    public static RegionNode Of(string code, ILookup<string?, string> childrenOf) =>
        new(code, [.. childrenOf[code].Order(StringComparer.Ordinal).Select(child => Of(child, childrenOf))]);
}
