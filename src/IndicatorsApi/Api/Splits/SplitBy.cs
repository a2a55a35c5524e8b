using IndicatorsApi.Measures.Words;

namespace IndicatorsApi.Api.Splits;

/// <summary>What a target is split into.</summary>
public enum SplitBy
{
    /// <summary>The direct parts of its region.</summary>
    [Name("地区", "region")]
    Region,

    /// <summary>The years of a plan.</summary>
    [Name("年", "year")]
    Year,

    /// <summary>Halves of years.</summary>
    [Name("半年", "half")]
    Half,

    /// <summary>Quarters.</summary>
    [Name("季", "quarter")]
    Quarter,

    /// <summary>Months.</summary>
    [Name("月", "month")]
    Month,
}
