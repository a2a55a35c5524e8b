using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Http.Responses;
using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Api.CodeLists;

/// <summary>A unit of measure.</summary>
public sealed record UnitResponse : IRevisioned
{
    /// <summary>The code.</summary>
    /// <example>CNY-1E8</example>
    public required string Code { get; init; }

    /// <summary>The measure (SDMX UNIT_MEASURE). Units of the same measure convert into each other.</summary>
    /// <example>CNY</example>
    public required string Measure { get; init; }

    /// <summary>The power of ten of the unit (SDMX UNIT_MULT).</summary>
    /// <example>8</example>
    public required int Multiplier { get; init; }

    /// <summary>The names. The Chinese name is the symbol.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The name in the requested language.</summary>
    /// <example>亿元</example>
    public required string Label { get; init; }

    int IRevisioned.Revision => Revision;

    private int Revision { get; init; }

    internal static UnitResponse From(Unit unit, Language language) => new()
    {
        Revision = unit.Revision,
        Code = unit.Code,
        Measure = unit.Measure,
        Multiplier = unit.Multiplier,
        Name = unit.Name,
        Label = unit.Name.In(language),
    };
}
