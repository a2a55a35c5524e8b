using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Measures.Observations;

/// <summary>The qualifier of a published number.</summary>
public enum Qualifier
{
    /// <summary>The exact number.</summary>
    [LocalizedName("确数", "exact")]
    Exact,

    /// <summary>约: close to the number, on either side.</summary>
    [LocalizedName("约", "approximately")]
    Approximately,

    /// <summary>超, 余: above the number.</summary>
    [LocalizedName("超", "more than", Aliases = "余")]
    MoreThan,

    /// <summary>不足: below the number.</summary>
    [LocalizedName("不足", "less than")]
    LessThan,
}
