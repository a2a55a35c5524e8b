using IndicatorsApi.Imports.Rows;
using IndicatorsApi.Data.Revisions;

namespace IndicatorsApi.Imports.Seeding;

/// <summary>What the seed files hold.</summary>
/// <param name="References">The vocabulary.</param>
/// <param name="Observations">The observations by region, indicator and period.</param>
/// <param name="Targets">The targets by region, indicator and period.</param>
public sealed record SeedData(RowContext References, IReadOnlyDictionary<string, Observation> Observations, IReadOnlyDictionary<string, Target> Targets);
