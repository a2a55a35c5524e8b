using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace IndicatorsApi.Http.Pagination;

/// <summary>Cuts lists into pages.</summary>
public static class PaginationExtensions
{
    /// <summary>Reads the page that a query asks for.</summary>
    /// <param name="rows">All rows that match the filters.</param>
    /// <param name="query">The query, validated.</param>
    /// <param name="orders">The orders that the list knows.</param>
    /// <param name="request">The request, whose other parameters the cursor is bound to.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static async Task<Page<T>> ToPageAsync<T>(
        this IQueryable<T> rows, ListQuery query, SortOrders<T> orders, HttpRequest request, CancellationToken cancellationToken)
    {
        var list = new OrderedList<T>(rows, orders.Find(query.Sort), request);
        var (items, more) = await list.ReadAsync(list.PositionOf(query.Cursor), query.PageSize(), cancellationToken);
        return new(items, more ? Cursor.Write(request, list.PositionOf(items[^1])) : null);
    }

    /// <summary>Reads the page that a query asks for, where only a computation tells which rows match.</summary>
    /// <param name="rows">All rows that may match.</param>
    /// <param name="query">The query, validated.</param>
    /// <param name="orders">The orders that the list knows.</param>
    /// <param name="request">The request, whose other parameters the cursor is bound to.</param>
    /// <param name="compute">Turns each row into an item, or into nothing where it does not match.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <param name="mostRows">After how many rows a page ends though it is not full, where few match; without it, it goes on until it is.</param>
    public static async Task<Page<TItem>> ToPageAsync<T, TItem>(
        this IQueryable<T> rows,
        ListQuery query,
        SortOrders<T> orders,
        HttpRequest request,
        Func<IReadOnlyList<T>, Task<IEnumerable<TItem?>>> compute,
        CancellationToken cancellationToken,
        int? mostRows = null)
        where T : notnull
        where TItem : class
    {
        var list = new OrderedList<T>(rows, orders.Find(query.Sort), request);
        var (position, rowsRead) = (list.PositionOf(query.Cursor), 0);
        var items = new List<TItem>();

        // The first round suffices where all rows match: one more than asked for, to see whether more follow. Where it does not,
        // few match, and fewer, larger rounds are quicker.
        var round = query.PageSize() + 1;
        for (var (lastMatch, more) = (default(T), true); more; round = ListQuery.MaxPageSize)
        {
            (var read, more) = await list.ReadAsync(position, round, cancellationToken);
            foreach (var (row, item) in read.Zip(await compute(read)))
            {
                if (item is null)
                    continue;
                if (items.Count == query.PageSize())
                    return new(items, Cursor.Write(request, list.PositionOf(lastMatch!)));
                items.Add(item);
                lastMatch = row;
            }

            position = more ? list.PositionOf(read[^1]) : null;
            rowsRead += read.Count;
            if (more && rowsRead >= mostRows)
                return new(items, Cursor.Write(request, position!));
        }

        return new(items, null);
    }

    /// <summary>Reads everything from where a query begins, in rounds, so that no more than a round is held at a time.</summary>
    /// <param name="rows">All rows that may match.</param>
    /// <param name="query">The query, validated.</param>
    /// <param name="orders">The orders that the list knows.</param>
    /// <param name="request">The request, whose other parameters the cursor is bound to.</param>
    /// <param name="compute">Turns each row into an item, or into nothing where it does not match.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static async IAsyncEnumerable<TItem> ToAllAsync<T, TItem>(
        this IQueryable<T> rows,
        ListQuery query,
        SortOrders<T> orders,
        HttpRequest request,
        Func<IReadOnlyList<T>, Task<IEnumerable<TItem?>>> compute,
        [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : notnull
        where TItem : class
    {
        var list = new OrderedList<T>(rows, orders.Find(query.Sort), request);
        var position = list.PositionOf(query.Cursor);
        for (var more = true; more;)
        {
            (var read, more) = await list.ReadAsync(position, ListQuery.MaxPageSize, cancellationToken);
            foreach (var item in (await compute(read)).OfType<TItem>())
                yield return item;
            position = more ? list.PositionOf(read[^1]) : null;
        }
    }

    /// <summary>Cuts a list that is computed as a whole.</summary>
    /// <param name="all">All items, in order.</param>
    /// <param name="limit">How many the page should have at most; nothing for all.</param>
    /// <param name="cursor">Where to go on; nothing for the beginning.</param>
    /// <param name="keyOf">What tells an item from the others.</param>
    /// <param name="request">The request, whose other parameters the cursor is bound to; it is answered with the link to the next page.</param>
    public static Page<T> ToPage<T>(this IReadOnlyList<T> all, string? limit, string? cursor, Func<T, string> keyOf, HttpRequest request)
    {
        var first = 0;
        if (cursor is not null)
        {
            var last = Cursor.Read(request, cursor) is [{ ValueKind: JsonValueKind.String } key] ? key.GetString()! : throw Cursor.Refuse(cursor);
            first = all.TakeWhile(item => keyOf(item) != last).Count() + 1;
        }

        var size = limit is null ? all.Count : int.Parse(limit, CultureInfo.InvariantCulture);
        List<T> items = [.. all.Skip(first).Take(size)];
        var page = new Page<T>(items, first + items.Count < all.Count ? Cursor.Write(request, [JsonSerializer.SerializeToElement(keyOf(items[^1]))]) : null);
        page.LinkNext(request);
        return page;
    }

    /// <summary>Documents the orders that a list knows.</summary>
    public static RouteHandlerBuilder SortedBy<T>(this RouteHandlerBuilder endpoint, SortOrders<T> orders) =>
        endpoint.WithMetadata(new SortMetadata(orders.Words));

    /// <summary>Answers with a page, and with the link to the next one.</summary>
    public static Ok<ListResponse<TItem>> ToResponse<T, TItem>(this Page<T> page, HttpRequest request, Func<T, TItem> show)
    {
        page.LinkNext(request);
        return TypedResults.Ok(new ListResponse<TItem> { Items = [.. page.Items.Select(show)], Next = page.Next });
    }

    /// <summary>Links to the next page, where there is one.</summary>
    public static void LinkNext<T>(this Page<T> page, HttpRequest request)
    {
        if (page.Next is null)
            return;
        var others = request.Query.Where(pair => pair.Key != "cursor").Append(new("cursor", page.Next));
        request.HttpContext.Response.Headers.Link = $"<{QueryHelpers.AddQueryString(request.PathBase + request.Path, others)}>; rel=\"next\"";
    }

    /// <summary>A list in the order asked for, of which stretches can be read.</summary>
    private sealed class OrderedList<T>(IQueryable<T> rows, (Keyset<T> Keyset, bool Descending) order, HttpRequest request)
    {
        private readonly JsonSerializerOptions _json =
            request.HttpContext.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;

        public IReadOnlyList<JsonElement> PositionOf(T row) => order.Keyset.PositionOf(row, _json);

        public IReadOnlyList<JsonElement>? PositionOf(string? cursor)
        {
            if (cursor is null)
                return null;
            var position = Cursor.Read(request, cursor);
            return order.Keyset.Accepts(position, _json) ? position : throw Cursor.Refuse(cursor);
        }

        public async Task<(IReadOnlyList<T> Rows, bool More)> ReadAsync(
            IReadOnlyList<JsonElement>? after, int count, CancellationToken cancellationToken)
        {
            var rest = after is null ? rows : order.Keyset.After(rows, after, _json, order.Descending);
            var read = await order.Keyset.Order(rest, order.Descending).Take(count + 1).ToListAsync(cancellationToken);
            return (read.Take(count).ToList(), read.Count > count);
        }
    }
}
