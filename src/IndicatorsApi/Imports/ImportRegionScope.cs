using IndicatorsApi.Data.ApiKeys;
using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Imports.Rows;

namespace IndicatorsApi.Imports;

/// <summary>The regions that a writer writes in, found once for a whole file.</summary>
internal sealed class ImportRegionScope
{
    private readonly IReadOnlySet<string>? _allowed;
    private readonly Writer _writer;

    public ImportRegionScope(Writer writer, RowContext references)
    {
        _writer = writer;
        _allowed = writer.Role == Role.Admin ? null : Subtree.Of(
            writer.Region is { } own ? [own] : [], references.Codelists.Regions.Values.Select(region => (region.Code, region.ParentCode)));
    }

    /// <summary>What is wrong with writing in a region, if anything.</summary>
    public string? Refuse(string region) => _allowed?.Contains(region) == false ? _writer.Refuse(region) : null;
}
