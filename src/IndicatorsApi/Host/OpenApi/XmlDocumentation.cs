using System.Reflection;
using System.Text.Json;
using System.Xml.Linq;
using System.Xml.XPath;

namespace IndicatorsApi.Host.OpenApi;

/// <summary>
/// The XML documentation of the assemblies for readers of the API. <c>inheritdoc</c> becomes the inherited text, and <c>see cref</c>
/// becomes the JSON name.
/// </summary>
internal static class XmlDocumentation
{
    /// <summary>Reads the documentation of some assemblies, which may refer to one another.</summary>
    public static IEnumerable<XPathDocument> Of(IEnumerable<Assembly> assemblies)
    {
        var documents = assemblies
            .Select(assembly => XDocument.Load(Path.Combine(AppContext.BaseDirectory, $"{assembly.GetName().Name}.xml"))).ToList();
        var members = documents.SelectMany(document => document.Descendants("member"))
            .DistinctBy(member => member.Attribute("name")!.Value, StringComparer.Ordinal)
            .ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal);
        foreach (var member in members.Values)
            Inherit(member, members);
        foreach (var cref in documents.SelectMany(document => document.Descendants("see")).Attributes("cref").ToList())
            cref.Parent!.ReplaceWith(new XElement("c", JsonNameOf(cref.Value)));
        return documents.Select(document =>
        {
            using var reader = document.CreateReader();
            return new XPathDocument(reader);
        });
    }

    /// <summary>Adds the inherited documentation of a member. Its own elements take precedence.</summary>
    private static void Inherit(XElement member, IReadOnlyDictionary<string, XElement> members)
    {
        if (member.Element("inheritdoc") is not { } inheritdoc)
            return;
        inheritdoc.Remove();
        if (inheritdoc.Attribute("cref") is not { } cref || !members.TryGetValue(cref.Value, out var inherited))
            return;
        Inherit(inherited, members);
        member.Add(inherited.Elements().Where(element => member.Element(element.Name) is null).ToList());
    }

    /// <summary>Returns the JSON name of a documentation identifier (<c>T:</c>, <c>P:</c>, <c>F:</c> or <c>M:</c>).</summary>
    private static string JsonNameOf(string cref)
    {
        var name = cref[2..].Split('(')[0].Split('.')[^1].Split('`')[0];
        return cref[0] is 'P' or 'F' ? JsonNamingPolicy.CamelCase.ConvertName(name) : OpenApiSetup.SchemaName(name);
    }
}
