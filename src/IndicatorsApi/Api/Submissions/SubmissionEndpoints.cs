using System.Globalization;
using IndicatorsApi.Api.CodeLists;
using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Http;
using IndicatorsApi.Http.Pagination;
using IndicatorsApi.Http.Problems;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Http.RouteParameters;
using IndicatorsApi.Http.Snapshots;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Progress;
using IndicatorsApi.Measures.Time;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace IndicatorsApi.Api.Submissions;

/// <summary>The endpoints of submissions.</summary>
internal static class SubmissionEndpoints
{
    public static void MapSubmissions(this RouteGroupBuilder api)
    {
        var submissions = api.MapGroup("/submissions").WithTags("Submissions");
        submissions.MapGet("", List).WithName("listSubmissions").ValidatedBy<SubmissionsQuery.Validator>().ProducesProblems(404);
        submissions.MapGet("/months", ListMonths).WithName("listSubmissionMonths").SortedBy(RegionEndpoints.Orders)
            .ValidatedBy<SubmissionMonthsQuery.Validator>().ProducesProblems(404);
    }

    /// <summary>List submissions.</summary>
    /// <remarks>
    /// For each child of a region, the response contains the number of expected and reported observations of a period, and the missing
    /// and late ones. Reporting requirements declare the expected observations. For a region without requirements they follow from its
    /// earlier reports in the same form, and from its targets. Nothing is expected of a region that does not exist on the last day of the
    /// period. 2025-06 is the month of June only, 2025-06-YTD is January to June.
    /// </remarks>
    private static async Task<Ok<SubmissionsResponse>> List(
        [AsParameters] SubmissionsQuery query, IndicatorsContext db, SubmissionExpectations expectations, ReadContext readContext,
        IClock clock, HttpRequest request, CancellationToken cancellationToken)
    {
        var (parent, period) = (await db.GetRegionAsync(query.Region!, cancellationToken), CodeResolver.Period(query.Period!));
        var children = await db.Regions.Where(r => r.ParentCode == parent.Code).ExistingOn(period.End).OrderBy(r => r.Code)
            .ToListAsync(cancellationToken);
        var codes = CommaSeparatedValues.Split(query.Child);
        if (codes.Count > 0)
            children = children.FindAll(child => codes.Contains(child.Code, StringComparer.Ordinal));
        var expected = await expectations.GetAsync(children, period, readContext.AsOf, cancellationToken);
        var arrivals = await ArrivalsAsync(db, children.ConvertAll(child => child.Code), period, readContext.AsOf, cancellationToken);
        var (language, today) = (request.Language(), clock.Today(readContext.AsOfInstant));
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

    /// <summary>List submissions by month.</summary>
    /// <remarks>
    /// For each child of a region and each month of a year, the response contains the number of expected and reported observations, of
    /// the month and of the year to date together, and those of the year. `/submissions` lists the missing observations of one period.
    /// </remarks>
    private static async Task<Ok<ListResponse<SubmissionMonthsResponse>>> ListMonths(
        [AsParameters] SubmissionMonthsQuery query, IndicatorsContext db, SubmissionExpectations expectations, ReadContext readContext,
        IClock clock, HttpRequest request, CancellationToken cancellationToken)
    {
        var parent = await db.GetRegionAsync(query.Region!, cancellationToken);
        var year = Measures.Time.Period.OfYear(int.Parse(query.Year!, CultureInfo.InvariantCulture));
        var today = clock.Today(readContext.AsOfInstant);
        var page = await db.Regions.Where(r => r.ParentCode == parent.Code).ExistingWithin(year.Start, year.End)
            .ToPageAsync(query, RegionEndpoints.Orders, request, cancellationToken);
        var forms = ProgressTrajectory.MonthsOf(year)
            .Select(month => new[] { month, Measures.Time.Period.Of(PeriodKind.YearToDate, month.Year, month.Number) })
            .Append([year])
            .ToList();
        Measures.Time.Period[] periods = [.. forms.SelectMany(form => form)];
        var expected = await expectations.GetAsync(page.Items, periods, readContext.AsOf, cancellationToken);
        var present = await PresentAsync(db, [.. page.Items.Select(region => region.Code)], periods, readContext.AsOf, cancellationToken);
        return page.ToResponse(request, region =>
        {
            var months = forms.ConvertAll(form => MonthOf(form, [.. form.SelectMany(period => StatesOf(region, period))], today));
            return new SubmissionMonthsResponse
            {
                Region = region.Code,
                RegionLabel = region.Name.In(request.Language()),
                Months = months[..^1],
                Year = months[^1],
            };
        });

        IEnumerable<(LocalDate? DueOn, bool IsIn)> StatesOf(Region region, Measures.Time.Period period)
        {
            var equivalent = SubmissionExpectations.EquivalentPeriods(period);
            return expected[period][region.Code].Observations.Select(observation => (
                observation.DueOn, equivalent.Any(each => present.Contains((region.Code, observation.Indicator.Code, each)))));
        }
    }

    private static SubmissionMonthResponse MonthOf(
        Measures.Time.Period[] form, IReadOnlyCollection<(LocalDate? DueOn, bool IsIn)> observations, LocalDate today) => new()
        {
            Period = form[0],
            HasEnded = form[0].End < today,
            Expected = observations.Count,
            Reported = observations.Count(observation => observation.IsIn),
            Due = form[0].End < today ? observations.Count(observation => !observation.IsIn && !(observation.DueOn >= today)) : 0,
        };

    private static async Task<HashSet<(string Region, string Indicator, Measures.Time.Period Period)>> PresentAsync(
        IndicatorsContext db, List<string> regions, Measures.Time.Period[] periods, long? asOf, CancellationToken cancellationToken) =>
        (await db.AsOf<Observation>(asOf)
                .Where(o => regions.Contains(o.RegionCode) && periods.Contains(o.Period))
                .Select(o => new { o.RegionCode, o.IndicatorCode, o.Period })
                .ToListAsync(cancellationToken))
            .Select(o => (o.RegionCode, o.IndicatorCode, o.Period)).ToHashSet();

    private static SubmissionResponse ItemOf(
        Region child, ExpectedSubmission expected, Arrivals arrivals, LocalDate today, Language language)
    {
        var observations = expected.Observations.ToLookup(observation =>
            arrivals.First.ContainsKey((child.Code, observation.Indicator.Code)));
        return new()
        {
            Region = child.Code,
            RegionLabel = child.Name.In(language),
            Basis = expected.Basis,
            Expected = expected.Observations.Count,
            Reported = observations[true].Count(),
            Missing = [.. observations[false].Select(observation =>
                DueObservationResponse.From(observation.Indicator, observation.DueOn, today, language))],
            Late = [.. observations[true]
                .Select(observation => DueObservationResponse.From(
                    observation.Indicator,
                    observation.DueOn,
                    ChinaCalendar.DayOf(arrivals.First[(child.Code, observation.Indicator.Code)]),
                    language))
                .Where(observation => observation.DaysLate is not null)],
            LastRecordedAt = arrivals.Last.TryGetValue(child.Code, out var last) ? last : null,
        };
    }

    /// <summary>Returns the recording times of the observations of a period.</summary>
    private static async Task<Arrivals> ArrivalsAsync(
        IndicatorsContext db, List<string> regions, Measures.Time.Period period, long? asOf, CancellationToken cancellationToken)
    {
        var periods = SubmissionExpectations.EquivalentPeriods(period);
        var present = await db.AsOf<Observation>(asOf)
            .Where(o => regions.Contains(o.RegionCode) && periods.Contains(o.Period))
            .Select(o => new
            {
                o.RegionCode,
                o.IndicatorCode,
                LastAt = o.Added.At,
                FirstAt = db.Observations
                    .Where(f => f.RegionCode == o.RegionCode && f.IndicatorCode == o.IndicatorCode && f.Period == o.Period && f.Number == 1)
                    .Select(f => f.Added.At)
                    .First(),
            })
            .ToListAsync(cancellationToken);
        return new(
            present.GroupBy(o => (o.RegionCode, o.IndicatorCode))
                .ToDictionary(observation => observation.Key, observation => observation.Min(o => o.FirstAt)),
            present.GroupBy(o => o.RegionCode, StringComparer.Ordinal)
                .ToDictionary(region => region.Key, region => region.Max(o => o.LastAt), StringComparer.Ordinal));
    }

    /// <param name="First">The first recording time of each observation.</param>
    /// <param name="Last">The last recording time of each region.</param>
    private sealed record Arrivals(Dictionary<(string Region, string Indicator), Instant> First, Dictionary<string, Instant> Last);
}
