using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Measures.Observations;

/// <summary>The status of an observation (SDMX <c>OBS_STATUS</c>).</summary>
public enum ObservationStatus
{
    /// <summary>预计: estimated before the accounts of the period are closed.</summary>
    [LocalizedName("预计", "estimated", Aliases = "预计数")]
    Estimated,

    /// <summary>初步: compiled but not yet verified.</summary>
    [LocalizedName("初步", "preliminary", Aliases = "初步数 快报数")]
    Preliminary,

    /// <summary>修订: corrected after publication.</summary>
    [LocalizedName("修订", "revised", Aliases = "修订数")]
    Revised,

    /// <summary>最终: final.</summary>
    [LocalizedName("最终", "final", Aliases = "最终数 年报数")]
    Final,
}
