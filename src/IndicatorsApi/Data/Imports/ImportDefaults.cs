namespace IndicatorsApi.Data.Imports;

/// <summary>The attributes of all observations of a wide table, as given by the client.</summary>
/// <remarks>They take precedence over the title of the table.</remarks>
/// <param name="Region">The code of the region.</param>
/// <param name="Indicator">The code of the indicator.</param>
/// <param name="Period">The period.</param>
/// <param name="Unit">The code of the unit.</param>
/// <param name="Status">The code of the status. Default: `preliminary`.</param>
public sealed record ImportDefaults(
    string? Region = null, string? Indicator = null, string? Period = null, string? Unit = null, string? Status = null);
