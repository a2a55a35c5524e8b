using FluentValidation;
using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Http.Problems;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Measures.Localization;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Http.RequestBodies;

/// <summary>The validation rules for body fields. Each message states the allowed values.</summary>
internal static class BodyValidationRules
{
    /// <summary>Rejects an invalid body.</summary>
    /// <exception cref="ProblemException">400: the body is invalid. The problem lists all errors by field.</exception>
    /// <param name="validator">The validator, a singleton.</param>
    /// <param name="body">The body.</param>
    /// <param name="db">The database context of the request.</param>
    /// <param name="code">The code of the item, if it has one.</param>
    public static async Task RequireValidAsync<T>(this IValidator<T> validator, T body, IndicatorsContext db, string? code = null)
    {
        var result = await validator.ValidateAsync(new ValidationContext<T>(body).WithDatabase(db, code), CancellationToken.None);
        if (!result.IsValid)
            throw new ProblemException(RequestBodyProblem.Of([.. result.Errors.Select(error => (error.PropertyName, error.ErrorMessage))]));
    }

    /// <summary>Requires a text of limited length.</summary>
    public static void IsText<T>(this IRuleBuilder<T, string?> rule, int longest, bool required = false) => rule.Custom((text, context) =>
    {
        if ((required || text is not null) && !TextValidation.IsValid(text, longest))
            context.AddFailure(required ? RequireText(longest) : RevisionValidator.InvalidTextMessage(longest));
    });

    /// <summary>Requires a code of an enumeration; the field must be present.</summary>
    public static void IsRequiredTerm<T, TEnum>(this IRuleBuilder<T, string?> rule)
        where TEnum : struct, Enum => rule.Custom((word, context) =>
    {
        if (EnumCodes<TEnum>.Find(word) is not null)
            return;
        context.AddFailure(word is null
            ? Localizer.Format($"This field is required. Allowed: {Localizer.DescribeCodes<TEnum>()}.")
            : Localizer.Format($"'{word}' is not allowed. Allowed: {Localizer.DescribeCodes<TEnum>()}."));
    });

    /// <summary>Requires a text in both languages.</summary>
    public static void IsName<T>(this IRuleBuilder<T, LocalizedTextRequest?> rule, int longest = 200) => rule.Custom((text, context) =>
    {
        foreach (var (language, words) in new[] { ("zh", text?.Zh), ("en", text?.En) })
        {
            if (!TextValidation.IsValid(words, longest))
                context.AddFailure($"{context.PropertyPath}.{language}", RequireText(longest));
        }
    });

    /// <summary>Requires the code of an existing item.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="entriesOf">The items.</param>
    /// <param name="list">The path of the list.</param>
    /// <param name="required"><see langword="true"/> when the field must be present.</param>
    public static void IsKnown<T>(
        this IRuleBuilder<T, string?> rule, Func<IndicatorsContext, IQueryable<ICodeListItem>> entriesOf, string list, bool required) =>
        rule.IsKnown((db, _) => entriesOf(db), list, required);

    /// <summary>Requires the code of an existing item that is compatible with the code of the validated item.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="entriesOf">The compatible items.</param>
    /// <param name="list">The path of the list.</param>
    /// <param name="required"><see langword="true"/> when the field must be present.</param>
    public static void IsKnown<T>(
        this IRuleBuilder<T, string?> rule,
        Func<IndicatorsContext, string?, IQueryable<ICodeListItem>> entriesOf,
        string list,
        bool required) =>
        rule.CustomAsync(async (code, context, cancellationToken) =>
        {
            var entries = entriesOf(context.Database(), context.Code());
            if (code is null ? !required : await entries.AnyAsync(entry => entry.Code == code, cancellationToken))
                return;
            var known = await entries.OrderBy(entry => entry.Code).ToListAsync(cancellationToken);
            var reason = code is null
                ? Localizer.Format($"This field is required. Known: {CodeListSet.FormatCodes(known.Select(entry => entry.Code))}.")
                : CodeListSet.UnknownCodeMessage(code, known);
            context.AddFailure(Localizer.Format($"{reason} They are listed at {list}."));
        });

    private static string RequireText(int maxLength) =>
        Localizer.Format($"A text of 1 to {maxLength} characters without control characters is required.");
}
