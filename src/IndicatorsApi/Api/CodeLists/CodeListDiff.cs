using System.Text.Json;
using System.Text.Json.Nodes;
using IndicatorsApi.Data.CodeLists;

namespace IndicatorsApi.Api.CodeLists;

/// <summary>Which fields of an entry two states say differently, by the names that answers have for them.</summary>
internal static class CodeListDiff
{
    /// <summary>The fields that differ; none where there is no state before.</summary>
    /// <param name="before">The columns of the state before, as JSON.</param>
    /// <param name="after">The columns of the state.</param>
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

    /// <summary>The field of a column: <c>Name_Zh</c> is part of <c>name</c>, <c>ParentCode</c> is <c>parent</c>.</summary>
    private static string FieldOf(string column)
    {
        var name = column.Split('_')[0];
        return JsonNamingPolicy.CamelCase.ConvertName(name.EndsWith("Code", StringComparison.Ordinal) ? name[..^"Code".Length] : name);
    }
}
