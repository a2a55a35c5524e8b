namespace IndicatorsApi.Measures.Plausibility;

/// <summary>
/// The reason why an observation is implausible. The observation is recorded nevertheless, because unusual values may be true. Codes are
/// stable; their texts may change.
/// </summary>
/// <remarks><see cref="WarningTexts"/> contains the texts.</remarks>
public enum WarningCode
{
    /// <summary>The value is outside limits of the indicator that were set after it was recorded.</summary>
    OutsideLimits,

    /// <summary>The value is a share above 100 %.</summary>
    ShareAbove100,

    /// <summary>The value is a share below 0 %.</summary>
    ShareBelow0,

    /// <summary>The value deviates from its expectation by about a power of ten. The decimal point or the unit may be wrong.</summary>
    PowerOfTen,

    /// <summary>The value differs strongly from the value one year earlier.</summary>
    JumpFromYearEarlier,

    /// <summary>The value differs strongly from the values of the preceding periods.</summary>
    JumpFromPeriodsBefore,

    /// <summary>The monthly increment of the cumulative value differs strongly from earlier increments.</summary>
    JumpInCumulative,

    /// <summary>The cumulative value is below the previous one of the same year.</summary>
    CumulativeBelowEarlier,

    /// <summary>The cumulative value is above the next one of the same year.</summary>
    CumulativeAboveLater,

    /// <summary>The value exceeds the whole of which it is a part.</summary>
    PartAboveWhole,

    /// <summary>The value is below one of its parts.</summary>
    WholeBelowPart,
}
