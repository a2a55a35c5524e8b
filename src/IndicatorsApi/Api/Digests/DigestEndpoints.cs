using System.Globalization;
using System.Text;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Http;
using IndicatorsApi.Http.Problems;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Http.RouteParameters;
using IndicatorsApi.Http.Snapshots;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Time;
using IndicatorsApi.Tables.Documents;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;

namespace IndicatorsApi.Api.Digests;

/// <summary>The endpoint of the digest.</summary>
internal static class DigestEndpoints
{
    public static void MapDigests(this RouteGroupBuilder api) =>
        api.MapGroup("/digest").WithTags("Digest")
            .MapGet("", Get).WithName("getDigest").ProducesProblems(404).ValidatedBy<DigestQuery.Validator>();

    /// <summary>Get a digest of changes.</summary>
    /// <remarks>
    /// The digest covers a region and its direct parts since a point in time. It contains the targets by status then and now, the targets
    /// whose status changed, the targets that need attention, the changed observations and the missing observations. Both counts use the
    /// data known at that time. `format=docx`, `html` or `md` returns a one-page brief (工作简报).
    /// </remarks>
    private static async Task<Results<Ok<DigestResponse>, ContentHttpResult, FileContentHttpResult>> Get(
        [AsParameters] DigestQuery query, IndicatorsContext db, DigestService service, ReadContext readContext, IClock clock,
        HttpRequest request, CancellationToken cancellationToken)
    {
        var (region, language) = (await db.GetRegionAsync(query.Region!, cancellationToken), request.Language());
        var window = await WindowAsync(query.Since!, db, readContext, clock, cancellationToken);
        var format = EnumCodes<DigestFormat>.Find(query.Format);
        var limit = query.Limit is { } text && (format ?? DigestFormat.Json) == DigestFormat.Json
            ? int.Parse(text, CultureInfo.InvariantCulture)
            : int.MaxValue;
        var response = DigestResponse.From(
            await service.ComputeAsync(region, window, limit, cancellationToken), window, db.CodeLists!, limit, language);
        return format switch
        {
            DigestFormat.Md =>
                TypedResults.Text(MarkdownDocument.Write(DigestDocument.Of(response, language)), "text/markdown", Encoding.UTF8),
            DigestFormat.Html => HtmlDocumentResult.Of(DigestDocument.Of(response, language), request.HttpContext),
            DigestFormat.Docx => TypedResults.File(
                WordDocument.Write(DigestDocument.Of(response, language)),
                WordDocument.MediaType,
                $"{region.Code}-{ChinaCalendar.DayOf(window.ThroughAt):uuuu-MM-dd}.docx"),
            _ => TypedResults.Ok(response),
        };
    }

    /// <summary>
    /// Returns the window of the digest. A date means its first instant, so the window starts with the version at the end of the previous
    /// day.
    /// </summary>
    private static async Task<DigestWindow> WindowAsync(
        string since, IndicatorsContext db, ReadContext readContext, IClock clock, CancellationToken cancellationToken)
    {
        var through = readContext.AsOfInstant ?? clock.GetCurrentInstant();
        var start = LocalDatePattern.Iso.Parse(since) is { Success: true, Value: var day }
            ? new AsOf(ChinaCalendar.EndOf(day.PlusDays(-1)), null, IsOver: true)
            : AsOf.Parse(since, clock)!;
        var published = db.Commits.Where(commit => commit.Version > 0 && commit.Version <= readContext.Version);
        var before = start.Version is { } version
            ? published.Where(commit => commit.Version <= version)
            : published.Where(commit => commit.At <= start.At);
        var last = await before.OrderByDescending(commit => commit.Version)
            .Select(commit => new { commit.Version, commit.At })
            .FirstOrDefaultAsync(cancellationToken);
        return new(last?.Version ?? 0, start.At ?? last?.At ?? through, readContext.Version, through, readContext.AsOf);
    }
}
