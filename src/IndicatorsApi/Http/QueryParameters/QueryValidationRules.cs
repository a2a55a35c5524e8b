using System.Globalization;
using FluentValidation;
using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.Versioning;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Time;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace IndicatorsApi.Http.QueryParameters;

/// <summary>The validation rules for query parameters. Each message quotes the value and lists the allowed values.</summary>
internal static class QueryValidationRules
{
    private const int MaxValues = 200;
    private const int MaxTextLength = 100;

    /// <summary>Requires a code of an enumeration.</summary>
    public static void IsEnumCode<T, TEnum>(this IRuleBuilder<T, string?> rule)
        where TEnum : struct, Enum =>
        rule.Custom((word, context) => AddUnknown(context, word is null ? [] : [word], EnumCodes<TEnum>.All));

    /// <summary>Requires codes of an enumeration.</summary>
    public static void AreEnumCodes<T, TEnum>(this IRuleBuilder<T, string[]?> rule)
        where TEnum : struct, Enum => rule.AreOneOf(EnumCodes<TEnum>.All);

    /// <summary>Requires values of a list.</summary>
    public static void AreOneOf<T>(this IRuleBuilder<T, string[]?> rule, IReadOnlyCollection<string> allowed) =>
        rule.Custom((words, context) => AddUnknown(context, CommaSeparatedValues.Split(words), allowed));

    /// <summary>Requires periods.</summary>
    public static void ArePeriods<T>(this IRuleBuilder<T, string[]?> rule) => rule.Custom((texts, context) =>
    {
        var periods = CommaSeparatedValues.Split(texts);
        foreach (var text in periods.Where(text => !Period.TryParse(text, out _)))
            context.AddFailure(Localizer.Format($"'{text}' is not a period. Write one of: {Period.Forms}."));
        AddTooMany(context, periods);
    });

    /// <summary>Requires codes of a code list.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="entriesOf">The items of the code list, by code.</param>
    /// <param name="thing">The noun for an item, as a key of the messages.</param>
    /// <param name="list">The path of the list.</param>
    public static void AreKnown<T, TEntry>(
        this IRuleBuilder<T, string[]?> rule, Func<CodeListSet, IReadOnlyDictionary<string, TEntry>> entriesOf, string thing, string list)
        where TEntry : class, ICodeListItem =>
        rule.CustomAsync(async (values, context, cancellationToken) =>
        {
            var codes = CommaSeparatedValues.Split(values);
            if (AddTooMany(context, codes) || codes.Count == 0)
                return;
            var entries = entriesOf(await context.Database().LoadCodeListsAsync(cancellationToken));
            foreach (var code in codes.Where(code => !entries.ContainsKey(code)))
            {
                var unknown = CodeListSet.UnknownCodeMessage(code, entries.Values.OrderBy(entry => entry.Code, StringComparer.Ordinal));
                context.AddFailure(
                    Localizer.Format($"This is not a known {Localizer.Translate(thing)}: {unknown} They are listed at {list}."));
            }
        });

    /// <summary>Requires values that occur in the dataset.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="wordsOf">The values in the dataset.</param>
    /// <param name="list">The path of the list.</param>
    public static void AreUsed<T>(this IRuleBuilder<T, string[]?> rule, Func<IndicatorsContext, IQueryable<string>> wordsOf, string list) =>
        rule.CustomAsync(async (values, context, cancellationToken) =>
        {
            var words = CommaSeparatedValues.Split(values);
            if (AddTooMany(context, words) || words.Count == 0)
                return;
            var known = await wordsOf(context.Database()).OrderBy(word => word).ToListAsync(cancellationToken);
            foreach (var word in words.Except(known, StringComparer.Ordinal))
                context.AddFailure(
                    Localizer.Format($"'{word}' is unknown. Known: {CodeListSet.FormatCodes(known)}. They are listed at {list}."));
        });

    /// <summary>Requires a point in time: an instant, a date or a dataset version.</summary>
    public static void IsAsOf<T>(this IRuleBuilder<T, string?> rule, IClock clock) => rule.Custom((text, context) =>
    {
        if (text is not null && AsOf.Parse(text, clock) is null)
            context.AddFailure(Localizer.Format($"'{text}' is not allowed. Allowed: {AsOf.Forms}."));
    });

    /// <summary>Requires a date.</summary>
    public static void IsDate<T>(this IRuleBuilder<T, string?> rule) => rule.Custom((text, context) =>
    {
        if (text is not null && DateFormat.Parse(text) is null)
            context.AddFailure(Localizer.Format($"'{text}' is not {DateFormat.Form}."));
    });

    /// <summary>Requires <c>true</c> or <c>false</c>.</summary>
    public static void IsFlag<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Custom((text, context) => AddUnknown(context, text is null ? [] : [text], ["true", "false"]));

    /// <summary>Requires an integer within limits.</summary>
    public static void IsWholeNumber<T>(this IRuleBuilder<T, string?> rule, int min, int max) => rule.Custom((text, context) =>
    {
        if (text is null)
            return;
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < min || number > max)
            context.AddFailure(Localizer.Format($"'{text}' is not allowed. Allowed: a whole number from {min} to {max}."));
    });

    /// <summary>Requires a year.</summary>
    public static void IsYear<T>(this IRuleBuilder<T, string?> rule) => rule.Custom((text, context) =>
    {
        if (text is not null && !(Period.TryParse(text, out var period) && period.Kind == PeriodKind.Year))
        {
            context.AddFailure(Localizer.Format(
                $"'{text}' is not allowed. Allowed: a year from {Period.FirstYear} to {Period.LastYear}, such as 2020."));
        }
    });

    /// <summary>Requires a period.</summary>
    public static void IsPeriod<T>(this IRuleBuilder<T, string?> rule) => rule.Custom((text, context) =>
    {
        if (text is not null && !Period.TryParse(text, out _))
            context.AddFailure(Localizer.Format($"'{text}' is not a period. Write one of: {Period.Forms}."));
    });

    /// <summary>Requires a search text of 1 to 100 characters.</summary>
    public static void IsSearchText<T>(this IRuleBuilder<T, string?> rule) => rule.Custom((text, context) =>
    {
        if (text is { Length: 0 or > MaxTextLength })
            context.AddFailure(Localizer.Format($"Allowed: a text of 1 to {MaxTextLength} characters."));
    });

    private static void AddUnknown<T>(ValidationContext<T> context, IReadOnlyList<string> words, IReadOnlyCollection<string> allowed)
    {
        foreach (var word in words.Except(allowed, StringComparer.Ordinal))
            context.AddFailure(Localizer.Format($"'{word}' is not allowed. Allowed: {string.Join(", ", allowed)}."));
    }

    private static bool AddTooMany<T>(ValidationContext<T> context, IReadOnlyList<string> values)
    {
        if (values.Count > MaxValues)
            context.AddFailure(Localizer.Format($"{values.Count} values are too many. Send at most {MaxValues}."));
        return values.Count > MaxValues;
    }
}
