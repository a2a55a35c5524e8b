namespace IndicatorsApi.Measures.Criteria;

/// <summary>Which side of a number is the good one.</summary>
public enum BoundSide
{
    /// <summary>Above is good.</summary>
    Floor,

    /// <summary>Below is good.</summary>
    Ceiling,
}
