using System.Text;
using IndicatorsApi.Fuzz.Contract;

namespace IndicatorsApi.Fuzz.Generators;

/// <summary>Makes the request of a number: the same one each time, for the same seed and the same description.</summary>
internal sealed class RequestGenerator(int seed, ApiDescription description, Material material, string adminKey, string reporterKey)
{
    private static readonly string[] Free = ["fuzz-1", "fuzz-2", "fuzz-3", "fuzz-monthly"];
    private static readonly string[] FreeRegions = ["330503901", "330503902"];

    /// <summary>Parameters without which these operations only report what is missing.</summary>
    private static readonly string[] Likely = ["parent", "level"];

    private readonly ValueGenerator _values = new(description, material);
    private readonly BodyGenerator _bodies =
        new(new JsonGenerator(description, new ValueGenerator(description, material)), new FileGenerator(material));
    private readonly HeaderGenerator _headers = new(material, adminKey, reporterKey);

    public FuzzRequest Make(int number)
    {
        var chance = new RandomSource(seed, number);
        var operation = chance.Of(description.Operations);
        var asked = (Operation?)operation;
        var method = operation.Method;
        if (chance.IsOdd() && chance.Hit(10))
            (method, asked) = OtherMethod(chance, operation);
        var target = Path(chance, operation) + Query(chance, operation);
        if (chance.IsOdd() && chance.Hit(10))
            (target, asked) = (chance.Of(HostileTexts.Paths), null);
        var headers = _headers.Make(chance, operation);
        var (body, contentHeaders) = _bodies.Make(chance, method == "GET" ? null : operation);
        return new(number, asked, method, target, [.. headers, .. contentHeaders], body, IsChunked: body is not null && chance.IsOdd());
    }

    private (string Method, Operation? Asked) OtherMethod(RandomSource chance, Operation operation)
    {
        var method = chance.Of(HostileTexts.Methods);
        return (method, description.At(operation.Path, method));
    }

    private string Path(RandomSource chance, Operation operation)
    {
        var values = PathValues(chance, operation);
        return operation.Parameters.Where(parameter => parameter.In == "path").Aggregate(operation.Path, (path, parameter) =>
            path.Replace(
                $"{{{parameter.Name}}}", chance.IsOdd() ? OddSegment(chance, parameter)
                    : Uri.EscapeDataString(
                        values.GetValueOrDefault(parameter.Name) ?? _values.Valid(chance, parameter.Name, parameter.Schema)),
                            StringComparison.Ordinal));
    }

    /// <summary>What belongs together in a path: the parts of a key that is on record, or of one that may be written.</summary>
    private Dictionary<string, string> PathValues(RandomSource chance, Operation operation)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        if (operation.Path.Contains("{region}/{indicator}", StringComparison.Ordinal) && (!operation.Writes || chance.Hit(10)))
            (values["region"], values["indicator"], values["period"]) =
                chance.Of(
                    operation.Resource is "targets" or "progress" ? material.Targets : material.Observations) is [var region, var indicator,
                    var period] ? (region, indicator, period) : default;
        else if (operation.Writes)
            (values["region"], values["indicator"], values["period"]) =
                (chance.Of(Material.WritableRegions), chance.Of("industrial-output", "pm25", "tax-revenue"), chance.Of(
                    "2024", "2025", "2025-06-YTD"));
        if (operation.Path.Contains("{on}", StringComparison.Ordinal))
            values["on"] = "2025-07-15";
        if (operation.Path.Contains("{code}", StringComparison.Ordinal))
            values["code"] = CodeOf(chance, operation);
        if (operation.Path.Contains("{id}", StringComparison.Ordinal))
            (values["id"], values["message"]) = IdOf(chance, operation);
        return values;
    }

    /// <summary>
    /// Returns an identifier, and for a webhook the message that it sent. Half of the identifiers are never deleted, so that some remain at
    /// the end.
    /// </summary>
    private (string Id, string Message) IdOf(RandomSource chance, Operation operation)
    {
        var ids = material.Ids[operation.Resource];
        var which = operation.Method == "DELETE" ? chance.Below(ids.Count / 2) : chance.Below(ids.Count);
        return (ids[which], material.Messages[which % material.Messages.Count]);
    }

    /// <summary>Writes mostly to a code of its own, so that the code lists survive the run.</summary>
    private string CodeOf(RandomSource chance, Operation operation)
    {
        if (operation.Writes && chance.Hit(95))
            return chance.Of(operation.Resource == "regions" ? FreeRegions : Free);
        return operation.Resource switch
        {
            "regions" => chance.Of(material.Regions),
            "indicators" => chance.Of(material.Indicators),
            "units" => chance.Of(material.Units),
            "topics" => chance.Of(material.Topics),
            "sources" => chance.Of(material.Sources),
            _ => chance.Of(Free),
        };
    }

    /// <summary>
    /// A part of a path that is odd, but still one part: what leads to another path is among <see cref="HostileTexts.Paths"/>.
    /// </summary>
    private static string OddSegment(RandomSource chance, Parameter parameter)
    {
        if (chance.Hit(30))
            return chance.Of(HostileTexts.Encoded);
        var text = ValueGenerator.Odd(chance, parameter.Name);
        return text.Length == 0 ? "%20" : Uri.EscapeDataString(text);
    }

    private string Query(RandomSource chance, Operation operation)
    {
        var asked = new List<string>();
        foreach (var parameter in operation.Parameters.Where(parameter => parameter.In == "query"))
        {
            if (parameter.IsRequired ? chance.IsOdd() : !chance.Hit(Likely.Contains(parameter.Name) ? 50 : 15))
                continue;
            asked.Add($"{parameter.Name}={Value(chance, operation, parameter)}");
            if (chance.IsOdd() && chance.Hit(30))
                asked.Add($"{parameter.Name}={Value(chance, operation, parameter)}");
        }

        if (chance.IsOdd() && chance.Hit(30))
            asked.Add(
                chance.Of("nonsense=1", "=", "&", "limit", "a[]=1", "LIMIT=1", "région=1", "%FF=1", "nonsense", "\u00ff=1", "x=\u00e9"));
        return asked.Count == 0 ? "" : $"?{string.Join('&', asked)}";
    }

    private string Value(RandomSource chance, Operation operation, Parameter parameter)
    {
        if (chance.IsOdd())
            return parameter.Name != "wait" && chance.Hit(30) ? chance.Of(HostileTexts.Encoded)
                : Uri.EscapeDataString(ValueGenerator.Odd(chance, parameter.Name));
        if (parameter.Name == "cursor")
            return Cursor(chance, operation);
        var value = parameter.Name == "code" && operation.Resource == "warnings" ? _values.Valid(chance, "code", parameter.Schema)
            : _values.Valid(chance, parameter.Name, parameter.Schema);
        return Uri.EscapeDataString(value);
    }

    /// <summary>Returns the cursor of this list, of another list, or an invalid one.</summary>
    private string Cursor(RandomSource chance, Operation operation)
    {
        var cursors = material.Cursors.GetValueOrDefault(operation.Resource) is { Count: > 0 } own && chance.Hit(60) ? own
            : [.. material.Cursors.Values.SelectMany(each => each)];
        var cursor = chance.Of(cursors);
        if (!chance.Hit(30))
            return Uri.EscapeDataString(cursor);
        var tampered = new StringBuilder(cursor);
        tampered[chance.Below(tampered.Length)] = (char)('A' + chance.Below(26));
        return Uri.EscapeDataString(tampered.ToString());
    }
}
