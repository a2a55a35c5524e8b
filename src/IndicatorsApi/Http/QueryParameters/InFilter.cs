using System.Linq.Expressions;

namespace IndicatorsApi.Http.QueryParameters;

/// <summary>Filters by values of which a row has one.</summary>
internal static class InFilter
{
    /// <summary>Only the rows that say one of the values; all of them where no value is asked for.</summary>
    /// <remarks>A single value is compared, not looked for among several: only then does PostgreSQL know that the order of an index goes on behind it.</remarks>
    /// <param name="rows">The rows.</param>
    /// <param name="of">What a row says.</param>
    /// <param name="values">The values.</param>
    public static IQueryable<TRow> OneOf<TRow, TValue>(this IQueryable<TRow> rows, Expression<Func<TRow, TValue>> of, IEnumerable<TValue> values)
    {
        var asked = values.ToList();
        if (asked.Count == 0)
            return rows;
        Expression<Func<TValue>> only = () => asked[0];
        Expression<Func<TValue, bool>> several = value => asked.Contains(value);
        var holds = asked.Count == 1
            ? Expression.Equal(of.Body, only.Body)
            : new Said(several.Parameters[0], of.Body).Visit(several.Body);
        return rows.Where(Expression.Lambda<Func<TRow, bool>>(holds, of.Parameters));
    }

    private sealed class Said(ParameterExpression parameter, Expression said) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? said : node;
    }
}
