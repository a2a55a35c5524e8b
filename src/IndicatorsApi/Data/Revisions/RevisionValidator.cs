using System.Globalization;
using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Observations;

namespace IndicatorsApi.Data.Revisions;

/// <summary>Validates the common fields of observations and targets, and collects the violations.</summary>
internal sealed class RevisionValidator(RevisionInput entry, CodeListSet codeLists)
{
    /// <summary>The maximum length of a locator, in characters.</summary>
    public const int MaxLocatorLength = 200;

    /// <summary>The maximum length of a name, in characters.</summary>
    public const int MaxNameLength = 200;

    /// <summary>The maximum length of a note, in characters.</summary>
    public const int MaxNoteLength = 2000;

    /// <summary>The maximum length of a reason, in characters.</summary>
    public const int MaxReasonLength = 500;

    private readonly List<RuleViolation> _violations = [];

    /// <summary>The violations in the order of detection.</summary>
    public IReadOnlyList<RuleViolation> Violations => _violations;

    /// <summary>Returns the message for a text that is blank or too long.</summary>
    public static string InvalidTextMessage(int maxLength) =>
        Localizer.Format($"Send 1 to {maxLength} characters without control characters, or omit the text.");

    /// <summary>Returns the message for an invalid period.</summary>
    public static string InvalidPeriodMessage(string text) => Localizer.Format($"'{text}' is not a period. Write one of: {Period.Forms}.");

    /// <summary>Adds a violation.</summary>
    public void Add(string field, RowErrorCode code, string message) => _violations.Add(new(field, code, message));

    /// <summary>Validates the fields that observations and targets have in common.</summary>
    /// <returns>The factor that converts numbers to the unit of the indicator; <see langword="null"/> when the unit is invalid.</returns>
    public decimal? ValidateCommonFields()
    {
        if (entry.Period.Start > entry.Region.ValidTo)
            Add("period", RowErrorCode.RegionEnded, RegionEndedMessage());
        var factor = ConversionFactor();
        if (entry.Source is null)
            Add(
                "source", RowErrorCode.Missing,
                Localizer.Format($"is required. Known: {CodeListSet.FormatCodes(codeLists.Sources.Keys)}."));
        else if (!codeLists.Sources.ContainsKey(entry.Source))
            Add("source", RowErrorCode.Unknown, CodeListSet.UnknownCodeMessage(entry.Source, codeLists.Sources.Values));
        Text("locator", entry.Locator, MaxLocatorLength);
        Text("note", entry.Note, MaxNoteLength);
        Text("reason", entry.Reason, MaxReasonLength);
        return factor;
    }

    /// <summary>Parses a required enumeration code.</summary>
    public T? Required<T>(string field, string? code)
        where T : struct, Enum
    {
        if (code is null)
            Add(field, RowErrorCode.Missing, Localizer.Format($"is required. Allowed: {Localizer.DescribeCodes<T>()}."));
        return Optional<T>(field, code);
    }

    /// <summary>Parses an optional enumeration code.</summary>
    public T? Optional<T>(string field, string? code)
        where T : struct, Enum
    {
        var value = EnumCodes<T>.Find(code);
        if (code is not null && value is null)
            Add(field, RowErrorCode.NotAllowed, Localizer.Format($"'{code}' is not allowed. Allowed: {Localizer.DescribeCodes<T>()}."));
        return value;
    }

    /// <summary>Converts a value to the unit of the indicator, in which the number limits apply.</summary>
    public decimal? Value(string field, decimal? value, decimal? factor)
    {
        if (value is not { } number || factor is not { } by)
            return null;
        if (NumberLimits.Convert(number, by) is { } converted)
            return converted;
        var rule = NumberLimits.AllowedValue;
        if (by != 1)
            rule = Localizer.Format($"{rule}, after conversion to {entry.Indicator.UnitCode}");
        Add(field, RowErrorCode.NotANumber, NumberLimits.RejectionMessage(number.ToString(CultureInfo.InvariantCulture), rule));
        return null;
    }

    /// <summary>Validates an optional text.</summary>
    public void Text(string field, string? text, int maxLength)
    {
        if (text is not null && !TextValidation.IsValid(text, maxLength))
            Add(field, RowErrorCode.NotAllowed, InvalidTextMessage(maxLength));
    }

    /// <summary>Returns the message for a period after the end of the region.</summary>
    /// <remarks>A period before its beginning is allowed, because statistics are recomputed for the area of a new region.</remarks>
    private string RegionEndedMessage()
    {
        var (region, end) = (entry.Region, $"{entry.Region.ValidTo:uuuu-MM-dd}");
        if (region.Successors is null)
            return Localizer.Format($"{entry.Period} begins after {region.Code} ended on {end}.");
        var successors = string.Join(", ", region.SuccessorCodes);
        return Localizer.Format($"{entry.Period} begins after {region.Code} ended on {end}. Use a successor: {successors}.");
    }

    private decimal? ConversionFactor()
    {
        if (entry.Unit is not { } text)
            return 1;
        var own = codeLists.UnitOf(entry.Indicator);
        var unit = codeLists.UnitOf(text);
        if (unit?.IsCompatibleWith(own) == true)
            return unit.FactorTo(own);
        var compatible = string.Join(", ", codeLists.Units.Values.Where(own.IsCompatibleWith).Select(known => known.Code));
        var message = unit is null
            ? Localizer.Format($"'{text}' is not a known unit. Allowed: {compatible}.")
            : Localizer.Format($"'{unit.Code}' does not measure {entry.Indicator.Code}. Allowed: {compatible}.");
        Add("unit", unit is null ? RowErrorCode.Unknown : RowErrorCode.IncompatibleUnit, message);
        return null;
    }
}
