using System.Linq.Expressions;
using System.Text.Json;

namespace IndicatorsApi.Http.Pagination;

/// <summary>A sort order by columns that are unique together, for keyset pagination.</summary>
/// <remarks>Every page costs the same, and concurrent writes neither skip nor repeat rows.</remarks>
/// <typeparam name="T">The row.</typeparam>
public sealed class Keyset<T>
{
    private readonly IReadOnlyList<Column> _columns;

    private Keyset(IReadOnlyList<Column> columns) => _columns = columns;

    /// <summary>A sort order without columns.</summary>
    public static Keyset<T> Empty { get; } = new([]);

    /// <summary>Returns this order with one more column. Its values must not be <see langword="null"/>.</summary>
    public Keyset<T> By<TKey>(Expression<Func<T, TKey>> key)
        where TKey : notnull => new([.. _columns, new Column<TKey>(key)]);

    /// <summary>Returns this order followed by the columns of another.</summary>
    public Keyset<T> Then(Keyset<T> other) => new([.. _columns, .. other._columns]);

    /// <summary>Sorts rows.</summary>
    public IQueryable<T> Order(IQueryable<T> rows, bool descending) =>
        _columns.Aggregate((IOrderedQueryable<T>?)null, (ordered, column) => column.Order(rows, ordered, descending)) ?? rows;

    /// <summary>Returns <see langword="true"/> for a valid position in this order.</summary>
    public bool Accepts(IReadOnlyList<JsonElement> position, JsonSerializerOptions json) =>
        position.Count == _columns.Count && _columns.Zip(position).All(pair => pair.First.Accepts(pair.Second, json));

    /// <summary>Returns the rows after a valid position.</summary>
    public IQueryable<T> After(IQueryable<T> rows, IReadOnlyList<JsonElement> position, JsonSerializerOptions json, bool descending)
    {
        // (a > x) or (a = x and b > y) or …, built from the last column to the first.
        var row = Expression.Parameter(typeof(T), "row");
        Expression? after = null;
        for (var i = _columns.Count - 1; i >= 0; i--)
        {
            var (beyond, same) = _columns[i].Compare(row, position[i], json, descending);
            after = after is null ? beyond : Expression.OrElse(beyond, Expression.AndAlso(same, after));
        }

        return after is null ? rows : rows.Where(Expression.Lambda<Func<T, bool>>(after, row));
    }

    /// <summary>Returns the position of a row.</summary>
    public IReadOnlyList<JsonElement> PositionOf(T row, JsonSerializerOptions json) =>
        [.. _columns.Select(column => column.Read(row, json))];

    private abstract class Column
    {
        public abstract bool Accepts(JsonElement value, JsonSerializerOptions json);

        public abstract IOrderedQueryable<T> Order(IQueryable<T> rows, IOrderedQueryable<T>? ordered, bool descending);

        public abstract (Expression Beyond, Expression Same) Compare(
            ParameterExpression row, JsonElement value, JsonSerializerOptions json, bool descending);

        public abstract JsonElement Read(T row, JsonSerializerOptions json);
    }

    private sealed class Column<TKey>(Expression<Func<T, TKey>> key) : Column
        where TKey : notnull
    {
        private readonly Func<T, TKey> _read = key.Compile();

        public override bool Accepts(JsonElement value, JsonSerializerOptions json)
        {
            try
            {
                return value.Deserialize<TKey>(json) is not null;
            }
            catch (JsonException)
            {
                return false;
            }
        }

        public override IOrderedQueryable<T> Order(IQueryable<T> rows, IOrderedQueryable<T>? ordered, bool descending) =>
            (ordered, descending) switch
            {
                (null, false) => rows.OrderBy(key),
                (null, true) => rows.OrderByDescending(key),
                (_, false) => ordered.ThenBy(key),
                (_, true) => ordered.ThenByDescending(key),
            };

        public override (Expression Beyond, Expression Same) Compare(
            ParameterExpression row, JsonElement value, JsonSerializerOptions json, bool descending)
        {
            var left = new ParameterReplacer(key.Parameters[0], row).Visit(key.Body);

            // A property, not a constant: the value becomes an SQL parameter and EF Core caches the query.
            var right = Expression.Property(Expression.Constant(new Holder(value.Deserialize<TKey>(json)!)), nameof(Holder.Value));
            var kind = descending ? ExpressionType.LessThan : ExpressionType.GreaterThan;
            var (first, second) = typeof(TKey) == typeof(string)
                ? (Expression.Call(typeof(string), nameof(string.Compare), null, left, right), Expression.Constant(0))
                : (left, (Expression)right);
            return (Expression.MakeBinary(kind, first, second), Expression.Equal(left, right));
        }

        public override JsonElement Read(T row, JsonSerializerOptions json) => JsonSerializer.SerializeToElement(_read(row), json);

        private sealed record Holder(TKey Value);
    }

    private sealed class ParameterReplacer(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : base.VisitParameter(node);
    }
}
