using System.Globalization;
using FluentValidation;
using IndicatorsApi.Measures.Time;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Data.Versioning;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace IndicatorsApi.Http.QueryParameters;

/// <summary>The rules that query parameters share; each message names the value and lists what is allowed.</summary>
internal static class QueryValidationRules
{
    private const int MaxValues = 200;
    private const int MaxText = 100;

    /// <summary>A word of a closed list.</summary>
    public static void IsTerm<T, TEnum>(this IRuleBuilder<T, string?> rule)
        where TEnum : struct, Enum =>
        rule.Custom((word, context) => AddUnknown(context, word is null ? [] : [word], EnumCodes<TEnum>.All));

    /// <summary>Words of a closed list.</summary>
    public static void AreTerms<T, TEnum>(this IRuleBuilder<T, string[]?> rule)
        where TEnum : struct, Enum => rule.AreOneOf(EnumCodes<TEnum>.All);

    /// <summary>Words of a closed list.</summary>
    public static void AreOneOf<T>(this IRuleBuilder<T, string[]?> rule, IReadOnlyCollection<string> allowed) =>
        rule.Custom((words, context) => AddUnknown(context, CommaSeparatedValues.Split(words), allowed));

    /// <summary>Periods.</summary>
    public static void ArePeriods<T>(this IRuleBuilder<T, string[]?> rule) => rule.Custom((texts, context) =>
    {
        var periods = CommaSeparatedValues.Split(texts);
        foreach (var text in periods.Where(text => !Period.TryParse(text, out _)))
            context.AddFailure(Localizer.Format($"'{text}' is not a period. Write one of: {Period.Forms}."));
        AddTooMany(context, periods);
    });

    /// <summary>Codes that are on record.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="entriesOf">All entries on record, by code.</param>
    /// <param name="thing">What the codes are codes of.</param>
    /// <param name="list">The path at which they are listed.</param>
    public static void AreKnown<T, TEntry>(this IRuleBuilder<T, string[]?> rule, Func<Codelists, IReadOnlyDictionary<string, TEntry>> entriesOf, string thing, string list)
        where TEntry : class, ICodeListItem =>
        rule.CustomAsync(async (values, context, cancellationToken) =>
        {
            var codes = CommaSeparatedValues.Split(values);
            if (AddTooMany(context, codes) || codes.Count == 0)
                return;
            var entries = entriesOf(await context.Record().LoadCodeListsAsync(cancellationToken));
            foreach (var code in codes.Where(code => !entries.ContainsKey(code)))
                context.AddFailure(Localizer.Format($"This is no {Localizer.Word(thing)}: {Codelists.Unknown(code, entries.Values.OrderBy(entry => entry.Code, StringComparer.Ordinal))} They are listed at {list}."));
        });

    /// <summary>Words that the record uses.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="wordsOf">All of them.</param>
    /// <param name="list">The path at which they are listed.</param>
    public static void AreUsed<T>(this IRuleBuilder<T, string[]?> rule, Func<IndicatorsContext, IQueryable<string>> wordsOf, string list) =>
        rule.CustomAsync(async (values, context, cancellationToken) =>
        {
            var words = CommaSeparatedValues.Split(values);
            if (AddTooMany(context, words) || words.Count == 0)
                return;
            var known = await wordsOf(context.Record()).OrderBy(word => word).ToListAsync(cancellationToken);
            foreach (var word in words.Except(known, StringComparer.Ordinal))
                context.AddFailure(Localizer.Format($"'{word}' is unknown. Known: {Codelists.List(known)}. They are listed at {list}."));
        });

    /// <summary>A moment whose state of the record is asked for.</summary>
    public static void IsMoment<T>(this IRuleBuilder<T, string?> rule, IClock clock) => rule.Custom((text, context) =>
    {
        if (text is not null && AsOf.Parse(text, clock) is null)
            context.AddFailure(Localizer.Format($"'{text}' is not allowed. Allowed: {AsOf.Forms}."));
    });

    /// <summary>A day.</summary>
    public static void IsDate<T>(this IRuleBuilder<T, string?> rule) => rule.Custom((text, context) =>
    {
        if (text is not null && DateFormat.Parse(text) is null)
            context.AddFailure(Localizer.Format($"'{text}' is not {DateFormat.Form}."));
    });

    /// <summary>Yes or no.</summary>
    public static void IsFlag<T>(this IRuleBuilder<T, string?> rule) => rule.Custom((text, context) => AddUnknown(context, text is null ? [] : [text], ["true", "false"]));

    /// <summary>A whole number.</summary>
    public static void IsWholeNumber<T>(this IRuleBuilder<T, string?> rule, int least, int most) => rule.Custom((text, context) =>
    {
        if (text is not null && !(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most))
            context.AddFailure(Localizer.Format($"'{text}' is not allowed. Allowed: a whole number from {least} to {most}."));
    });

    /// <summary>A year.</summary>
    public static void IsYear<T>(this IRuleBuilder<T, string?> rule) => rule.Custom((text, context) =>
    {
        if (text is not null && !(Period.TryParse(text, out var period) && period.Kind == PeriodKind.Year))
            context.AddFailure(Localizer.Format($"'{text}' is not allowed. Allowed: a year from {Period.FirstYear} to {Period.LastYear}, such as 2020."));
    });

    /// <summary>A period.</summary>
    public static void IsPeriod<T>(this IRuleBuilder<T, string?> rule) => rule.Custom((text, context) =>
    {
        if (text is not null && !Period.TryParse(text, out _))
            context.AddFailure(Localizer.Format($"'{text}' is not a period. Write one of: {Period.Forms}."));
    });

    /// <summary>A text to search for.</summary>
    public static void IsSearchText<T>(this IRuleBuilder<T, string?> rule) => rule.Custom((text, context) =>
    {
        if (text is { Length: 0 or > MaxText })
            context.AddFailure(Localizer.Format($"Allowed: a text of 1 to {MaxText} characters."));
    });

    private static void AddUnknown<T>(ValidationContext<T> context, IReadOnlyList<string> words, IReadOnlyCollection<string> allowed)
    {
        foreach (var word in words.Except(allowed, StringComparer.Ordinal))
            context.AddFailure(Localizer.Format($"'{word}' is not allowed. Allowed: {string.Join(", ", allowed)}."));
    }

    private static bool AddTooMany<T>(ValidationContext<T> context, IReadOnlyList<string> values)
    {
        if (values.Count > MaxValues)
            context.AddFailure(Localizer.Format($"{values.Count} values are too many at once. Allowed: {MaxValues}."));
        return values.Count > MaxValues;
    }
}
