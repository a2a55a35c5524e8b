using System.Globalization;
using IndicatorsApi.Access;
using IndicatorsApi.Api.Submissions;
using IndicatorsApi.Data.ApiKeys;
using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.Imports;
using IndicatorsApi.Http;
using IndicatorsApi.Http.Idempotency;
using IndicatorsApi.Http.Pagination;
using IndicatorsApi.Http.Problems;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Http.RequestBodies;
using IndicatorsApi.Http.RouteParameters;
using IndicatorsApi.Imports.Templates;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Tables.Workbooks;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NodaTime;

namespace IndicatorsApi.Imports;

/// <summary>The endpoints of imports.</summary>
internal static class ImportEndpoints
{
    private const string Workbook = XlsxWorkbookWriter.MediaType;
    private const int IdDigits = 8;

    private static readonly Dictionary<string, ImportFormat> Formats = new(StringComparer.OrdinalIgnoreCase)
    {
        ["text/csv"] = ImportFormat.Csv,
        [Workbook] = ImportFormat.Xlsx,
        ["application/json"] = ImportFormat.Json,
    };

    public static void MapImports(this RouteGroupBuilder api)
    {
        var imports = api.MapGroup("/imports").WithTags("Imports")
            .RequireWriterOfAnyRegion("The importer checks the region of each row.", Scopes.Observations, Scopes.Targets);
        imports.MapPost("", Post).WithName("createImport")
            .WithMetadata(
                new DisableRequestSizeLimitAttribute(), new DisableRequestTimeoutAttribute(), new AcceptsFileMetadata(Formats.Keys))
                    .ValidatedBy<ImportQuery.Validator>().ProducesProblems(413, 415);
        imports.MapGet("", List).WithName("listImports").SortedBy(ImportsQuery.Orders).ValidatedBy<ImportsQuery.Validator>();
        api.MapGet("/imports/template", GetTemplate).WithTags("Imports").WithName("getImportTemplate")
            .ValidatedBy<TemplateQuery.Validator>()
            .Produces(StatusCodes.Status200OK, contentType: Workbook).ProducesProblems(404);
        imports.MapGet("/{id}", Get).WithName("getImport").ValidatedBy<ItemQuery.Validator<ItemQuery>>().ProducesProblems(404);
        imports.MapGet("/{id}/rejected", GetRejected).WithName("getRejectedRows").ValidatedBy<RejectedQuery.Validator>()
            .Produces(StatusCodes.Status200OK, contentType: "text/csv", additionalContentTypes: Workbook).ProducesProblems(404);
        imports.MapDelete("/{id}", Cancel).WithName("cancelImport").ValidatedBy<ItemQuery.Validator<ItemQuery>>()
            .ProducesProblems(404, 409);
    }

    /// <summary>Import a file of observations or targets.</summary>
    /// <remarks>
    /// The body is the file: CSV, a workbook or a JSON array in the format of the seed data, with English or Chinese headers. CSV and
    /// workbooks may also be tables with regions, periods or indicators as columns; the report then contains the interpretation. The
    /// response
    /// for a small file is its report. A large file is accepted with 202 and the address of its report. After an error nothing is written
    /// (`mode=atomic`), or only the valid rows are (`mode=partial`). A small file without a response was not imported and never will be:
    /// send it again. A file that was accepted with 202 survives a restart. Its rows yield to data that were recorded after the upload,
    /// and the report lists them as `supersededRows`, unless `mode=force`.
    /// </remarks>
    private static async Task<Results<Ok<ImportResponse>, Accepted<ImportResponse>>> Post(
        [AsParameters] ImportQuery query,
        IndicatorsContext db,
        ImportService service,
        ImportFiles files,
        ImportQueue queue,
        IOptions<ImportOptions> options,
        IdempotentIdGenerator once,
        IClock clock,
        HttpRequest request,
        CancellationToken cancellationToken)
    {
        var (writer, receivedAt) = (Writer.FromClaims(request.HttpContext.User)!, once.ReceivedAt(clock));
        var (format, id) = (FormatOf(request), IdOf(receivedAt, once));
        if (await db.Imports.SingleOrDefaultAsync(i => i.Id == id, cancellationToken) is { } sent)
            return Taken(sent, service, queue);
        await SaveAsync(id, request, files, options.Value, cancellationToken);

        var isSmall = new FileInfo(files.Upload(id)).Length <= options.Value.MaxSynchronousBytes;
        if (query.Background != "true" && isSmall)
        {
            var done = await service.RunWithinRequestAsync(
                JobOf(query, request.RequestedLanguage(), format, writer, id, receivedAt, acceptedAt: null), cancellationToken);
            return TypedResults.Ok(ImportResponse.From(done, service.ReportOf(done), percent: 100));
        }

        var version = await db.Commits.MaxAsync(commit => commit.Version, cancellationToken);
        var job = JobOf(query, request.RequestedLanguage(), format, writer, id, receivedAt, Math.Max(0, version));
        await service.AddAsync(job, cancellationToken);
        queue.Add(job.Id);
        return TypedResults.Accepted($"/api/v1/imports/{job.Id}", ImportResponse.From(job, report: null, percent: 0));
    }

    /// <summary>Returns the response for a file that was imported or queued.</summary>
    private static Results<Ok<ImportResponse>, Accepted<ImportResponse>> Taken(ImportJob job, ImportService service, ImportQueue queue)
    {
        var shown = ImportResponse.From(job, service.ReportOf(job), queue.PercentOf(job.Id));
        return job.FinishedAt is null ? TypedResults.Accepted($"/api/v1/imports/{job.Id}", shown) : TypedResults.Ok(shown);
    }

    /// <summary>List imports.</summary>
    /// <remarks>The newest comes first. Administrators see all imports, reporters their own.</remarks>
    private static async Task<Ok<ListResponse<ImportResponse>>> List(
        [AsParameters] ImportsQuery query, IndicatorsContext db, ImportService service, ImportQueue queue, HttpRequest request,
        CancellationToken cancellationToken)
    {
        var page = await Visible(db, request)
            .ToPageAsync(query with { Sort = query.Sort ?? "-createdAt" }, ImportsQuery.Orders, request, cancellationToken);
        return page.ToResponse(request, job => ImportResponse.From(job, service.ReportOf(job), queue.PercentOf(job.Id)));
    }

    /// <summary>Download an import template.</summary>
    /// <remarks>
    /// A workbook with a line for each indicator, by topic, in the requested language: name, definition, unit, last year's value, the
    /// previous
    /// value, the target and yellow input cells with validation. All other cells are protected. The first sheet contains the expected
    /// indicators, the second all others. The completed workbook can be imported as it is. Expected are the indicators of the reporting
    /// status,
    /// or headline indicators without any. Expected targets are those of the previous year.
    /// </remarks>
    private static async Task<FileContentHttpResult> GetTemplate(
        [AsParameters] TemplateQuery query, IndicatorsContext db, SubmissionExpectations expectations, HttpRequest request,
        CancellationToken cancellationToken)
    {
        var (region, period) = (await db.GetRegionAsync(query.Region!, cancellationToken), CodeResolver.Period(query.Period!));
        var kind = EnumCodes<ImportKind>.Find(query.Kind) ?? ImportKind.Observations;
        var lines = await TemplateRows.LoadAsync(db, expectations, kind, region, period, cancellationToken);
        var units = await db.Units.OrderByMeasure().ToListAsync(cancellationToken);
        var sources = await db.Sources.OrderBy(s => s.Code).ToListAsync(cancellationToken);
        return TypedResults.File(
            new ImportTemplate(kind, region, period, units, sources, request.Language()).Write(lines), Workbook,
            $"{region.Code}-{period}.xlsx");
    }

    /// <summary>Get an import.</summary>
    /// <remarks>The response contains the progress and, after completion, the report with the errors of each row.</remarks>
    /// <param name="id">The identifier of the import.</param>
    private static async Task<Ok<ImportResponse>> Get(
        string id, [AsParameters] ItemQuery query, IndicatorsContext db, ImportService service, ImportQueue queue, HttpRequest request,
        CancellationToken cancellationToken)
    {
        var job = await FindAsync(db, request, id, cancellationToken);
        return TypedResults.Ok(ImportResponse.From(job, service.ReportOf(job), queue.PercentOf(id)));
    }

    /// <summary>Download rejected rows.</summary>
    /// <remarks>
    /// The file has the header of the imported file and a column with the error. The corrected file can be imported as it is.
    /// </remarks>
    /// <param name="id">The identifier of the import.</param>
    private static async Task<IResult> GetRejected(
        string id, [AsParameters] RejectedQuery query, IndicatorsContext db, ImportFiles files, HttpRequest request,
        CancellationToken cancellationToken)
    {
        var job = await FindAsync(db, request, id, cancellationToken);
        var path = files.Rejected(job.Id);
        if (!File.Exists(path))
            throw new ProblemException(
                Problem.OfParameter(ProblemType.NoImport, "id", Localizer.Format($"No row of {id} was rejected, or it is not done.")));
        return query.WantsWorkbook
            ? TypedResults.File(RejectedRowsWorkbook.Of(path, request.Language()), Workbook, $"{job.Id}-rejected.xlsx")
            : TypedResults.PhysicalFile(path, "text/csv; charset=utf-8", $"{job.Id}-rejected.csv");
    }

    /// <summary>Cancel an import.</summary>
    /// <remarks>A cancelled import writes nothing. A completed import cannot be cancelled.</remarks>
    /// <param name="id">The identifier of the import.</param>
    private static async Task<Accepted> Cancel(
        string id, [AsParameters] ItemQuery query, IndicatorsContext db, ImportService service, HttpRequest request,
        CancellationToken cancellationToken)
    {
        var job = await FindAsync(db, request, id, cancellationToken);
        return job.FinishedAt is null && await service.CancelAsync(id, cancellationToken)
            ? TypedResults.Accepted($"/api/v1/imports/{id}")
            : throw new ProblemException(
                new Problem(
                    ProblemType.ImportCompleted,
                    Localizer.Format($"Import {id} is done ({Localizer.Translate(job.State)}) and cannot be cancelled.")));
    }

    private static ImportFormat FormatOf(HttpRequest request) =>
        Formats.TryGetValue(request.ContentType?.Split(';')[0].Trim() ?? "", out var format)
            ? format
            : throw new ProblemException(
                new(
                    ProblemType.UnsupportedMediaType,
                    Localizer.Format($"Send the file itself as the body, and say in Content-Type what it is: {string.Join(", ", Formats.Keys)}.")));

    private static string IdOf(Instant receivedAt, IdempotentIdGenerator once) =>
        $"{receivedAt.ToString("uuuuMMdd-HHmmss", CultureInfo.InvariantCulture)}-{once.NewId(IdDigits)}";

    private static ImportJob JobOf(
        ImportQuery query, Language? language, ImportFormat format, Writer writer, string id, Instant now, long? acceptedAt) => new()
        {
            Id = id,
            AcceptedAtVersion = acceptedAt,
            Format = format,
            Kind = query.WantedKind,
            Mode = query.WantedMode,
            DryRun = query.DryRun == "true",
            Source = query.Source,
            Reason = query.Reason,
            Defaults = query.Defaults,
            Language = language,
            WriterName = writer.Name,
            WriterId = writer.Id,
            WriterRole = writer.Role,
            WriterRegion = writer.Region,
            WriterScopes = writer.Scopes,
            State = ImportState.Queued,
            CreatedAt = now,
        };

    private static async Task SaveAsync(
        string id, HttpRequest request, ImportFiles files, ImportOptions options, CancellationToken cancellationToken)
    {
        try
        {
            await using var body = new LimitedStream(request.Body, options.MaxFileBytes);
            await files.SaveAsync(id, body, cancellationToken);
        }
        catch (Exception exception)
        {
            files.Delete(id);
            throw exception is LimitedStream.TooLongException
                ? new ProblemException(
                    new(ProblemType.PayloadTooLarge, Localizer.Format($"A file may have {options.MaxFileBytes} bytes. Send it in parts.")))
                : exception;
        }
    }

    private static IQueryable<ImportJob> Visible(IndicatorsContext db, HttpRequest request)
    {
        var writer = Writer.FromClaims(request.HttpContext.User)!;
        return writer.Role == Role.Admin ? db.Imports : db.Imports.Where(job => job.WriterId == writer.Id);
    }

    private static async Task<ImportJob> FindAsync(
        IndicatorsContext db, HttpRequest request, string id, CancellationToken cancellationToken) =>
        await Visible(db, request).SingleOrDefaultAsync(job => job.Id == id, cancellationToken)
        ?? throw CodeResolver.Unknown(ProblemType.NoImport, "import", id, "/api/v1/imports");
}
