using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Measures.Localization;
using NodaTime;

namespace IndicatorsApi.Imports.Rows;

/// <summary>The code lists and the defaults for all rows of a file.</summary>
/// <param name="CodeLists">The code lists.</param>
/// <param name="Now">The instant for validation.</param>
public sealed record RowContext(CodeListSet CodeLists, Instant Now)
{
    /// <summary>The maximum number of suggestions, because each one compares a text with all names.</summary>
    private const int MaxLookedFor = 200;

    private readonly Dictionary<string, Period?> _periods = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _unknown = new(StringComparer.Ordinal);

    /// <summary>The source of rows without a source.</summary>
    public string? DefaultSource { get; init; }

    /// <summary>The reason for changed observations, for the whole file.</summary>
    public string? Reason { get; init; }

    /// <summary>Returns the cached message for a text that names nothing known.</summary>
    public string Unknown(string text, IEnumerable<ICodeListItem> known)
    {
        if (_unknown.TryGetValue(text, out var said))
            return said;
        return _unknown.Count < MaxLookedFor ? _unknown[text] = CodeListSet.UnknownCodeMessage(text, known)
            : Localizer.Format($"'{text}' is unknown.");
    }

    /// <summary>Returns the cached period of a text.</summary>
    public Period? PeriodOf(string text)
    {
        if (!_periods.TryGetValue(text, out var period))
            _periods[text] = period = PeriodParser.Read(text);
        return period;
    }
}
