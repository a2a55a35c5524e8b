using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Measures.Rules;

/// <summary>How firmly a target is promised, by the verb that announces it.</summary>
public enum Commitment
{
    /// <summary>确保: will be ensured.</summary>
    [LocalizedName("确保", "binding")]
    Binding,

    /// <summary>预期: is expected.</summary>
    [LocalizedName("预期", "expected")]
    Expected,

    /// <summary>力争: is striven for.</summary>
    [LocalizedName("力争", "aspirational")]
    Aspirational,

    /// <summary>计划: is planned.</summary>
    [LocalizedName("计划", "planned")]
    Planned,
}
