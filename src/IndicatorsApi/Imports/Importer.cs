using System.Text.Json;
using IndicatorsApi.Access;
using IndicatorsApi.Api.Observations;
using IndicatorsApi.Api.Plausibility;
using IndicatorsApi.Api.Targets;
using IndicatorsApi.Data.ApiKeys;
using IndicatorsApi.Data.Commits;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.Imports;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Data.Versioning;
using IndicatorsApi.Imports.Rows;
using IndicatorsApi.Imports.Templates;
using IndicatorsApi.Imports.WideTables;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Tables.Columns;
using IndicatorsApi.Tables.Reading;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace IndicatorsApi.Imports;

/// <summary>Imports a file: reads, validates and writes row by row as one dataset version. An interrupted import leaves nothing.</summary>
public sealed class Importer(
    IndicatorsContext db, VersionFactory versions, PlausibilityService plausibility, IOptions<ImportOptions> options, JsonConventions json)
{
    /// <summary>The assumed ratio of the unpacked size of a workbook to its file size.</summary>
    private const int TimesPacked = 8;

    /// <summary>The input columns of a template. A row of a template without input is blank.</summary>
    private static readonly string[] FilledIn = ["value", "reportedGrowthPercent", "reportedChange", "source", "locator", "note", "rule"];

    /// <summary>Imports a file.</summary>
    /// <param name="job">The parameters of the import; receives the result.</param>
    /// <param name="file">The file.</param>
    /// <param name="rejectedPath">The path for rejected rows.</param>
    /// <param name="progress">Receives the progress.</param>
    /// <param name="cancellationToken">Cancels the import, which then writes nothing.</param>
    /// <param name="onPublish">Changes the context in the transaction that publishes the rows.</param>
    /// <returns>The report, which the job stores as well.</returns>
    public async Task<ImportReport> RunAsync(
        ImportJob job, FileStream file, string rejectedPath, Action<int>? progress, CancellationToken cancellationToken,
        Action? onPublish = null)
    {
        while (true)
        {
            try
            {
                return await ImportAsync(job, file, rejectedPath, progress, onPublish, cancellationToken);
            }
            catch (CodeListsChangedException)
            {
                file.Position = 0;
            }
        }
    }

    private async Task<ImportReport> ImportAsync(
        ImportJob job, FileStream file, string rejectedPath, Action<int>? progress, Action? onPublish, CancellationToken cancellationToken)
    {
        var inTurns = file.Length * (job.Format == ImportFormat.Xlsx ? TimesPacked : 1) > options.Value.MaxSingleTransactionBytes;
        await using var version = inTurns
            ? await versions.StageAsync(job.WriterName, CommitKind.Import, options.Value.MaxLockDuration, cancellationToken)
            : await versions.BeginLongAsync(job.WriterName, CommitKind.Import, cancellationToken);
        if (job.Language is { } asked)
            Localizer.Use(asked);
        var references = await ReferencesAsync(job, cancellationToken);
        var (tally, judged) = (new ImportCounters(), new PlausibilityBatch(plausibility));
        try
        {
            var kind = job.Kind ?? (job.Format == ImportFormat.Json ? KindOf(JsonTableReader.FirstFields(file)) : null);
            using var table = Open(job, kind, file, references);
            tally.Interpretation = (table as WideTable)?.Reading;
            kind ??= KindOf(table.Header);
            tally.Kind = kind;
            RequireScope(job.Writer, kind.Value);
            await RequireActiveKeyAsync(job.Writer, cancellationToken);
            var columns = HeaderOf(kind.Value).Places(table.Header, RequiredOf(kind.Value), tally.Errors);
            if (tally.Errors.Count == 0)
            {
                using var rejected = new RejectedRows(rejectedPath, table.Header);
                var authorization = new RegionAuthorization(job.Writer, references.CodeLists);
                var pulse = new ProgressReporter(file, progress, cancellationToken);
                var yieldsAfter = job.Mode == ImportMode.Force ? null : job.AcceptedAtVersion;
                var taking = new ImportContext(version, yieldsAfter, references, authorization, rejected, tally, judged, pulse);
                if (kind == ImportKind.Observations)
                    await WriteRowsAsync(taking, table, columns, ObservationCsv.Read);
                else
                    await WriteRowsAsync(taking, table, columns, TargetCsv.Read);
                await RequireActiveKeyAsync(job.Writer, cancellationToken);
            }
        }
        catch (TableException exception)
        {
            tally.FileErrors++;
            tally.Add(exception.Error);
        }

        if (tally.RowsRead == tally.Blank && tally.Errors.Count == 0)
            tally.Add(new(null, null, RowErrorCode.Empty, null, Localizer.Format($"The file holds no rows.")));
        var isRejected = tally.Errors.Count > 0 && (job.Mode != ImportMode.Partial || tally.FileErrors > 0 || tally.Written == 0);
        var report = tally.ToReport(isRejected) with { RowsWithWarnings = judged.Warned, Warnings = judged.Warnings };
        job.Finish(
            isRejected ? ImportState.Rejected : ImportState.Succeeded, tally.Kind, JsonSerializer.Serialize(report, json.Options),
            versions.Now);
        if (!job.DryRun && !isRejected && tally.Changed > 0)
        {
            // The result is committed together with the rows, so that a killed process does not import the file again.
            onPublish?.Invoke();
            await db.SaveChangesAsync(CancellationToken.None);
            await version.PublishAsync();
        }

        ImportMetrics.Add(report, job);
        return report;
    }

    /// <summary>Rejects a file whose sender lacks the scope for its rows.</summary>
    private static void RequireScope(Writer writer, ImportKind kind)
    {
        var needed = kind == ImportKind.Observations ? Scopes.Observations : Scopes.Targets;
        if (!writer.HasAnyScope(needed))
            throw new TableException(null, RowErrorCode.OutsideScope, writer.MissingScopeMessage([needed]));
    }

    /// <summary>Rejects a file whose key was revoked since it was sent. The key is checked again in the publishing transaction.</summary>
    private async Task RequireActiveKeyAsync(Writer writer, CancellationToken cancellationToken)
    {
        if (await db.ApiKeys.AnyAsync(key => key.Id == writer.Id && key.RevokedAt != null, cancellationToken))
            throw new TableException(
                null, RowErrorCode.KeyRevoked, Localizer.Format($"The key {writer.Id} was revoked. Send the file again with another key."));
    }

    /// <summary>Returns the columns of a kind of file: those that are read, and those of an export that are ignored.</summary>
    private static HeaderMapper HeaderOf(ImportKind kind) => kind == ImportKind.Observations
        ? new(ObservationCsv.Columns, [.. ObservationTable.Shape.Columns, .. ImportTemplate.LeftAlone, TopicLabel])
        : new(TargetCsv.Columns, [.. TargetTable.Shape.Columns, .. ImportTemplate.LeftAlone, TopicLabel]);

    /// <summary>The ignored fields of JSON responses.</summary>
    private static Column TopicLabel => ColumnList.Of("topicLabel");

    private static IEnumerable<string> RequiredOf(ImportKind kind) =>
        kind == ImportKind.Observations ? ObservationCsv.Required : TargetCsv.Required;

    /// <summary>Opens a file. A file with an unknown header may be a wide table.</summary>
    private static TableReader Open(ImportJob job, ImportKind? kind, FileStream file, RowContext references)
    {
        var table = Open(job.Format, kind, file);
        if (job.Language is null && table.Header.Any(TextValidation.IsChinese))
            Localizer.Use(Language.Zh);
        if (job.Format == ImportFormat.Json || kind == ImportKind.Targets || IsLong(table.Header))
            return table;
        if (table.Header is [var only] && only.IndexOfAny([';', '\t']) >= 0)
        {
            table.Dispose();
            throw new TableException(
                1, RowErrorCode.MalformedRow, Localizer.Format($"The columns are separated by semicolons or tabs. Separate them by commas."));
        }

        if (FindWide(table, references, job.Defaults ?? new()) is { } wide)
        {
            table.Dispose();
            return wide;
        }

        table.Dispose();
        file.Position = 0;
        return Open(job.Format, kind, file);
    }

    /// <summary>Returns the first sheet that is a wide table, which names the sheets with numbers that are not read.</summary>
    private static WideTable? FindWide(TableReader table, RowContext references, ImportDefaults given)
    {
        foreach (var sheet in table.OtherSheets.Prepend(null))
        {
            var grid = LinesOf(table, sheet);
            if (grid.Count > WideTable.MaxLines || WideTable.Find(grid, references, given, sheet) is not { } wide)
                continue;
            if (sheet is not null && HasNumber(LinesOf(table, null)))
                wide.SkipSheet(table.SheetName);
            foreach (var other in table.OtherSheets.Where(other => other != sheet && HasNumber(LinesOf(table, other))))
                wide.SkipSheet(other);
            return wide;
        }

        return null;
    }

    private static List<SourceRow> LinesOf(TableReader table, string? sheet) =>
        [.. (sheet is null ? table.Grid() : table.Grid(sheet)).Take(WideTable.MaxLines + 1)];

    private static bool HasNumber(List<SourceRow> lines) => lines.Exists(line => line.Cells.Any(cell => cell.Any(char.IsDigit)));

    /// <summary>Indicates the header of a line-by-line file: it names a column of values or rules, or all columns of a key.</summary>
    private static bool IsLong(IReadOnlyList<string> header)
    {
        bool Has(params string[] names) => header.Any(text => names.Any(name => ColumnList.Of(name).IsCalled(text)));
        return Has("value") || Has("rule") || (Has("region", "regionLabel") && Has("indicator", "indicatorLabel") && Has("period"));
    }

    private static TableReader Open(ImportFormat format, ImportKind? kind, FileStream file) => format switch
    {
        ImportFormat.Xlsx => new XlsxTableReader(file, ImportTemplate.TitlesOfOthers),
        ImportFormat.Json => new JsonTableReader(file, HeaderOf(kind ?? ImportKind.Observations)),
        _ => new CsvTableReader(file),
    };

    /// <summary>Detects the kind of file: only targets have rules.</summary>
    private static ImportKind KindOf(IReadOnlyList<string> header) =>
        header.Any(ColumnList.Of("rule").IsCalled) ? ImportKind.Targets : ImportKind.Observations;

    private async Task WriteRowsAsync<T>(
        ImportContext taking, TableReader table, IReadOnlyDictionary<string, int> columns, Func<TableRow, RowContext, T> read)
        where T : Revision
    {
        using var writer = new RevisionWriter<T>(db, taking.Version, areMany: true, taking.YieldsAfter);
        var keys = new CompactKeySet();
        foreach (var rows in Read(table, columns, taking.References, read).InBackground().Chunk(options.Value.BatchSize))
        {
            taking.Pulse.Look();
            await taking.Version.YieldWriteLockAsync();
            writer.Prefetch(rows.Select(row => row.Revision).OfType<T>());
            foreach (var row in rows)
                Write(row, writer, keys, taking);
        }

        writer.Flush();
        await taking.Judged.EvaluateAsync(taking.Version.YieldWriteLockAsync, taking.Pulse.CancellationToken);
        await taking.Version.BeginFinalTransactionAsync();
        if (taking.Version.ConcurrentWritesSince is { } since)
            ReapplyAfterConflicts(writer, since, taking.Tally);
    }

    private static void Write<T>(
        (SourceRow Line, TableRow Row, T? Revision, IReadOnlyList<RowError> Errors) read, RevisionWriter<T> writer, CompactKeySet keys,
        ImportContext taking)
        where T : Revision
    {
        taking.Tally.RowsRead++;
        try
        {
            if (read.Errors.Count > 0)
                throw new RowException(read.Errors);
            if (read.Revision is null)
            {
                taking.Tally.Blank++;
                return;
            }

            var result = Write(read.Row, read.Revision, writer, keys, taking.Authorization);
            taking.Tally.Count(result);
            if (result == WriteResult.Superseded)
                taking.Tally.AddSuperseded(read.Line.Number, read.Revision);
            else
                taking.Judged.Add(read.Line.Number, read.Revision);
        }
        catch (RowException exception)
        {
            IReadOnlyList<RowError> errors = read.Line.Sheet is { } sheet
                ? [.. exception.Errors.Select(error => error with { Sheet = sheet })]
                : exception.Errors;
            taking.Tally.Reject(errors);
            taking.Rejected.Add(read.Line.Cells, errors);
        }
    }

    /// <summary>Writes the rows again whose keys other requests have written meanwhile.</summary>
    private static void ReapplyAfterConflicts<T>(RevisionWriter<T> writer, long since, ImportCounters tally)
        where T : Revision
    {
        foreach (var (revision, was, result) in writer.ReapplyAfterConflicts(since))
        {
            tally.TakeBack(was);
            if (result == WriteResult.Superseded)
                tally.AddSuperseded(line: null, revision);
            if (result == WriteResult.ReasonRequired)
                tally.Reject(
                    [new(
                        null, "status", RowErrorCode.ReasonNeeded, null,
                        Localizer.Format($"Another client wrote {revision.RegionCode}, {revision.IndicatorCode}, {revision.Period} during the import. {RevisionPolicy.ReasonRequiredMessage}"))]);
            else
                tally.Count(result);
        }
    }

    /// <summary>Reads the lines. Each is a revision, an error, or neither for a blank or derived row.</summary>
    private static IEnumerable<(SourceRow Line, TableRow Row, T? Revision, IReadOnlyList<RowError> Errors)> Read<T>(
        TableReader table, IReadOnlyDictionary<string, int> columns, RowContext references, Func<TableRow, RowContext, T> read)
        where T : Revision
    {
        foreach (var line in table.Lines())
        {
            if (IsHeading(line, columns))
                continue;
            var row = new TableRow(line.Number, columns, line.Cells, references, line.Place);
            var revision = (T?)null;
            IReadOnlyList<RowError> errors = line.Error is { } malformed ? [malformed] : [];
            try
            {
                if (errors.Count == 0 && !FilledIn.All(column => row.Optional(column) is null) && row.OptionalFlag("derived") != true)
                    revision = read(row, references);
            }
            catch (RowException exception)
            {
                errors = exception.Errors;
            }

            yield return (line, row, revision, errors);
        }
    }

    /// <summary>Indicates a heading of a template: a line with texts only in columns that are not read.</summary>
    private static bool IsHeading(SourceRow line, IReadOnlyDictionary<string, int> columns) =>
        line.Error is null && columns.Values.All(at => at < line.Cells.Count && line.Cells[at].Length == 0)
            && line.Cells.Any(cell => cell.Length > 0);

    private static WriteResult Write<T>(
        TableRow row, T revision, RevisionWriter<T> writer, CompactKeySet keys, RegionAuthorization authorization)
        where T : Revision
    {
        if (authorization.Refuse(revision.RegionCode) is { } refusal)
            throw row.Fail("region", refusal, RowErrorCode.OutsideRegion);
        if (!keys.Add(revision))
            throw row.Fail(
                "period",
                Localizer.Format($"{revision.RegionCode}, {revision.IndicatorCode}, {revision.Period} occurs twice in this file. Keep one of the rows."), RowErrorCode.DuplicateKey);

        var result = writer.Write(revision);
        return result == WriteResult.ReasonRequired
            ? throw row.Fail("status", RevisionPolicy.ReasonRequiredMessage, RowErrorCode.ReasonNeeded)
            : result;
    }

    private async Task<RowContext> ReferencesAsync(ImportJob job, CancellationToken cancellationToken) =>
        new(await db.LoadCodeListsAsync(cancellationToken), versions.Now) { DefaultSource = job.Source, Reason = job.Reason };

    /// <summary>The objects that take part in an import.</summary>
    private sealed record ImportContext(
        PendingVersion Version, long? YieldsAfter, RowContext References, RegionAuthorization Authorization, RejectedRows Rejected,
        ImportCounters Tally, PlausibilityBatch Judged, ProgressReporter Pulse);

    /// <summary>Checks for cancellation and reports the progress.</summary>
    private sealed class ProgressReporter(FileStream file, Action<int>? progress, CancellationToken cancellationToken)
    {
        public CancellationToken CancellationToken => cancellationToken;

        public void Look()
        {
            cancellationToken.ThrowIfCancellationRequested();

            // 100 % is reported only after the commit.
            progress?.Invoke((int)(file.Position * 99 / Math.Max(1, file.Length)));
        }
    }
}
