using IndicatorsApi.Http;
using IndicatorsApi.Http.Answers;
using IndicatorsApi.Http.Paths;
using IndicatorsApi.Http.Problems;
using IndicatorsApi.Http.Queries;
using IndicatorsApi.Measures.Calendar;
using IndicatorsApi.Measures.Words;
using IndicatorsApi.Record.Revisions;
using IndicatorsApi.Record.Storage;
using IndicatorsApi.Record.Vocabulary;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace IndicatorsApi.Api.Submissions;

/// <summary>Submissions over HTTP.</summary>
internal static class SubmissionEndpoints
{
    public static void MapSubmissions(this RouteGroupBuilder api) =>
        api.MapGroup("/submissions").WithTags("Submissions")
            .MapGet("", List).WithName("listSubmissions").ValidatedBy<SubmissionsQuery.Validator>().ProducesProblems(404);

    /// <summary>Shows who has reported.</summary>
    /// <remarks>
    /// For each child of a region: how many of the figures that are expected for a period are in, which are missing and which came late.
    /// What is expected is declared by requirements; of a region that none speaks of it is what it reported before in the same form, and
    /// what it has a target for. A period means itself: 2025-06 is the month, 2025-06-YTD January to June.
    /// </remarks>
    private static async Task<Ok<SubmissionsResponse>> List(
        [AsParameters] SubmissionsQuery query, IndicatorsContext db, ExpectationService expectations, Reading reading, IClock clock, HttpRequest request, CancellationToken cancellationToken)
    {
        var (parent, period) = (await db.RegionAsync(query.Region!, cancellationToken), Lookups.Period(query.Period!));
        var children = await db.Regions.Where(r => r.ParentCode == parent.Code).OrderBy(r => r.Code).ToListAsync(cancellationToken);
        var expected = await expectations.OfAsync(children, period, reading.AsOf, cancellationToken);
        var arrivals = await ArrivalsAsync(db, children.ConvertAll(child => child.Code), period, reading.AsOf, cancellationToken);
        var (language, today) = (request.Language(), clock.Today(reading.Moment));
        var items = children.ConvertAll(child => ItemOf(child, expected[child.Code], arrivals, today, language));
        return TypedResults.Ok(new SubmissionsResponse
        {
            Region = parent.Code,
            RegionLabel = parent.Name.In(language),
            Period = period,
            Expected = items.Sum(item => item.Expected),
            Reported = items.Sum(item => item.Reported),
            Complete = items.Count(item => item is { Expected: > 0, Missing.Count: 0 }),
            Items = items,
        });
    }

    private static SubmissionResponse ItemOf(Region child, Expectation expected, Arrivals arrivals, LocalDate today, Language language)
    {
        var figures = expected.Figures.ToLookup(figure => arrivals.First.ContainsKey((child.Code, figure.Indicator.Code)));
        return new()
        {
            Region = child.Code,
            RegionLabel = child.Name.In(language),
            Basis = expected.Basis,
            Expected = expected.Figures.Count,
            Reported = figures[true].Count(),
            Missing = [.. figures[false].Select(figure => DueFigureResponse.From(figure.Indicator, figure.DueOn, today, language))],
            Late = [.. figures[true]
                .Select(figure => DueFigureResponse.From(figure.Indicator, figure.DueOn, ChinaCalendar.DayOf(arrivals.First[(child.Code, figure.Indicator.Code)]), language))
                .Where(figure => figure.DaysLate is not null)],
            LastRecordedAt = arrivals.Last.TryGetValue(child.Code, out var last) ? last : null,
        };
    }

    /// <summary>When the figures of a period came that are on record.</summary>
    private static async Task<Arrivals> ArrivalsAsync(IndicatorsContext db, List<string> regions, Measures.Calendar.Period period, long? asOf, CancellationToken cancellationToken)
    {
        var periods = ExpectationService.StandingFor(period);
        var present = await db.At<Observation>(asOf)
            .Where(o => regions.Contains(o.RegionCode) && periods.Contains(o.Period))
            .Select(o => new
            {
                o.RegionCode,
                o.IndicatorCode,
                LastAt = o.Added.At,
                FirstAt = db.Observations.Where(f => f.RegionCode == o.RegionCode && f.IndicatorCode == o.IndicatorCode && f.Period == o.Period && f.Number == 1).Select(f => f.Added.At).First(),
            })
            .ToListAsync(cancellationToken);
        return new(
            present.GroupBy(o => (o.RegionCode, o.IndicatorCode)).ToDictionary(figure => figure.Key, figure => figure.Min(o => o.FirstAt)),
            present.GroupBy(o => o.RegionCode, StringComparer.Ordinal).ToDictionary(region => region.Key, region => region.Max(o => o.LastAt), StringComparer.Ordinal));
    }

    /// <param name="First">When each figure first came.</param>
    /// <param name="Last">When something last came from each region.</param>
    private sealed record Arrivals(Dictionary<(string Region, string Indicator), Instant> First, Dictionary<string, Instant> Last);
}
