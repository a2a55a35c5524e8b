using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;
using ParameterUse = IndicatorsApi.Host.OpenApi.ComponentsDocumentFilter.Occurrence<Microsoft.OpenApi.IOpenApiParameter>;

namespace IndicatorsApi.Host.OpenApi;

/// <summary>
/// Names shared parameters. A component is named as its parameter is: <c>asOf</c>. Where shared parameters of one name differ, a qualifier
/// tells them apart:
/// <list type="bullet">
/// <item>where the parameter is sent: <c>regionPath</c>, <c>regionQuery</c>;</item>
/// <item>the tag of its operations, where they have one: <c>webhooksId</c>;</item>
/// <item>what its operations do, where they all write or all list: <c>indicatorsCodeWrite</c>, <c>formatList</c>;</item>
/// <item>the first of its operations, where nothing else is left: <c>getComparisonPeriod</c>.</item>
/// </list>
/// Some generators make a type of each component. A parameter does not take the name of a schema, then: <c>unitQuery</c>.
/// </summary>
internal sealed class ParameterNames(IReadOnlyList<IReadOnlyList<ParameterUse>> shared, SchemaRepository schemas)
{
    private readonly ILookup<string, ParameterLocation?> _locations =
        shared.Select(same => same[0]).ToLookup(parameter => parameter.Name, parameter => parameter.Element.In, StringComparer.Ordinal);

    private readonly HashSet<string> _schemas = new(schemas.Schemas.Keys, StringComparer.OrdinalIgnoreCase);

    /// <summary>The names that a shared parameter may have, the best first.</summary>
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

    /// <summary>The name of a header has hyphens between its words.</summary>
    private static string Join(string name, string qualifier) =>
        char.IsUpper(name[0]) ? $"{name}-{qualifier}" : name + qualifier;
}
