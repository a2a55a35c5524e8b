namespace IndicatorsApi.Measures.Figures;

/// <summary>How settled a figure is (SDMX <c>OBS_STATUS</c>).</summary>
public enum ObservationStatus
{
    /// <summary>预计: expected before the period's books are closed.</summary>
    Estimated,

    /// <summary>初步: counted, not yet verified.</summary>
    Preliminary,

    /// <summary>修订: corrected after it was published.</summary>
    Revised,

    /// <summary>Stated without reservation.</summary>
    Final,
}
