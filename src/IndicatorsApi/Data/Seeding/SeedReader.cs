using IndicatorsApi.Indicators;
using IndicatorsApi.Observations;
using IndicatorsApi.Regions;
using IndicatorsApi.Sources;
using IndicatorsApi.Targets;
using IndicatorsApi.Topics;
using IndicatorsApi.Units;
using NodaTime;

namespace IndicatorsApi.Data.Seeding;

/// <summary>Reads the seed files in the order in which they refer to each other.</summary>
public static class SeedReader
{
    /// <summary>Reads all files of a folder.</summary>
    /// <param name="folder">The folder of the seed files.</param>
    /// <param name="recordedAt">The instant at which the record begins.</param>
    /// <exception cref="SeedException">Something in them cannot be loaded; it lists everything that is wrong.</exception>
    public static SeedRecord Read(string folder, Instant recordedAt)
    {
        var record = new SeedRecord(recordedAt);
        var errors = new List<SeedError>();

        void Load<T>(string file, IReadOnlyList<string> columns, Dictionary<string, T> into, Func<SeedRow, SeedRecord, T> read, params string[] key) =>
            SeedFile.Read(folder, file, columns, errors, row =>
            {
                var name = string.Join('/', key.Select(row.Text));
                if (!into.TryAdd(name, read(row, record)))
                    throw row.Fail(key[^1], $"'{name}' stands in this file twice. Each {string.Join(" + ", key)} may stand there once.");
            });

        Load("regions.csv", RegionCsv.Columns, record.Regions, RegionCsv.Read, "code");
        Load("units.csv", UnitCsv.Columns, record.Units, UnitCsv.Read, "code");
        Load("topics.csv", TopicCsv.Columns, record.Topics, TopicCsv.Read, "code");
        Load("indicators.csv", IndicatorCsv.Columns, record.Indicators, IndicatorCsv.Read, "code");
        Load("sources.csv", SourceCsv.Columns, record.Sources, SourceCsv.Read, "code");
        Load("observations.csv", ObservationCsv.Columns, record.Observations, ObservationCsv.Read, "region", "indicator", "period");
        Load("targets.csv", TargetCsv.Columns, record.Targets, TargetCsv.Read, "region", "indicator", "period");

        return errors.Count == 0 ? record : throw new SeedException(errors);
    }
}
