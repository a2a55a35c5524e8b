using System.Text.Json;

namespace IndicatorsApi.Tables.Writing;

/// <summary>A dimension of a JSON-stat cube.</summary>
/// <param name="id">The name.</param>
/// <param name="label">The name for people.</param>
internal sealed class JsonStatDimension(string id, string label)
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<Category> _categories = [];

    /// <summary>The name.</summary>
    public string Id => id;

    /// <summary>The number of categories.</summary>
    public int Size => _categories.Count;

    /// <summary>Returns the index of a category and adds it if it is new.</summary>
    public int Add(string code, string name, string? unit = null, int decimals = 0)
    {
        if (!_numbers.TryGetValue(code, out var number))
        {
            _numbers[code] = number = _categories.Count;
            _categories.Add(new(code, name, unit, decimals));
        }

        return number;
    }

    /// <summary>Sorts the categories by time.</summary>
    /// <returns>The new index of each category.</returns>
    public int[] SortByTime()
    {
        _categories.Sort((one, other) => Period.Parse(one.Code).CompareTo(Period.Parse(other.Code)));
        var moved = new int[_categories.Count];
        for (var i = 0; i < moved.Length; i++)
            moved[_numbers[_categories[i].Code]] = i;
        return moved;
    }

    /// <summary>Writes the dimension as a property.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject(id);
        json.WriteString("label", label);
        json.WriteStartObject("category");
        json.WriteStartArray("index");
        _categories.ForEach(category => json.WriteStringValue(category.Code));
        json.WriteEndArray();
        json.WriteStartObject("label");
        _categories.ForEach(category => json.WriteString(category.Code, category.Name));
        json.WriteEndObject();
        WriteUnits(json, _categories.FindAll(category => category.Unit is not null));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteUnits(Utf8JsonWriter json, List<Category> categories)
    {
        if (categories.Count == 0)
            return;
        json.WriteStartObject("unit");
        foreach (var category in categories)
        {
            json.WriteStartObject(category.Code);
            json.WriteString("label", category.Unit);
            json.WriteNumber("decimals", category.Decimals);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private sealed record Category(string Code, string Name, string? Unit, int Decimals);
}
