using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Imports.Rows;
using IndicatorsApi.Measures.Localization;
using NodaTime;

namespace IndicatorsApi.Imports.Seeding;

/// <summary>Reads the seed files, each after those that it references.</summary>
public static class SeedReader
{
    /// <summary>The name under which the seed data is recorded.</summary>
    public const string RecordedBy = "seed";

    private static readonly string[] Code = ["code"];
    private static readonly string[] NaturalKey = ["region", "indicator", "period"];

    /// <summary>Reads all files of a folder.</summary>
    /// <param name="folder">The folder of the seed files.</param>
    /// <param name="now">The instant at which the rows are validated.</param>
    /// <exception cref="SeedException">The files have errors.</exception>
    public static SeedData Read(string folder, Instant now)
    {
        var references = new RowContext(new CodeListSet(), now);
        var lists = references.CodeLists;
        var observations = new Dictionary<string, Observation>(StringComparer.Ordinal);
        var targets = new Dictionary<string, Target>(StringComparer.Ordinal);
        var errors = new List<SeedError>();
        var changedRegions = new List<TableRow>();

        Load("regions.csv", RegionCsv.Columns, RegionCsv.Required, lists.Regions, ReadRegion, Code);

        // A region may name a successor of a later line, so that successors are validated after all regions are read.
        var regionErrors = changedRegions.SelectMany(row => RegionCsv.Check(row, references));
        errors.AddRange(regionErrors.Select(error => new SeedError("regions.csv", error)));
        Load("units.csv", UnitCsv.Columns, UnitCsv.Columns, lists.Units, UnitCsv.Read, Code);
        Load("topics.csv", TopicCsv.Columns, TopicCsv.Columns, lists.Topics, TopicCsv.Read, Code);
        Load("indicators.csv", IndicatorCsv.Columns, IndicatorCsv.Columns, lists.Indicators, IndicatorCsv.Read, Code);
        Load("sources.csv", SourceCsv.Columns, SourceCsv.Columns, lists.Sources, SourceCsv.Read, Code);
        Load("observations.csv", ObservationCsv.Columns, ObservationCsv.Required, observations, ObservationCsv.Read, NaturalKey);
        Load("targets.csv", TargetCsv.Columns, TargetCsv.Required, targets, TargetCsv.Read, NaturalKey);
        return errors.Count == 0 ? new(references, observations, targets) : throw new SeedException(errors);

        void Load<T>(
            string file,
            IReadOnlyList<string> columns,
            IReadOnlyList<string> required,
            Dictionary<string, T> into,
            Func<TableRow, RowContext, T> read,
            string[] key) =>
            SeedFile.Read(folder, file, columns, required, references, errors, row =>
            {
                var name = string.Join('/', key.Select(row.Text));
                if (!into.TryAdd(name, read(row, references)))
                    throw row.Fail(key[^1], DuplicateKey(name, string.Join(" + ", key)), RowErrorCode.DuplicateKey);
            });

        Region ReadRegion(TableRow row, RowContext context)
        {
            var region = RegionCsv.Read(row, context);
            if (region.Lifetime.Changes || region.Successors is not null)
                changedRegions.Add(row);
            return region;
        }
    }

    private static string DuplicateKey(string name, string key) =>
        Localizer.Format($"'{name}' occurs twice in this file. Each {key} may occur once. Delete one of the rows.");
}
