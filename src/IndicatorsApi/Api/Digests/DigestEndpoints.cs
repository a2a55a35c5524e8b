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

/// <summary>What changed, over HTTP.</summary>
internal static class DigestEndpoints
{
    public static void MapDigests(this RouteGroupBuilder api) =>
        api.MapGroup("/digest").WithTags("Digest")
            .MapGet("", Get).WithName("getDigest").ProducesProblems(404).ValidatedBy<DigestQuery.Validator>();

    /// <summary>Tells what changed.</summary>
    /// <remarks>
    /// In a region and its direct parts since a moment: how targets stand and stood, by what was known each time, which of them turned, which need attention, the worst first, which
    /// figures came, changed or went, and which are due and missing. With `format=docx`, `html` or `md` it is a brief of one page (工作简报), for a meeting.
    /// </remarks>
    private static async Task<Results<Ok<DigestResponse>, ContentHttpResult, FileContentHttpResult>> Get(
        [AsParameters] DigestQuery query, IndicatorsContext db, DigestService service, ReadContext reading, IClock clock, HttpRequest request, CancellationToken cancellationToken)
    {
        var (region, language) = (await db.RegionAsync(query.Region!, cancellationToken), request.Language());
        var span = await SpanAsync(query.Since!, db, reading, clock, cancellationToken);
        var format = EnumCodes<DigestFormat>.Find(query.Format);
        var most = query.Limit is { } limit && (format ?? DigestFormat.Json) == DigestFormat.Json ? int.Parse(limit, CultureInfo.InvariantCulture) : int.MaxValue;
        var answer = DigestResponse.From(await service.MakeAsync(region, span, most, cancellationToken), span, db.CodeLists!, most, language);
        return format switch
        {
            DigestFormat.Md => TypedResults.Text(MarkdownDocument.Write(DigestDocument.Of(answer, language)), "text/markdown", Encoding.UTF8),
            DigestFormat.Html => HtmlDocumentResult.Of(DigestDocument.Of(answer, language), request.HttpContext),
            DigestFormat.Docx => TypedResults.File(WordDocument.Write(DigestDocument.Of(answer, language)), WordDocument.MediaType, $"{region.Code}-{ChinaCalendar.DayOf(span.ThroughAt):uuuu-MM-dd}.docx"),
            _ => TypedResults.Ok(answer),
        };
    }

    /// <summary>A day begins with its first instant: what was known then is what was at the end of the day before.</summary>
    private static async Task<DigestWindow> SpanAsync(string since, IndicatorsContext db, ReadContext reading, IClock clock, CancellationToken cancellationToken)
    {
        var through = reading.Moment ?? clock.GetCurrentInstant();
        var asked = LocalDatePattern.Iso.Parse(since) is { Success: true, Value: var day } ? new AsOf(ChinaCalendar.EndOf(day.PlusDays(-1)), null, IsOver: true) : AsOf.Parse(since, clock)!;
        var published = db.Commits.Where(commit => commit.Version > 0 && commit.Version <= reading.Version);
        var last = await (asked.Version is { } version ? published.Where(commit => commit.Version <= version) : published.Where(commit => commit.At <= asked.At))
            .OrderByDescending(commit => commit.Version).Select(commit => new { commit.Version, commit.At }).FirstOrDefaultAsync(cancellationToken);
        return new(last?.Version ?? 0, asked.At ?? last?.At ?? through, reading.Version, through, reading.AsOf);
    }
}
