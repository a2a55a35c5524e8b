using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Imports.Rows;

namespace IndicatorsApi.Imports.Seeding;

/// <summary>The content of the seed files.</summary>
/// <param name="Context">The code lists.</param>
/// <param name="Observations">The observations by region, indicator and period.</param>
/// <param name="Targets">The targets by region, indicator and period.</param>
public sealed record SeedData(
    RowContext Context, IReadOnlyDictionary<string, Observation> Observations, IReadOnlyDictionary<string, Target> Targets);
