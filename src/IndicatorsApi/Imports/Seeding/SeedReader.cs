using IndicatorsApi.Imports.Rows;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Data.CodeLists;
using NodaTime;

namespace IndicatorsApi.Imports.Seeding;

/// <summary>Reads the seed files in the order in which they refer to each other.</summary>
public static class SeedReader
{
    /// <summary>The recorded author of the seed data.</summary>
    public const string RecordedBy = "seed";

    /// <summary>Reads all files of a folder.</summary>
    /// <param name="folder">The folder of the seed files.</param>
    /// <param name="now">The instant for validation.</param>
    /// <exception cref="SeedException">The files contain errors; the exception lists all of them.</exception>
    public static SeedData Read(string folder, Instant now)
    {
        var references = new RowContext(new Codelists(), now);
        var (observations, targets) =
            (new Dictionary<string, Observation>(StringComparer.Ordinal), new Dictionary<string, Target>(StringComparer.Ordinal));
        var errors = new List<SeedError>();

        void Load<T>(
            string file, IReadOnlyList<string> columns, IReadOnlyList<string> required, Dictionary<string, T> into, Func<TableRow,
            RowContext, T> read, params string[] key) =>
            SeedFile.Read(folder, file, columns, required, references, errors, row =>
            {
                var name = string.Join('/', key.Select(row.Text));
                if (!into.TryAdd(name, read(row, references)))
                    throw row.Fail(
                        key[^1],
                        Localizer.Format($"'{name}' stands in this file twice. Each {string.Join(" + ", key)} may stand there once."),
                        RowErrorCode.DuplicateKey);
            });

        var changed = new List<TableRow>();
        Load("regions.csv", RegionCsv.Columns, RegionCsv.Required, references.Codelists.Regions, ReadRegion, "code");
        errors.AddRange(changed.SelectMany(row => RegionCsv.Check(row, references)).Select(error => new SeedError("regions.csv", error)));
        Load("units.csv", UnitCsv.Columns, UnitCsv.Columns, references.Codelists.Units, UnitCsv.Read, "code");
        Load("topics.csv", TopicCsv.Columns, TopicCsv.Columns, references.Codelists.Topics, TopicCsv.Read, "code");
        Load("indicators.csv", IndicatorCsv.Columns, IndicatorCsv.Columns, references.Codelists.Indicators, IndicatorCsv.Read, "code");
        Load("sources.csv", SourceCsv.Columns, SourceCsv.Columns, references.Codelists.Sources, SourceCsv.Read, "code");
        Load(
            "observations.csv", ObservationCsv.Columns, ObservationCsv.Required, observations, ObservationCsv.Read, "region", "indicator",
            "period");
        Load("targets.csv", TargetCsv.Columns, TargetCsv.Required, targets, TargetCsv.Read, "region", "indicator", "period");

        Region ReadRegion(TableRow row, RowContext record)
        {
            var region = RegionCsv.Read(row, record);
            if (region.Division.Changes || region.Successors is not null)
                changed.Add(row);
            return region;
        }

        return errors.Count == 0 ? new(references, observations, targets) : throw new SeedException(errors);
    }
}
