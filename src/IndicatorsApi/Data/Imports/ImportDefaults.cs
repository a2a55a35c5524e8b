namespace IndicatorsApi.Data.Imports;

/// <summary>What the sender of a table with regions, periods or indicators across the top says of all its figures; it goes before what the title says.</summary>
/// <param name="Region">The code of the region.</param>
/// <param name="Indicator">The code of the indicator.</param>
/// <param name="Period">The period.</param>
/// <param name="Unit">The code of the unit.</param>
/// <param name="Status">The status; `preliminary` without it.</param>
public sealed record ImportDefaults(string? Region = null, string? Indicator = null, string? Period = null, string? Unit = null, string? Status = null);
