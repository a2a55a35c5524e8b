using System.Linq.Expressions;

namespace IndicatorsApi.Http.QueryParameters;

/// <summary>Filters rows by a list of values.</summary>
internal static class InFilter
{
    /// <summary>Returns the rows that have one of the values, or all rows when the list is empty.</summary>
    /// <remarks>A single value becomes an equality: only then PostgreSQL can use the index for the sort order behind it.</remarks>
    /// <param name="rows">The rows.</param>
    /// <param name="of">The column.</param>
    /// <param name="values">The values.</param>
    public static IQueryable<TRow> WhereIn<TRow, TValue>(
        this IQueryable<TRow> rows, Expression<Func<TRow, TValue>> of, IEnumerable<TValue> values)
    {
        var wanted = values.ToList();
        if (wanted.Count == 0)
            return rows;
        Expression<Func<TValue>> single = () => wanted[0];
        Expression<Func<TValue, bool>> several = value => wanted.Contains(value);
        var predicate = wanted.Count == 1
            ? Expression.Equal(of.Body, single.Body)
            : new ParameterReplacer(several.Parameters[0], of.Body).Visit(several.Body);
        return rows.Where(Expression.Lambda<Func<TRow, bool>>(predicate, of.Parameters));
    }

    private sealed class ParameterReplacer(ParameterExpression parameter, Expression replacement) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? replacement : node;
    }
}
