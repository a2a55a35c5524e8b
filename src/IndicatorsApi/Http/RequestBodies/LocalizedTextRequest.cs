using System.ComponentModel.DataAnnotations;
using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Http.RequestBodies;

/// <summary>A text in both languages.</summary>
public sealed record LocalizedTextRequest
{
    /// <summary>The Chinese text; required.</summary>
    /// <example>菱湖镇</example>
    [Required]
    public string? Zh { get; init; }

    /// <summary>The English text; required.</summary>
    /// <example>Linghu Town</example>
    [Required]
    public string? En { get; init; }

    /// <summary>Returns the text of a valid request.</summary>
    internal LocalizedText ToText() => new(Zh!, En!);
}
