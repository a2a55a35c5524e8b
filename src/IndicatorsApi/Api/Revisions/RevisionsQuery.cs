using FluentValidation;
using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Http.Pagination;
using IndicatorsApi.Http.QueryParameters;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace IndicatorsApi.Api.Revisions;

/// <summary>The parameters that lists of observations, targets and computed measures share.</summary>
public abstract record RevisionsQuery : ListQuery, IAsOfQuery
{
    /// <summary>Region codes.</summary>
    /// <example>330503105</example>
    [FromQuery(Name = "region")]
    public string[]? Region { get; init; }

    /// <summary>Codes of the regions whose direct parts are included, such as the towns of a district.</summary>
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

    /// <summary>A substring of the code of the indicator, or of its Chinese or English name.</summary>
    [FromQuery(Name = "q")]
    public string? Q { get; init; }

    /// <summary>
    /// The unit of the values, by code or Chinese name. It must fit all indicators of the list. The unit of each indicator by default.
    /// </summary>
    [FromQuery(Name = "unit")]
    public string? Unit { get; init; }

    /// <summary>
    /// The point in time to read: an instant, a date (its end in Asia/Shanghai) or a dataset version such as `v1207`.
    /// The newest version by default.
    /// </summary>
    /// <example>2025-07-15</example>
    [FromQuery(Name = "asOf")]
    public string? AsOf { get; init; }

    /// <summary>
    /// The format of the response. By default `Accept` decides, else JSON. A table contains the whole list unless `limit` is sent.
    /// </summary>
    [FromQuery(Name = FormatNegotiation.Parameter)]
    public string? Format { get; init; }

    /// <summary>`true` starts a CSV with a byte order mark, so that Excel reads it as UTF-8. `false` by default.</summary>
    [FromQuery(Name = FormatNegotiation.ByteOrderMark)]
    public string? Bom { get; init; }

    /// <summary>`true` writes labels, `false` writes codes. By default only Chinese workbooks have labels.</summary>
    [FromQuery(Name = FormatNegotiation.Labels)]
    public string? Labels { get; init; }

    /// <summary>Returns the rows that match.</summary>
    /// <remarks>The text search runs over the code lists in memory, so that the database can use its index on indicator codes.</remarks>
    private protected IQueryable<TRow> Filter<TRow>(IQueryable<TRow> rows, CodeListSet codeLists)
        where TRow : Revision
    {
        rows = rows
            .WhereIn(r => r.RegionCode, CommaSeparatedValues.Split(Region))
            .WhereIn(r => r.Region.ParentCode!, CommaSeparatedValues.Split(Parent))
            .WhereIn(r => r.Region.Level, CommaSeparatedValues.EnumValuesOf<RegionLevel>(Level))
            .WhereIn(r => r.IndicatorCode, CommaSeparatedValues.Split(Indicator))
            .WhereIn(r => r.Indicator.TopicCode, CommaSeparatedValues.Split(Topic))
            .WhereIn(r => r.Period, CommaSeparatedValues.Split(Period).Select(Measures.Time.Period.Parse));
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

    /// <summary>Returns the sort orders that these lists share, with those of one list.</summary>
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
            RuleFor(q => q.Level).AreEnumCodes<T, RegionLevel>();
            RuleFor(q => q.Indicator).AreKnown(known => known.Indicators, "indicator", "/api/v1/indicators");
            RuleFor(q => q.Topic).AreKnown(known => known.Topics, "topic", "/api/v1/topics");
            RuleFor(q => q.Period).ArePeriods();
            RuleFor(q => q.Q).IsSearchText();
            RuleFor(q => q.AsOf).IsAsOf(clock);
            RuleFor(q => q.Bom).IsFlag();
            RuleFor(q => q.Labels).IsFlag();
        }
    }
}
