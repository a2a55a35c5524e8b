using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Data.CodeLists;

/// <summary>The levels of China's administrative divisions, from the top.</summary>
public enum RegionLevel
{
    /// <summary>省, two digits.</summary>
    [LocalizedName("省级", "province")]
    Province,

    /// <summary>市, four digits.</summary>
    [LocalizedName("地市级", "city")]
    City,

    /// <summary>区 or 县, six digits.</summary>
    [LocalizedName("区县级", "district")]
    District,

    /// <summary>镇, 乡 or 街道, nine digits.</summary>
    [LocalizedName("镇街级", "town")]
    Town,

    /// <summary>村 or 社区, twelve digits.</summary>
    [LocalizedName("村社级", "village")]
    Village,
}
