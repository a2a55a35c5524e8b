using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Http.Responses;
using IndicatorsApi.Measures.Localization;
using NodaTime;

namespace IndicatorsApi.Api.CodeLists;

/// <summary>A document that observations and targets are taken from.</summary>
public sealed record SourceResponse : IRevisioned
{
    /// <summary>The code.</summary>
    /// <example>linghu-work-report-2025</example>
    public required string Code { get; init; }

    /// <summary>The public index number (索引号); null if there is none.</summary>
    /// <example>113305250025653474/2025-00377</example>
    public string? IndexNumber { get; init; }

    /// <summary>The titles.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>The title in the requested language.</summary>
    public required string Label { get; init; }

    /// <summary>The issuer.</summary>
    public required LocalizedText Issuer { get; init; }

    /// <summary>The day on which it was delivered; null if unknown.</summary>
    public LocalDate? DeliveredOn { get; init; }

    /// <summary>The day on which it was published; null if unknown.</summary>
    public LocalDate? PublishedOn { get; init; }

    int IRevisioned.Revision => Revision;

    private int Revision { get; init; }

    internal static SourceResponse From(Source source, Language language) => new()
    {
        Revision = source.Revision,
        Code = source.Code,
        IndexNumber = source.IndexNumber,
        Title = source.Title,
        Label = source.Title.In(language),
        Issuer = source.Issuer,
        DeliveredOn = source.DeliveredOn,
        PublishedOn = source.PublishedOn,
    };
}
