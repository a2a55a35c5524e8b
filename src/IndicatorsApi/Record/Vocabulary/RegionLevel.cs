namespace IndicatorsApi.Record.Vocabulary;

/// <summary>The levels of China's administrative divisions, from the top.</summary>
public enum RegionLevel
{
    /// <summary>省, two digits.</summary>
    Province,

    /// <summary>市, four digits.</summary>
    City,

    /// <summary>区 or 县, six digits.</summary>
    District,

    /// <summary>镇, 乡 or 街道, nine digits.</summary>
    Town,

    /// <summary>村 or 社区, twelve digits.</summary>
    Village,
}
