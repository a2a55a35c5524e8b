using System.Text.Json;
using System.Text.Json.Nodes;
using IndicatorsApi.Data.CodeLists;

namespace IndicatorsApi.Api.CodeLists;

/// <summary>Determines the fields in which two states of a code list item differ.</summary>
internal static class CodeListDiff
{
    /// <summary>Returns the JSON names of the fields that differ. Empty without an earlier state.</summary>
    /// <param name="before">The columns of the earlier state, as JSON.</param>
    /// <param name="after">The columns of the later state, as JSON.</param>
    public static IReadOnlyList<string> Between(string? before, string after)
    {
        if (before is null)
            return [];
        var (old, current) = (JsonNode.Parse(before)!.AsObject(), JsonNode.Parse(after)!.AsObject());
        return [.. current
            .Where(column => column.Key != nameof(ICodeListItem.Revision) && !JsonNode.DeepEquals(column.Value, old[column.Key]))
            .Select(column => FieldOf(column.Key))
            .Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Returns the JSON field of a column. <c>Name_Zh</c> belongs to <c>name</c>, <c>ParentCode</c> is <c>parent</c>.</summary>
    private static string FieldOf(string column)
    {
        var name = column.Split('_')[0];
        return JsonNamingPolicy.CamelCase.ConvertName(name.EndsWith("Code", StringComparison.Ordinal) ? name[..^"Code".Length] : name);
    }
}
