using IndicatorsApi.Http;
using IndicatorsApi.Http.Answers;
using IndicatorsApi.Http.Paths;
using IndicatorsApi.Http.Problems;
using IndicatorsApi.Http.Queries;
using IndicatorsApi.Record.Revisions;
using IndicatorsApi.Record.Storage;
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
    /// For each child of a region: how many of the expected figures of a period are in, which are missing, and when the last one came.
    /// Expected is what any of the children has a target for, or a figure of in the period's year or the year before.
    /// </remarks>
    private static async Task<Ok<SubmissionsResponse>> List(
        [AsParameters] SubmissionsQuery query, IndicatorsContext db, ExpectationService expectations, Reading reading, IClock clock, HttpRequest request, CancellationToken cancellationToken)
    {
        var asOf = reading.AsOf;
        var (parent, period) = (await db.RegionAsync(query.Region!, cancellationToken), Lookups.Period(query.Period!));
        var children = await db.Regions.Where(r => r.ParentCode == parent.Code).OrderBy(r => r.Code).ToListAsync(cancellationToken);
        var codes = children.Select(child => child.Code).ToList();
        var expected = await expectations.IndicatorsAsync(codes, period, asOf, cancellationToken);
        var figures = (await db.Observations.At(asOf)
                .Where(o => codes.Contains(o.RegionCode) && o.Period == period)
                .Select(o => new { o.RegionCode, o.IndicatorCode, RecordedAt = o.Added.At })
                .ToListAsync(cancellationToken))
            .ToLookup(o => o.RegionCode, StringComparer.Ordinal);
        var language = request.Language();
        return TypedResults.Ok(new SubmissionsResponse
        {
            Region = parent.Code,
            RegionLabel = parent.Name.In(language),
            Period = period,
            Expected = expected.Count,
            Complete = children.Count(child => expected.All(indicator => figures[child.Code].Any(f => f.IndicatorCode == indicator.Code))),
            Items =
            [
                .. children.Select(child =>
                {
                    var reported = figures[child.Code].Select(f => f.IndicatorCode).ToHashSet(StringComparer.Ordinal);
                    return new SubmissionResponse
                    {
                        Region = child.Code,
                        RegionLabel = child.Name.In(language),
                        Expected = expected.Count,
                        Reported = expected.Count(indicator => reported.Contains(indicator.Code)),
                        Missing = [.. expected.Where(indicator => !reported.Contains(indicator.Code)).Select(indicator => new MissingIndicatorResponse { Indicator = indicator.Code, IndicatorLabel = indicator.Name.In(language) })],
                        LastRecordedAt = figures[child.Code].Select(f => (Instant?)f.RecordedAt).Max(),
                    };
                }),
            ],
        });
    }
}
