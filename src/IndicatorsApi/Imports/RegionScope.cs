using IndicatorsApi.Imports.Rows;
using IndicatorsApi.Security;

namespace IndicatorsApi.Imports;

/// <summary>The regions that a writer writes in, found once for a whole file.</summary>
internal sealed class RegionScope
{
    private readonly HashSet<string>? _allowed;
    private readonly Writer _writer;

    public RegionScope(Writer writer, References references)
    {
        _writer = writer;
        if (writer.Role == Role.Admin)
            return;

        var children = references.Regions.Values.ToLookup(region => region.ParentCode ?? "", region => region.Code, StringComparer.Ordinal);
        _allowed = new(StringComparer.Ordinal);
        var next = new Stack<string>(writer.Region is { } own ? [own] : []);
        while (next.TryPop(out var code))
        {
            if (!_allowed.Add(code))
                continue;
            foreach (var child in children[code])
                next.Push(child);
        }
    }

    /// <summary>What is wrong with writing in a region, if anything.</summary>
    public string? Refuse(string region) =>
        _allowed is null || _allowed.Contains(region) ? null : $"{_writer.Name} writes in {_writer.Region ?? "no region"} and below; {region} lies outside.";
}
