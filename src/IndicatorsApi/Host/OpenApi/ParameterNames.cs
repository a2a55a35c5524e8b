using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;
using ParameterUse = IndicatorsApi.Host.OpenApi.ComponentsDocumentFilter.Occurrence<Microsoft.OpenApi.IOpenApiParameter>;

namespace IndicatorsApi.Host.OpenApi;

/// <summary>
/// Names shared parameters. A component is named as its parameter is: <c>asOf</c>. Where shared parameters of one name differ, a qualifier
/// distinguishes them:
/// <list type="bullet">
/// <item>the location of the parameter: <c>regionPath</c>, <c>regionQuery</c>;</item>
/// <item>the common tag of its operations: <c>webhooksId</c>;</item>
/// <item>the common purpose of its operations, write or list: <c>indicatorsCodeWrite</c>, <c>formatList</c>;</item>
/// <item>otherwise the first of its operations: <c>getComparisonPeriod</c>.</item>
/// </list>
/// Some generators create a type for each component, so a parameter never takes the name of a schema: <c>unitQuery</c>.
/// </summary>
internal sealed class ParameterNames(IReadOnlyList<IReadOnlyList<ParameterUse>> shared, SchemaRepository schemas)
{
    private readonly ILookup<string, ParameterLocation?> _locations =
        shared.Select(same => same[0]).ToLookup(parameter => parameter.Name, parameter => parameter.Element.In, StringComparer.Ordinal);

    private readonly HashSet<string> _schemas = new(schemas.Schemas.Keys, StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns the candidate names of a shared parameter in order of preference.</summary>
    public IEnumerable<string> For(IReadOnlyList<ParameterUse> same)
    {
        var (name, location) = (same[0].Name, same[0].Element.In);
        var locations = _locations[name];
        var qualified = locations.Distinct().Count() > 1 || _schemas.Contains(name) ? Join(name, $"{location}") : name;
        var tags = same.SelectMany(use => use.Operation!.Tags!).Select(tag => tag.Name!).Distinct(StringComparer.Ordinal).ToList();
        var writes = same.All(use => use.Method != HttpMethod.Get);
        if (locations.Count(each => each == location) == 1 || tags.Count > 1)
            yield return qualified;
        if (tags.Count == 1)
            yield return Prefixed(new string([.. tags[0].Where(char.IsLetter)]), writes ? Join(name, "Write") : name);
        else if (writes)
            yield return Join(qualified, "Write");
        else if (same.All(use => use.Operation!.OperationId!.StartsWith("list", StringComparison.Ordinal)))
            yield return Join(qualified, "List");
        yield return Prefixed(same[0].Operation!.OperationId!, name);
    }

    private static string Prefixed(string prefix, string name) =>
        Join($"{char.ToLowerInvariant(prefix[0])}{prefix[1..]}", $"{char.ToUpperInvariant(name[0])}{name[1..]}");

    /// <summary>Converts a header name with hyphens to camel case.</summary>
    private static string Join(string name, string qualifier) =>
        char.IsUpper(name[0]) ? $"{name}-{qualifier}" : name + qualifier;
}
