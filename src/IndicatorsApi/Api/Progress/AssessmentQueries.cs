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
    public static Assessment Assessment(this IAssessmentQuery query, Reading reading, IClock clock)
    {
        LocalDate? on = query.On is { } text ? LocalDatePattern.Iso.Parse(text).Value : null;
        return new(reading.AsOf, on ?? clock.Today(reading.Moment), on, Terms<ProgressMethod>.Find(query.Method) ?? ProgressMethod.Linear, Terms<ElapsedProfile>.Find(query.Profile));
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
