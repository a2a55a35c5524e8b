namespace IndicatorsApi.Measures.Figures;

/// <summary>How exactly a published number is meant.</summary>
public enum Qualifier
{
    /// <summary>The number itself.</summary>
    Exact,

    /// <summary>约: near the number, on either side.</summary>
    Approximately,

    /// <summary>超 or 余: some way above the number.</summary>
    MoreThan,

    /// <summary>不足: some way below the number.</summary>
    LessThan,
}
