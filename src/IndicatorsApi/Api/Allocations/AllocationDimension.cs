using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Api.Allocations;

/// <summary>The dimension of an allocation.</summary>
public enum AllocationDimension
{
    /// <summary>The child regions.</summary>
    [LocalizedName("地区", "region")]
    Region,

    /// <summary>The years of a plan.</summary>
    [LocalizedName("年", "year")]
    Year,

    /// <summary>Half-years.</summary>
    [LocalizedName("半年", "half")]
    Half,

    /// <summary>Quarters.</summary>
    [LocalizedName("季", "quarter")]
    Quarter,

    /// <summary>Months.</summary>
    [LocalizedName("月", "month")]
    Month,
}
