namespace IndicatorsApi.Measures.Criteria;

/// <summary>The side of a bound.</summary>
public enum BoundSide
{
    /// <summary>A lower bound: values above fulfil it.</summary>
    Floor,

    /// <summary>An upper bound: values below fulfil it.</summary>
    Ceiling,
}
