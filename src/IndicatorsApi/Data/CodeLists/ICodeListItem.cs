using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Data.CodeLists;

/// <summary>Something that figures and targets refer to by its code: a region, unit, topic, indicator or source; and what is due from whom.</summary>
public interface ICodeListItem
{
    /// <summary>The natural key.</summary>
    string Code { get; }

    /// <summary>What people call it.</summary>
    LocalizedText Label { get; }

    /// <summary>How often it was written, from 1.</summary>
    int Revision { get; }

    /// <summary>Everything it says beside its code; two that say the same are no change.</summary>
    object Content { get; }
}
