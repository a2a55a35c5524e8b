namespace IndicatorsApi.Measures.Plausibility;

/// <summary>
/// Why a figure should be looked at again. It is on record all the same: what is unusual may be true. The codes are stable.
/// </summary>
/// <remarks>The words for them stand in <see cref="WarningTexts"/>.</remarks>
public enum WarningCode
{
    /// <summary>It lies outside the limits of its indicator, which were set after it was recorded.</summary>
    OutsideLimits,

    /// <summary>It is a share above 100 %.</summary>
    ShareAbove100,

    /// <summary>It is a share below 0 %.</summary>
    ShareBelow0,

    /// <summary>It is about 10, 100, 1000 … times what is on record, or such a part of it: a decimal point or a unit may have slipped.</summary>
    PowerOfTen,

    /// <summary>It lies far from the figure of one year earlier.</summary>
    JumpFromYearEarlier,

    /// <summary>It lies far from the figures of the periods before: a month from the months before.</summary>
    JumpFromPeriodsBefore,

    /// <summary>What the cumulative figure adds a month lies far from what the ones before it added.</summary>
    JumpInCumulative,

    /// <summary>The cumulative figure is smaller than the one before it in the same year.</summary>
    CumulativeBelowEarlier,

    /// <summary>The cumulative figure is greater than the one after it in the same year.</summary>
    CumulativeAboveLater,

    /// <summary>It is greater than the figure of which it counts a part.</summary>
    PartAboveWhole,

    /// <summary>It is smaller than a figure that counts a part of it.</summary>
    WholeBelowPart,
}
