using System.Globalization;
using FluentValidation;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Http.Snapshots;
using IndicatorsApi.Measures.Growth;
using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Api.Growth;

/// <summary>Reads the parameters of validated growth queries.</summary>
internal static class GrowthQueries
{
    public static GrowthBase GetBase(this IGrowthQuery query) => EnumCodes<GrowthBase>.Find(query.Against) ?? GrowthBase.YearEarlier;

    public static int? GetSinceYear(this IGrowthQuery query) =>
        query.Since is { } year ? int.Parse(year, CultureInfo.InvariantCulture) : null;

    public static long? ExplainedFrom(this IGrowthQuery query, ReadContext reading) => query.Explain == "true" ? reading.Version : null;

    /// <summary>Adds the rules of these parameters.</summary>
    public static void AddGrowthRules<T>(this AbstractValidator<T> validator)
        where T : IGrowthQuery
    {
        validator.RuleFor(q => q.Against).IsEnumCode<T, GrowthBase>();
        validator.RuleFor(q => q.Since).IsYear();
        validator.RuleFor(q => q.Explain).IsFlag();
    }
}
