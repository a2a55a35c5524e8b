using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Data.CodeLists;

/// <summary>An entry of a code list: a region, unit, topic, indicator, source or reporting requirement.</summary>
public interface ICodeListItem
{
    /// <summary>The natural key.</summary>
    string Code { get; }

    /// <summary>The display name.</summary>
    LocalizedText Label { get; }

    /// <summary>The revision number, from 1.</summary>
    int Revision { get; }

    /// <summary>The content without the code. A write with equal content adds no revision.</summary>
    object Content { get; }
}
