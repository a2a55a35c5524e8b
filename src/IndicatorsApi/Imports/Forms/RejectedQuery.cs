using IndicatorsApi.Http.Queries;
using IndicatorsApi.Measures.Words;
using Microsoft.AspNetCore.Mvc;

namespace IndicatorsApi.Imports.Forms;

/// <summary>How rejected rows are given back.</summary>
public sealed record RejectedQuery : ItemQuery
{
    /// <summary>`csv`, which it is without it, too; or `xlsx`: what is wrong beside the cells.</summary>
    [FromQuery(Name = "format"), OneOfTerms(typeof(RejectedFormat))]
    public string? Format { get; init; }

    internal bool WantsWorkbook => Terms<RejectedFormat>.Find(Format) == RejectedFormat.Xlsx;

    internal sealed class Validator : Validator<RejectedQuery>
    {
        public Validator() => RuleFor(q => q.Format).IsTerm<RejectedQuery, RejectedFormat>();
    }
}
