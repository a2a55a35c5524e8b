using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using IndicatorsApi.Data.ApiKeys;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.Imports;
using IndicatorsApi.Host.Startup;
using IndicatorsApi.Imports;
using IndicatorsApi.Imports.WideTables;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Tables.Reading;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace IndicatorsApi.Host.Commands;

/// <summary>The command <c>import</c>, for operators with access to the database.</summary>
internal static class ImportCommands
{
    private const string RecordedBy = "command line";
    private const int ErrorsShown = 50;

    private static readonly Dictionary<string, ImportFormat> Formats = new(StringComparer.OrdinalIgnoreCase)
    {
        [".csv"] = ImportFormat.Csv,
        [".xlsx"] = ImportFormat.Xlsx,
        [".json"] = ImportFormat.Json,
    };

    /// <summary>Creates the command.</summary>
    /// <param name="services">The service provider.</param>
    public static Command Of(IServiceProvider services)
    {
        var file = new Argument<FileInfo>("file") { Description = "A .csv, .xlsx or .json file in the format of the seed data." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Validates the file and writes nothing." };
        var mode = new Option<ImportMode>(
            "--mode")
        { Description = "atomic: all rows or none. partial: the valid rows.", DefaultValueFactory = _ => ImportMode.Atomic };
        var source = new Option<string?>("--source") { Description = "The source code for rows without one." };
        var reason = new Option<string?>("--reason") { Description = "The reason for changed observations." };
        var rejected = new Option<FileInfo?>(
            "--rejected")
        { Description = "The file for rejected rows. The default is a file beside the imported one." };
        var region = new Option<string?>("--region") { Description = "The region code of a table with periods or indicators as columns." };
        var indicator = new Option<string?>(
            "--indicator")
        { Description = "The indicator code of a table with regions or periods as columns." };
        var period = new Option<string?>(
            "--period")
        { Description = "The period of a table with regions or indicators as columns, such as 2025-06-YTD." };
        var unit = new Option<string?>("--unit") { Description = "The unit code or name of such a table." };
        var status = new Option<string?>(
            "--status")
        { Description = "The observation status of such a table. The default is preliminary." };
        var command = new Command(
            "import", "Imports a file of observations or targets.") { file, dryRun, mode, source, reason, rejected, region, indicator,
            period, unit, status };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var from = parsed.GetValue(file)!;
            if (!from.Exists || !Formats.TryGetValue(from.Extension, out var format))
            {
                await Console.Error.WriteLineAsync($"{from} is not there, or is none of {string.Join(", ", Formats.Keys)}.");
                return 1;
            }

            await services.InitializeDatabaseAsync();
            await using var scope = services.CreateAsyncScope();
            var job = new ImportJob
            {
                Id = RandomNumberGenerator.GetHexString(8, lowercase: true),
                Format = format,
                Mode = parsed.GetValue(mode),
                DryRun = parsed.GetValue(dryRun),
                Source = parsed.GetValue(source),
                Reason = parsed.GetValue(reason),
                Defaults =
                    new(
                        parsed.GetValue(region), parsed.GetValue(indicator), parsed.GetValue(period), parsed.GetValue(unit),
                        parsed.GetValue(status)),
                WriterName = RecordedBy,
                WriterId = "cli",
                WriterRole = Role.Admin,
                State = ImportState.Running,
                CreatedAt = scope.ServiceProvider.GetRequiredService<IClock>().GetCurrentInstant(),
            };
            if (job.Source is { } code
                && !await scope.ServiceProvider.GetRequiredService<IndicatorsContext>().Sources.AnyAsync(
                    s => s.Code == code, cancellationToken))
            {
                await Console.Error.WriteLineAsync($"--source: '{code}' is not a known source.");
                return 1;
            }

            var bad = parsed.GetValue(rejected)?.FullName ?? Path.ChangeExtension(from.FullName, ".rejected.csv");
            await using var stream = new FileStream(from.FullName, FileMode.Open, FileAccess.Read);
            var bar = new ProgressBar();
            var report = await scope.ServiceProvider.GetRequiredService<Importer>().RunAsync(job, stream, bad, bar.Show, cancellationToken);
            bar.Finish();
            return await TellAsync(report, job.State, bad);
        });
        return command;
    }

    private static async Task<int> TellAsync(ImportReport report, ImportState state, string rejected)
    {
        if (report.Interpretation is { } reading)
            await Console.Out.WriteLineAsync(Describe(reading));
        foreach (var error in report.Errors.Take(ErrorsShown))
            await Console.Error.WriteLineAsync(Describe(error));
        foreach (var warning in report.Warnings.Take(ErrorsShown))
            await Console.Error.WriteLineAsync(Describe(warning));
        if (report.Rejected > 0)
            await Console.Error.WriteLineAsync($"See {rejected} for the rejected rows.");
        else
            File.Delete(rejected);
        await Console.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{EnumCodes<ImportState>.Of(state)}: {report.RowsRead} rows read, {report.Created} created, {report.Revised} revised, "
            + $"{report.Unchanged} unchanged, {report.Rejected} rejected, {report.RowsWithWarnings} with warnings"));
        return state == ImportState.Succeeded && report.Rejected == 0 ? 0 : 1;
    }

    private static string Describe(RowError error)
    {
        var line = error.Line is null ? null : $"line {error.Line}";
        var column = error.Column is null ? null : $"column {error.Column}";
        return $"{string.Join(", ", new[] { line, column }.OfType<string>())}: {error.Message}";
    }

    private static string Describe(WideTableInterpretation table)
    {
        var defaults =
            from part in new[]
            {
                ("region", table.Region), ("indicator", table.Indicator), ("period", table.Period?.ToString()), ("unit", table.Unit),
                ("status", table.Status),
            }
            where part.Item2 is not null
            select $"{part.Item1} {part.Item2}";
        return string.Join(
            Environment.NewLine,
            [
                $"Read as {EnumCodes<WideLayout>.Of(table.Layout)}, header in line {table.HeaderLine}; {string.Join(", ", defaults)}",
                .. table.Columns.Select(column => $"  {column.Column}  {column.Header} → {column.InterpretedAs}"),
                .. table.Skipped.Select(Describe),
            ]);
    }

    private static string Describe(SkippedItem item)
    {
        var place = item.Line is { } line ? $"line {line}" : $"column {item.Column}";
        return $"  skipped: {place}, {item.Text}: {item.Reason.En} {item.Reason.Zh}";
    }

    /// <summary>Describes a warning in both languages, because the operator may read either.</summary>
    private static string Describe(RowWarning warning) =>
        $"line {warning.Line}, warning: {warning.Region}, {warning.Indicator}, {warning.Period}: {warning.Text.En} {warning.Text.Zh}";

    /// <summary>A progress bar on a terminal, plain lines elsewhere.</summary>
    private sealed class ProgressBar
    {
        private const int Width = 40;
        private int _shown = -1;

        public void Show(int percent)
        {
            var step = Console.IsErrorRedirected ? percent / 10 * 10 : percent;
            if (step == _shown)
                return;
            _shown = step;
            if (Console.IsErrorRedirected)
                Console.Error.WriteLine($"{step} %");
            else
                Console.Error.Write($"\r[{new string('#', step * Width / 100),-Width}] {step,3} %");
        }

        public void Finish()
        {
            if (!Console.IsErrorRedirected && _shown >= 0)
                Console.Error.WriteLine($"\r[{new string('#', Width)}] 100 %");
        }
    }
}
