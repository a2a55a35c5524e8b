using System.CommandLine;
using CsvHelper;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.Imports;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Host.Startup;
using IndicatorsApi.Imports.Rows;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Rules;
using IndicatorsApi.Tables.Columns;
using IndicatorsApi.Tables.Workbooks;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Host.Commands;

/// <summary>The command <c>export</c>: writes observations or targets in the import format.</summary>
internal static class ExportCommands
{
    /// <summary>Creates the command.</summary>
    /// <param name="services">The service provider.</param>
    public static Command Of(IServiceProvider services)
    {
        var kind = new Argument<ImportKind>("kind") { Description = "observations or targets." };
        var region = new Option<string?>("--region") { Description = "The region code. The default is all regions." };
        var command = new Command("export", "Writes the current observations or targets as CSV in the import format.") { kind, region };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await services.InitializeDatabaseAsync();
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<IndicatorsContext>();
            await using var snapshot = await ReadSnapshot.BeginAsync(db, cancellationToken);
            await using var csv = CsvWriter.Create(Console.Out, new CsvWriterOptions(), leaveOpen: true);
            if (parsed.GetValue(kind) == ImportKind.Observations)
                await WriteAsync(
                    csv, [.. ObservationCsv.Columns.Except(["derived"], StringComparer.Ordinal)],
                    Of<Observation>(db, parsed.GetValue(region)), CellsOf, cancellationToken);
            else
                await WriteAsync(csv, TargetCsv.Columns, Of<Target>(db, parsed.GetValue(region)), CellsOf, cancellationToken);
            return 0;
        });
        return command;
    }

    private static IQueryable<T> Of<T>(IndicatorsContext db, string? region)
        where T : Revision =>
        db.AsOf<T>(version: null).Where(r => region == null || r.RegionCode == region)
            .OrderBy(r => r.RegionCode).ThenBy(r => r.IndicatorCode).ThenBy(r => r.Period);

    private static async Task WriteAsync<T>(
        CsvWriter csv, IReadOnlyList<string> columns, IQueryable<T> rows, Func<T, IReadOnlyDictionary<string, string?>> cellsOf,
        CancellationToken cancellationToken)
        where T : class
    {
        csv.WriteRecord([.. columns]);
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var cells = cellsOf(row);
            csv.WriteRecord([.. columns.Select(column => cells.GetValueOrDefault(column) ?? "")]);
        }
    }

    private static Dictionary<string, string?> CellsOf(Observation observation)
    {
        var cells = Common(observation);
        cells["value"] = CellFormatter.Of(observation.Value);
        cells["qualifier"] = EnumCodes<Qualifier>.Of(observation.Qualifier);
        cells["status"] = EnumCodes<ObservationStatus>.Of(observation.Status);
        cells["reportedGrowthPercent"] = CellFormatter.Of(observation.ReportedGrowthPercent);
        cells["reportedChange"] = CellFormatter.Of(observation.ReportedChange);
        return cells;
    }

    private static Dictionary<string, string?> CellsOf(Target target)
    {
        var cells = Common(target);
        cells["rule"] = TargetRule.KindOf(target.Rule.GetType());
        foreach (var name in TargetRule.ParameterNames)
            cells[name] = CellFormatter.Of(target.Rule.Parameter(name));
        cells["commitment"] = EnumCodes<Commitment>.Of(target.Commitment);
        cells["baselineIndicator"] = target.BaselineIndicatorCode;
        cells["baselinePeriod"] = target.BaselinePeriod?.ToString();
        cells["baselineComparable"] = target.HasExplicitBaseline || !target.BaselineComparable ? CellFormatter.Of(target.BaselineComparable)
            : null;
        cells["responsibleUnitZh"] = Guarded(target.ResponsibleUnitZh);
        cells["responsibleUnitEn"] = Guarded(target.ResponsibleUnitEn);
        cells["responsiblePostZh"] = Guarded(target.ResponsiblePostZh);
        cells["responsiblePostEn"] = Guarded(target.ResponsiblePostEn);
        return cells;
    }

    private static Dictionary<string, string?> Common(Revision revision) => new(StringComparer.Ordinal)
    {
        ["region"] = revision.RegionCode,
        ["indicator"] = revision.IndicatorCode,
        ["period"] = revision.Period.ToString(),
        ["unit"] = revision.Indicator.UnitCode,
        ["source"] = revision.SourceCode,
        ["locator"] = Guarded(revision.Locator),
        ["note"] = Guarded(revision.Note),
    };

    private static string? Guarded(string? text) => text is null ? null : CsvInjectionGuard.Put(text);
}
