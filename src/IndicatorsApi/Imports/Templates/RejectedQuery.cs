using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Measures.Localization;
using Microsoft.AspNetCore.Mvc;

namespace IndicatorsApi.Imports.Templates;

/// <summary>How rejected rows are given back.</summary>
public sealed record RejectedQuery : ItemQuery
{
    /// <summary>`csv`, which it is without it, too; or `xlsx`: what is wrong beside the cells.</summary>
    [FromQuery(Name = "format"), EnumValues(typeof(RejectedFormat))]
    public string? Format { get; init; }

    internal bool WantsWorkbook => EnumCodes<RejectedFormat>.Find(Format) == RejectedFormat.Xlsx;

    internal sealed class Validator : Validator<RejectedQuery>
    {
        public Validator() => RuleFor(q => q.Format).IsTerm<RejectedQuery, RejectedFormat>();
    }
}
