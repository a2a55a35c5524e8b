using IndicatorsApi.Measures.Words;

namespace IndicatorsApi.Measures.Figures;

/// <summary>How exactly a published number is meant.</summary>
public enum Qualifier
{
    /// <summary>The number itself.</summary>
    [Name("确数", "exact")]
    Exact,

    /// <summary>约: near the number, on either side.</summary>
    [Name("约", "approximately")]
    Approximately,

    /// <summary>超 or 余: some way above the number.</summary>
    [Name("超", "more than", Aliases = "余")]
    MoreThan,

    /// <summary>不足: some way below the number.</summary>
    [Name("不足", "less than")]
    LessThan,
}
