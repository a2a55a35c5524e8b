using System.Globalization;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Data.CodeLists;

namespace IndicatorsApi.Data.Revisions;

/// <summary>What may be recorded of a key, be it a figure or a target. Collects what is wrong, field by field.</summary>
internal sealed class RevisionValidator(RevisionInput entry, Codelists codeLists)
{
    /// <summary>The most characters of a locator.</summary>
    public const int MaxLocatorLength = 200;

    /// <summary>The most characters of a name.</summary>
    public const int MaxNameLength = 200;

    /// <summary>The most characters of a note.</summary>
    public const int MaxNoteLength = 2000;

    /// <summary>The most characters of a reason.</summary>
    public const int MaxReasonLength = 500;

    private readonly List<RuleViolation> _breaches = [];

    /// <summary>What is wrong, in the order in which it was found.</summary>
    public IReadOnlyList<RuleViolation> Breaches => _breaches;

    /// <summary>What a text is told that is blank or too long.</summary>
    public static string RefuseText(int longest) => Localizer.Format($"A text of 1 to {longest} characters without control characters is expected, or nothing.");

    /// <summary>What a text is told that is no period.</summary>
    public static string RefusePeriod(string text) => Localizer.Format($"'{text}' is not a period. Write one of: {Period.Forms}.");

    /// <summary>Notes that something is wrong.</summary>
    public void Add(string field, RowErrorCode code, string message) => _breaches.Add(new(field, code, message));

    /// <summary>Judges what figures and targets have in common.</summary>
    /// <returns>What their numbers are multiplied by to be in the indicator's unit; nothing where the unit is wrong.</returns>
    public decimal? Common()
    {
        if (entry.Period.Start > entry.Region.ValidTo)
            Add("period", RowErrorCode.RegionEnded, RefuseAfterEnd());
        var factor = Factor();
        if (entry.Source is null)
            Add("source", RowErrorCode.Missing, Localizer.Format($"is required. Known: {Codelists.List(codeLists.Sources.Keys)}."));
        else if (!codeLists.Sources.ContainsKey(entry.Source))
            Add("source", RowErrorCode.Unknown, Codelists.Unknown(entry.Source, codeLists.Sources.Values));
        Text("locator", entry.Locator, MaxLocatorLength);
        Text("note", entry.Note, MaxNoteLength);
        Text("reason", entry.Reason, MaxReasonLength);
        return factor;
    }

    /// <summary>A word of a closed list that has to be there.</summary>
    public T? Required<T>(string field, string? word)
        where T : struct, Enum
    {
        if (word is null)
            Add(field, RowErrorCode.Missing, Localizer.Format($"is required. Allowed: {Localizer.Words<T>()}."));
        return Optional<T>(field, word);
    }

    /// <summary>A word of a closed list, or nothing.</summary>
    public T? Optional<T>(string field, string? word)
        where T : struct, Enum
    {
        var value = EnumCodes<T>.Find(word);
        if (word is not null && value is null)
            Add(field, RowErrorCode.NotAllowed, Localizer.Format($"'{word}' is not allowed. Allowed: {Localizer.Words<T>()}."));
        return value;
    }

    /// <summary>A value in the indicator's unit; the limits hold there.</summary>
    public decimal? Value(string field, decimal? value, decimal? factor)
    {
        if (value is not { } number || factor is not { } by)
            return null;
        var converted = NumberLimits.Convert(number, by);
        if (converted is null)
            Add(field, RowErrorCode.NotANumber, NumberLimits.Refuse(number.ToString(CultureInfo.InvariantCulture), by == 1 ? NumberLimits.ValueRule : Localizer.Format($"{NumberLimits.ValueRule}, once it is in {entry.Indicator.UnitCode}")));
        return converted;
    }

    /// <summary>A text that may be absent, and not be endless.</summary>
    public void Text(string field, string? text, int longest)
    {
        if (text is not null && !TextValidation.Fits(text, longest))
            Add(field, RowErrorCode.NotAllowed, RefuseText(longest));
    }

    /// <summary>Figures of before a region began may be recorded: they are recomputed for its area. After its end there is none.</summary>
    private string RefuseAfterEnd()
    {
        var (region, end) = (entry.Region, $"{entry.Region.ValidTo:uuuu-MM-dd}");
        return region.Successors is null
            ? Localizer.Format($"{entry.Period} begins after {region.Code} ended on {end}.")
            : Localizer.Format($"{entry.Period} begins after {region.Code} ended on {end}. Its place took: {string.Join(", ", region.SuccessorCodes)}.");
    }

    private decimal? Factor()
    {
        if (entry.Unit is not { } text)
            return 1;
        var own = codeLists.UnitOf(entry.Indicator);
        var compatible = codeLists.Units.Values.Where(own.IsCompatibleWith).Select(unit => unit.Code);
        if (codeLists.UnitOf(text) is not { } unit)
            Add("unit", RowErrorCode.Unknown, Localizer.Format($"'{text}' is not a known unit. Allowed: {string.Join(", ", compatible)}."));
        else if (!unit.IsCompatibleWith(own))
            Add("unit", RowErrorCode.IncompatibleUnit, Localizer.Format($"'{unit.Code}' does not measure {entry.Indicator.Code}. Allowed: {string.Join(", ", compatible)}."));
        else
            return unit.FactorTo(own);
        return null;
    }
}
