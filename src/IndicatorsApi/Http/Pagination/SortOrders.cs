namespace IndicatorsApi.Http.Pagination;

/// <summary>The orders that a list can be asked for, by the name of their leading column.</summary>
/// <typeparam name="T">The row.</typeparam>
/// <param name="naturalKey">The natural key, which makes every order unique; the order of a list that does not ask for one.</param>
/// <param name="leading">What else a list can be ordered by; the natural key follows.</param>
public sealed class SortOrders<T>(Keyset<T> naturalKey, params (string Name, Keyset<T> By)[] leading)
{
    /// <summary>What <c>sort</c> takes: the name of an order, or the name with a minus sign in front, for descending.</summary>
    public IReadOnlyList<string> Words { get; private init; } = [.. leading.Select(order => order.Name), .. leading.Select(order => $"-{order.Name}")];

    /// <summary>The same orders and others, which the database does not know.</summary>
    public SortOrders<T> And(IReadOnlyCollection<string> computed) =>
        new(naturalKey, leading) { Words = [.. Words, .. computed, .. computed.Select(name => $"-{name}")] };

    /// <summary>Finds the order that a name stands for.</summary>
    public (Keyset<T> Order, bool Descending) Find(string? sort)
    {
        var descending = sort?.StartsWith('-') == true;
        var name = descending ? sort![1..] : sort;
        var order = leading.FirstOrDefault(candidate => candidate.Name == name).By;
        return (order is null ? naturalKey : order.Then(naturalKey), descending);
    }
}
