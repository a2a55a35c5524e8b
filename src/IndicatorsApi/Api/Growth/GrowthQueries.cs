using System.Globalization;
using FluentValidation;
using IndicatorsApi.Http.Answers;
using IndicatorsApi.Http.Queries;
using IndicatorsApi.Measures.Growth;
using IndicatorsApi.Measures.Words;

namespace IndicatorsApi.Api.Growth;

/// <summary>What questions about growth have in common, once they are valid.</summary>
internal static class GrowthQueries
{
    public static GrowthAgainst AgainstWhat(this IGrowthQuery query) => Terms<GrowthAgainst>.Find(query.Against) ?? GrowthAgainst.YearEarlier;

    public static int? SinceYear(this IGrowthQuery query) => query.Since is { } year ? int.Parse(year, CultureInfo.InvariantCulture) : null;

    public static long? ExplainedFrom(this IGrowthQuery query, Reading reading) => query.Explain == "true" ? reading.Version : null;

    /// <summary>The rules of these parameters.</summary>
    public static void RulesForGrowth<T>(this AbstractValidator<T> validator)
        where T : IGrowthQuery
    {
        validator.RuleFor(q => q.Against).IsTerm<T, GrowthAgainst>();
        validator.RuleFor(q => q.Since).IsYear();
        validator.RuleFor(q => q.Explain).IsFlag();
    }
}
