using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Measures.Observations;

/// <summary>How exactly a published number is meant.</summary>
public enum Qualifier
{
    /// <summary>The number itself.</summary>
    [LocalizedName("确数", "exact")]
    Exact,

    /// <summary>约: near the number, on either side.</summary>
    [LocalizedName("约", "approximately")]
    Approximately,

    /// <summary>超 or 余: some way above the number.</summary>
    [LocalizedName("超", "more than", Aliases = "余")]
    MoreThan,

    /// <summary>不足: some way below the number.</summary>
    [LocalizedName("不足", "less than")]
    LessThan,
}
