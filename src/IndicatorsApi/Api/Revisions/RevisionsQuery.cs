using FluentValidation;
using IndicatorsApi.Http.Pagination;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Data.CodeLists;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace IndicatorsApi.Api.Revisions;

/// <summary>What the lists of figures, targets and everything computed from them have in common.</summary>
public abstract record RevisionsQuery : ListQuery, IAsOfQuery
{
    /// <summary>Region codes.</summary>
    /// <example>330503105</example>
    [FromQuery(Name = "region")]
    public string[]? Region { get; init; }

    /// <summary>Codes of the regions whose direct parts are meant: the towns of a district.</summary>
    /// <example>330503</example>
    [FromQuery(Name = "parent")]
    public string[]? Parent { get; init; }

    /// <summary>Levels of regions.</summary>
    [FromQuery(Name = "level"), EnumValues(typeof(RegionLevel))]
    public string[]? Level { get; init; }

    /// <summary>Indicator codes.</summary>
    /// <example>industrial-output</example>
    [FromQuery(Name = "indicator")]
    public string[]? Indicator { get; init; }

    /// <summary>Topic codes.</summary>
    /// <example>economy</example>
    [FromQuery(Name = "topic")]
    public string[]? Topic { get; init; }

    /// <summary>Periods: 2024, 2024-H1, 2024-Q3, 2024-09, 2024-09-YTD or, for targets, 2021..2025.</summary>
    /// <example>2024</example>
    [FromQuery(Name = "period")]
    public string[]? Period { get; init; }

    /// <summary>A part of the indicator's name, in Chinese or English, or of its code.</summary>
    [FromQuery(Name = "q")]
    public string? Q { get; init; }

    /// <summary>The unit to answer in, by code or Chinese name; it has to fit all indicators of the list.</summary>
    [FromQuery(Name = "unit")]
    public string? Unit { get; init; }

    /// <summary>Answers as the record stood then: an instant, a day, which means its end in Asia/Shanghai, or a version of the record, such as `v1207`.</summary>
    /// <example>2025-07-15</example>
    [FromQuery(Name = "asOf")]
    public string? AsOf { get; init; }

    /// <summary>The format of the answer; without it `Accept` decides, and else JSON. A table holds the whole list unless `limit` is given.</summary>
    [FromQuery(Name = FormatNegotiation.Parameter)]
    public string? Format { get; init; }

    /// <summary>`true` begins a CSV with a byte order mark, by which Excel knows that it is UTF-8.</summary>
    [FromQuery(Name = FormatNegotiation.ByteOrderMark)]
    public string? Bom { get; init; }

    /// <summary>`true` writes words of closed lists as people call them, `false` as programs read them; without it, a Chinese workbook holds words, anything else codes.</summary>
    [FromQuery(Name = FormatNegotiation.Labels)]
    public string? Labels { get; init; }

    /// <summary>Only the rows that match. Which indicators a search means, the vocabulary in memory tells: the database goes along an index by their codes.</summary>
    private protected IQueryable<TRow> Filter<TRow>(IQueryable<TRow> rows, Codelists codeLists)
        where TRow : Revision
    {
        rows = rows
            .OneOf(r => r.RegionCode, CommaSeparatedValues.Split(Region))
            .OneOf(r => r.Region.ParentCode!, CommaSeparatedValues.Split(Parent))
            .OneOf(r => r.Region.Level, CommaSeparatedValues.TermsOf<RegionLevel>(Level))
            .OneOf(r => r.IndicatorCode, CommaSeparatedValues.Split(Indicator))
            .OneOf(r => r.Indicator.TopicCode, CommaSeparatedValues.Split(Topic))
            .OneOf(r => r.Period, CommaSeparatedValues.Split(Period).Select(Measures.Time.Period.Parse));
        if (Q is { } q)
        {
            var found = codeLists.Indicators.Values
                .Where(i => new[] { i.Code, i.Name.Zh, i.Name.En }.Any(name => name.Contains(q, StringComparison.OrdinalIgnoreCase)))
                .Select(i => i.Code)
                .ToList();
            rows = rows.Where(r => found.Contains(r.IndicatorCode));
        }

        return rows;
    }

    /// <summary>The orders that such a list knows, beside its own.</summary>
    internal static SortOrders<TRow> OrdersOf<TRow>(params (string Name, Keyset<TRow> By)[] own)
        where TRow : Revision => new(
            Keyset<TRow>.Empty.By(r => r.RegionCode).By(r => r.IndicatorCode).By(r => r.Period),
            [
                ("region", Keyset<TRow>.Empty),
                ("indicator", Keyset<TRow>.Empty.By(r => r.IndicatorCode)),
                ("topic", Keyset<TRow>.Empty.By(r => r.Indicator.Topic.Position)),
                ("period", Keyset<TRow>.Empty.By(r => r.Period)),
                .. own,
            ]);

    internal new class Validator<T, TRow> : ListQuery.Validator<T, TRow>
        where T : RevisionsQuery
    {
        public Validator(IClock clock, SortOrders<TRow> orders)
            : base(orders)
        {
            RuleFor(q => q.Region).AreKnown(known => known.Regions, "region", "/api/v1/regions");
            RuleFor(q => q.Parent).AreKnown(known => known.Regions, "region", "/api/v1/regions");
            RuleFor(q => q.Level).AreTerms<T, RegionLevel>();
            RuleFor(q => q.Indicator).AreKnown(known => known.Indicators, "indicator", "/api/v1/indicators");
            RuleFor(q => q.Topic).AreKnown(known => known.Topics, "topic", "/api/v1/topics");
            RuleFor(q => q.Period).ArePeriods();
            RuleFor(q => q.Q).IsSearchText();
            RuleFor(q => q.AsOf).IsMoment(clock);
            RuleFor(q => q.Bom).IsFlag();
            RuleFor(q => q.Labels).IsFlag();
        }
    }
}
