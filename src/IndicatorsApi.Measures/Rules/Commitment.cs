using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Measures.Rules;

/// <summary>The degree of commitment of a target, from the verb of its announcement.</summary>
public enum Commitment
{
    /// <summary>确保: ensured.</summary>
    [LocalizedName("确保", "binding")]
    Binding,

    /// <summary>预期: expected.</summary>
    [LocalizedName("预期", "expected")]
    Expected,

    /// <summary>力争: aspired to.</summary>
    [LocalizedName("力争", "aspirational")]
    Aspirational,

    /// <summary>计划: planned.</summary>
    [LocalizedName("计划", "planned")]
    Planned,
}
