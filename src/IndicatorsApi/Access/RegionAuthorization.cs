using IndicatorsApi.Data.ApiKeys;
using IndicatorsApi.Data.CodeLists;

namespace IndicatorsApi.Access;

/// <summary>The region rule: a reporter writes in its own region and in the regions below it, an admin writes in every region.</summary>
/// <remarks>
/// <see cref="RegionAuthorizationFilter"/> applies the rule to the region in the path of a request.
/// The importer applies it to each row of a file. See docs/decisions/0036-one-authorization-rule-for-regions.md.
/// </remarks>
/// <param name="writer">The writer.</param>
/// <param name="codeLists">The code lists that hold the region tree. Levels descend strictly, so the tree has no cycle.</param>
internal sealed class RegionAuthorization(Writer writer, CodeListSet codeLists)
{
    /// <summary>Returns <see langword="true"/> for a writer that needs no check of the region.</summary>
    public static bool CoversEveryRegion(Writer writer) => writer.Role == Role.Admin;

    /// <summary>Returns the reason why the writer must not write in a region, or <see langword="null"/> when it may.</summary>
    /// <param name="region">The code of the region.</param>
    public string? Refuse(string region) =>
        CoversEveryRegion(writer) || IsWithinOwnRegion(region) ? null : writer.OutsideRegionMessage(region);

    private bool IsWithinOwnRegion(string region)
    {
        for (var code = region; code is not null; code = codeLists.Regions.GetValueOrDefault(code)?.ParentCode)
        {
            if (code == writer.Region)
                return true;
        }

        return false;
    }
}
