namespace IndicatorsApi.Http.Pagination;

/// <summary>The sort orders of a list, by the name of their leading column.</summary>
/// <typeparam name="T">The row.</typeparam>
/// <param name="naturalKey">The natural key. It makes every order unique and is the default order.</param>
/// <param name="leading">The named orders. The natural key follows their columns.</param>
public sealed class SortOrders<T>(Keyset<T> naturalKey, params (string Name, Keyset<T> By)[] leading)
{
    /// <summary>The values of <c>sort</c>: the names, and the names with a leading minus sign for descending order.</summary>
    public IReadOnlyList<string> Names { get; private init; } =
        [.. leading.Select(order => order.Name), .. leading.Select(order => $"-{order.Name}")];

    /// <summary>Returns these orders and computed ones, which the database does not provide.</summary>
    public SortOrders<T> And(IReadOnlyCollection<string> computed) =>
        new(naturalKey, leading) { Names = [.. Names, .. computed, .. computed.Select(name => $"-{name}")] };

    /// <summary>Returns the order of a value of <c>sort</c>.</summary>
    public (Keyset<T> Order, bool Descending) Find(string? sort)
    {
        var descending = sort?.StartsWith('-') == true;
        var name = descending ? sort![1..] : sort;
        var order = leading.FirstOrDefault(candidate => candidate.Name == name).By;
        return (order is null ? naturalKey : order.Then(naturalKey), descending);
    }
}
