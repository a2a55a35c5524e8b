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

/// <summary>What questions about how targets stand have in common.</summary>
internal static class AssessmentQueries
{
    /// <summary>The question, once the query is valid.</summary>
    public static AssessmentOptions Assessment(this IAssessmentQuery query, ReadContext reading, IClock clock) => On(query.On, reading, clock) with
    {
        Method = EnumCodes<ProgressMethod>.Find(query.Method) ?? ProgressMethod.Linear,
        Profile = EnumCodes<ElapsedBasis>.Find(query.Profile),
    };

    /// <summary>The question as of a day, judged as goes without saying.</summary>
    /// <param name="day">The day, as it stands in a valid query; nothing for today.</param>
    /// <param name="reading">Which version of the record is read.</param>
    /// <param name="clock">Tells today.</param>
    public static AssessmentOptions On(string? day, ReadContext reading, IClock clock)
    {
        LocalDate? on = day is null ? null : LocalDatePattern.Iso.Parse(day).Value;
        return new(reading.AsOf, on ?? clock.Today(reading.Moment), on);
    }

    /// <summary>The version of the record that the sums are explained from, where they are wanted; once the query is valid.</summary>
    public static long? ExplainedFrom(this IAssessmentQuery query, ReadContext reading) => query.Explain == "true" ? reading.Version : null;

    /// <summary>The rules of these parameters.</summary>
    public static void RulesForAssessment<T>(this AbstractValidator<T> validator)
        where T : IAssessmentQuery
    {
        validator.RuleFor(q => q.On).IsDate();
        validator.RuleFor(q => q.Method).IsTerm<T, ProgressMethod>();
        validator.RuleFor(q => q.Profile).IsTerm<T, ElapsedBasis>();
        validator.RuleFor(q => q.Explain).IsFlag();
    }
}
