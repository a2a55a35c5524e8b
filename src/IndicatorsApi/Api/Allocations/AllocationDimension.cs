using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Api.Allocations;

/// <summary>What a target is split into.</summary>
public enum AllocationDimension
{
    /// <summary>The direct parts of its region.</summary>
    [LocalizedName("地区", "region")]
    Region,

    /// <summary>The years of a plan.</summary>
    [LocalizedName("年", "year")]
    Year,

    /// <summary>Halves of years.</summary>
    [LocalizedName("半年", "half")]
    Half,

    /// <summary>Quarters.</summary>
    [LocalizedName("季", "quarter")]
    Quarter,

    /// <summary>Months.</summary>
    [LocalizedName("月", "month")]
    Month,
}
