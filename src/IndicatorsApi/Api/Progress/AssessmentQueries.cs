using FluentValidation;
using IndicatorsApi.Http.Answers;
using IndicatorsApi.Http.Queries;
using IndicatorsApi.Measures.Calendar;
using IndicatorsApi.Measures.Figures;
using IndicatorsApi.Measures.Progress;
using IndicatorsApi.Measures.Words;
using NodaTime;
using NodaTime.Text;

namespace IndicatorsApi.Api.Progress;

/// <summary>What questions about how targets stand have in common.</summary>
internal static class AssessmentQueries
{
    /// <summary>The question, once the query is valid.</summary>
    public static Assessment Assessment(this IAssessmentQuery query, Reading reading, IClock clock) => On(query.On, reading, clock) with
    {
        Method = Terms<ProgressMethod>.Find(query.Method) ?? ProgressMethod.Linear,
        Profile = Terms<ElapsedProfile>.Find(query.Profile),
    };

    /// <summary>The question as of a day, judged as goes without saying.</summary>
    /// <param name="day">The day, as it stands in a valid query; nothing for today.</param>
    /// <param name="reading">Which version of the record is read.</param>
    /// <param name="clock">Tells today.</param>
    public static Assessment On(string? day, Reading reading, IClock clock)
    {
        LocalDate? on = day is null ? null : LocalDatePattern.Iso.Parse(day).Value;
        return new(reading.AsOf, on ?? clock.Today(reading.Moment), on);
    }

    /// <summary>The version of the record that the sums are explained from, where they are wanted; once the query is valid.</summary>
    public static long? ExplainedFrom(this IAssessmentQuery query, Reading reading) => query.Explain == "true" ? reading.Version : null;

    /// <summary>The rules of these parameters.</summary>
    public static void RulesForAssessment<T>(this AbstractValidator<T> validator)
        where T : IAssessmentQuery
    {
        validator.RuleFor(q => q.On).IsDate();
        validator.RuleFor(q => q.Method).IsTerm<T, ProgressMethod>();
        validator.RuleFor(q => q.Profile).IsTerm<T, ElapsedProfile>();
        validator.RuleFor(q => q.Explain).IsFlag();
    }
}
