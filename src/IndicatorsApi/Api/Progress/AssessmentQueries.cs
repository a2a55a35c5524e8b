using FluentValidation;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Http.Snapshots;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Progress;
using IndicatorsApi.Measures.Time;
using NodaTime;
using NodaTime.Text;

namespace IndicatorsApi.Api.Progress;

/// <summary>Reads and validates the parameters that queries for progress share.</summary>
internal static class AssessmentQueries
{
    /// <summary>Returns the assessment options of a validated query.</summary>
    public static AssessmentOptions Assessment(this IAssessmentQuery query, ReadContext reading, IClock clock) =>
        On(query.On, reading, clock) with
        {
            Method = EnumCodes<ProgressMethod>.Find(query.Method) ?? ProgressMethod.Linear,
            Profile = EnumCodes<ElapsedBasis>.Find(query.Profile),
        };

    /// <summary>Returns the default assessment options at a reference date.</summary>
    /// <param name="day">The date as sent in a validated query. `null` for today.</param>
    /// <param name="reading">The read context with the dataset version.</param>
    /// <param name="clock">The clock.</param>
    public static AssessmentOptions On(string? day, ReadContext reading, IClock clock)
    {
        LocalDate? on = day is null ? null : LocalDatePattern.Iso.Parse(day).Value;
        return new(reading.AsOf, on ?? clock.Today(reading.AsOfInstant), on);
    }

    /// <summary>Returns the dataset version of the explanations of a validated query. `null` without `explain=true`.</summary>
    public static long? ExplainedFrom(this IAssessmentQuery query, ReadContext reading) => query.Explain == "true" ? reading.Version : null;

    /// <summary>Adds the rules of these parameters.</summary>
    public static void AddAssessmentRules<T>(this AbstractValidator<T> validator)
        where T : IAssessmentQuery
    {
        validator.RuleFor(q => q.On).IsDate();
        validator.RuleFor(q => q.Method).IsEnumCode<T, ProgressMethod>();
        validator.RuleFor(q => q.Profile).IsEnumCode<T, ElapsedBasis>();
        validator.RuleFor(q => q.Explain).IsFlag();
    }
}
