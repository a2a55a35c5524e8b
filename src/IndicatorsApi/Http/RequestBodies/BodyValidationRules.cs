using FluentValidation;
using IndicatorsApi.Http.Problems;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.CodeLists;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Http.RequestBodies;

/// <summary>The rules that the fields of bodies share; each message says what is allowed.</summary>
internal static class BodyValidationRules
{
    /// <summary>Refuses a body that its validator does not accept.</summary>
    /// <exception cref="ProblemException">400: with everything that is wrong, by field.</exception>
    /// <param name="validator">The validator; one for all requests.</param>
    /// <param name="body">The body.</param>
    /// <param name="db">The record that rules ask.</param>
    /// <param name="code">The code under which it is to be kept, where it has one.</param>
    public static async Task RequireValidAsync<T>(this IValidator<T> validator, T body, IndicatorsContext db, string? code = null)
    {
        var result = await validator.ValidateAsync(new ValidationContext<T>(body).Asking(db, code), CancellationToken.None);
        if (!result.IsValid)
            throw new ProblemException(RequestBodyProblem.Of([.. result.Errors.Select(error => (error.PropertyName, error.ErrorMessage))]));
    }

    /// <summary>A text that has to be there, and may not be endless.</summary>
    public static void IsText<T>(this IRuleBuilder<T, string?> rule, int longest, bool required = false) => rule.Custom((text, context) =>
    {
        if ((required || text is not null) && !TextValidation.Fits(text, longest))
            context.AddFailure(required ? RequireText(longest) : RevisionValidator.RefuseText(longest));
    });

    /// <summary>A word of a closed list that has to be there.</summary>
    public static void IsRequiredTerm<T, TEnum>(this IRuleBuilder<T, string?> rule)
        where TEnum : struct, Enum => rule.Custom((word, context) =>
    {
        if (EnumCodes<TEnum>.Find(word) is null)
            context.AddFailure(word is null ? Localizer.Format($"This field is required. Allowed: {Localizer.Words<TEnum>()}.") : Localizer.Format($"'{word}' is not allowed. Allowed: {Localizer.Words<TEnum>()}."));
    });

    /// <summary>A text that has to be there in both languages.</summary>
    public static void IsName<T>(this IRuleBuilder<T, LocalizedTextRequest?> rule, int longest = 200) => rule.Custom((text, context) =>
    {
        foreach (var (language, words) in new[] { ("zh", text?.Zh), ("en", text?.En) })
        {
            if (!TextValidation.Fits(words, longest))
                context.AddFailure($"{context.PropertyPath}.{language}", RequireText(longest));
        }
    });

    /// <summary>A code that is on record.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="entriesOf">All entries on record.</param>
    /// <param name="list">The path at which they are listed.</param>
    /// <param name="required">Whether it has to be there.</param>
    public static void IsKnown<T>(this IRuleBuilder<T, string?> rule, Func<IndicatorsContext, IQueryable<ICodeListItem>> entriesOf, string list, bool required) =>
        rule.IsKnown((db, _) => entriesOf(db), list, required);

    /// <summary>A code that is on record, and fits the code under which the body is kept.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="entriesOf">All entries on record that fit.</param>
    /// <param name="list">The path at which they are listed.</param>
    /// <param name="required">Whether it has to be there.</param>
    public static void IsKnown<T>(this IRuleBuilder<T, string?> rule, Func<IndicatorsContext, string?, IQueryable<ICodeListItem>> entriesOf, string list, bool required) =>
        rule.CustomAsync(async (code, context, cancellationToken) =>
        {
            var entries = entriesOf(context.Record(), context.Code());
            if (code is null ? !required : await entries.AnyAsync(entry => entry.Code == code, cancellationToken))
                return;
            var known = await entries.OrderBy(entry => entry.Code).ToListAsync(cancellationToken);
            var said = code is null ? Localizer.Format($"This field is required. Known: {Codelists.List(known.Select(entry => entry.Code))}.") : Codelists.Unknown(code, known);
            context.AddFailure(Localizer.Format($"{said} They are listed at {list}."));
        });

    private static string RequireText(int longest) => Localizer.Format($"A text of 1 to {longest} characters without control characters is required.");
}
