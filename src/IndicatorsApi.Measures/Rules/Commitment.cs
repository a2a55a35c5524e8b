namespace IndicatorsApi.Measures.Rules;

/// <summary>How firmly a target is promised, by the verb that announces it.</summary>
public enum Commitment
{
    /// <summary>确保: will be ensured.</summary>
    Binding,

    /// <summary>预期: is expected.</summary>
    Expected,

    /// <summary>力争: is striven for.</summary>
    Aspirational,

    /// <summary>计划: is planned.</summary>
    Planned,
}
