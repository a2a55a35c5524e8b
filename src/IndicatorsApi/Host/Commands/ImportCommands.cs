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

/// <summary>Imports on the command line, for whoever has access to the database.</summary>
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

    /// <summary>The command <c>import</c>.</summary>
    /// <param name="services">The services of the program.</param>
    public static Command Of(IServiceProvider services)
    {
        var file = new Argument<FileInfo>("file") { Description = "A .csv, .xlsx or .json file in the format of the seed data." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Checks everything and writes nothing." };
        var mode = new Option<ImportMode>("--mode") { Description = "atomic: all rows or none; partial: the good ones.", DefaultValueFactory = _ => ImportMode.Atomic };
        var source = new Option<string?>("--source") { Description = "The code of the source of rows that name none." };
        var reason = new Option<string?>("--reason") { Description = "Why figures change." };
        var rejected = new Option<FileInfo?>("--rejected") { Description = "Where rejected rows are written; beside the file without it." };
        var region = new Option<string?>("--region") { Description = "Of a table with periods or indicators across the top: the code of its region." };
        var indicator = new Option<string?>("--indicator") { Description = "Of a table with regions or periods across the top: the code of its indicator." };
        var period = new Option<string?>("--period") { Description = "Of a table with regions or indicators across the top: its period, such as 2025-06-YTD." };
        var unit = new Option<string?>("--unit") { Description = "Of such a table: the code or name of its unit." };
        var status = new Option<string?>("--status") { Description = "Of such a table: the status of its figures; preliminary without it." };
        var command = new Command("import", "Takes a file of observations or targets in.") { file, dryRun, mode, source, reason, rejected, region, indicator, period, unit, status };
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
                Defaults = new(parsed.GetValue(region), parsed.GetValue(indicator), parsed.GetValue(period), parsed.GetValue(unit), parsed.GetValue(status)),
                WriterName = RecordedBy,
                WriterId = "cli",
                WriterRole = Role.Admin,
                State = ImportState.Running,
                CreatedAt = scope.ServiceProvider.GetRequiredService<IClock>().GetCurrentInstant(),
            };
            if (job.Source is { } code && !await scope.ServiceProvider.GetRequiredService<IndicatorsContext>().Sources.AnyAsync(s => s.Code == code, cancellationToken))
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
            await Console.Error.WriteLineAsync($"The rejected rows stand in {rejected}.");
        else
            File.Delete(rejected);
        await Console.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{EnumCodes<ImportState>.Of(state)}: {report.RowsRead} rows read, {report.Created} created, {report.Revised} revised, {report.Unchanged} unchanged, {report.Rejected} rejected, {report.RowsWithWarnings} with warnings"));
        return state == ImportState.Succeeded && report.Rejected == 0 ? 0 : 1;
    }

    private static string Describe(RowError error) =>
        string.Join(", ", new[] { error.Line is null ? null : $"line {error.Line}", error.Column is null ? null : $"column {error.Column}" }.OfType<string>()) + $": {error.Message}";

    private static string Describe(WideTableInterpretation reading) => string.Join(
        Environment.NewLine,
        [
            $"Read as {EnumCodes<WideLayout>.Of(reading.Layout)}, header in line {reading.HeaderLine}; {string.Join(", ", new[] { ("region", reading.Region), ("indicator", reading.Indicator), ("period", reading.Period?.ToString()), ("unit", reading.Unit), ("status", reading.Status) }.Where(part => part.Item2 is not null).Select(part => $"{part.Item1} {part.Item2}"))}",
            .. reading.Columns.Select(column => $"  {column.Column}  {column.Header} → {column.InterpretedAs}"),
            .. reading.Skipped.Select(left => $"  left alone: {(left.Line is { } line ? $"line {line}" : $"column {left.Column}")}, {left.Text}: {left.Reason.En} {left.Reason.Zh}"),
        ]);

    /// <summary>Both languages: who reads it may speak either.</summary>
    private static string Describe(RowWarning warning) =>
        $"line {warning.Line}, warning: {warning.Region}, {warning.Indicator}, {warning.Period}: {warning.Text.En} {warning.Text.Zh}";

    /// <summary>A bar on a terminal, plain lines elsewhere.</summary>
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
