using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace IndicatorsApi.Http.Pagination;

/// <summary>Reads lists page by page.</summary>
public static class PaginationExtensions
{
    /// <summary>Returns the requested page.</summary>
    /// <param name="rows">The rows that match the filters.</param>
    /// <param name="query">The validated query.</param>
    /// <param name="orders">The sort orders of the list.</param>
    /// <param name="request">The request. The cursor is bound to its other parameters.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    public static async Task<Page<T>> ToPageAsync<T>(
        this IQueryable<T> rows, ListQuery query, SortOrders<T> orders, HttpRequest request, CancellationToken cancellationToken)
    {
        var list = new OrderedList<T>(rows, orders.Find(query.Sort), request);
        var (items, more) = await list.ReadAsync(list.PositionOf(query.Cursor), query.PageSize(), cancellationToken);
        return new(items, more ? Cursor.Write(request, list.PositionOf(items[^1])) : null);
    }

    /// <summary>Returns the requested page of rows that are filtered by a computation.</summary>
    /// <param name="rows">The candidate rows.</param>
    /// <param name="query">The validated query.</param>
    /// <param name="orders">The sort orders of the list.</param>
    /// <param name="request">The request. The cursor is bound to its other parameters.</param>
    /// <param name="compute">Computes the item of each row; <see langword="null"/> for a row that does not match.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    /// <param name="maxRows">The maximum number of rows to read for one page, even when the page is not full. Unlimited by default.</param>
    public static async Task<Page<TItem>> ToPageAsync<T, TItem>(
        this IQueryable<T> rows,
        ListQuery query,
        SortOrders<T> orders,
        HttpRequest request,
        Func<IReadOnlyList<T>, Task<IEnumerable<TItem?>>> compute,
        CancellationToken cancellationToken,
        int? maxRows = null)
        where T : notnull
        where TItem : class
    {
        var list = new OrderedList<T>(rows, orders.Find(query.Sort), request);
        var (position, rowsRead) = (list.PositionOf(query.Cursor), 0);
        var items = new List<TItem>();

        // One batch is enough when all rows match. It has one extra row, which shows that a next page exists.
        // When few rows match, fewer and larger batches are faster.
        var batchSize = query.PageSize() + 1;
        for (var (lastMatch, more) = (default(T), true); more; batchSize = ListQuery.MaxPageSize)
        {
            (var read, more) = await list.ReadAsync(position, batchSize, cancellationToken);
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
            if (more && rowsRead >= maxRows)
                return new(items, Cursor.Write(request, position!));
        }

        return new(items, null);
    }

    /// <summary>Streams all items from the requested cursor on. Only one batch of rows is in memory at a time.</summary>
    /// <param name="rows">The candidate rows.</param>
    /// <param name="query">The validated query.</param>
    /// <param name="orders">The sort orders of the list.</param>
    /// <param name="request">The request. The cursor is bound to its other parameters.</param>
    /// <param name="compute">Computes the item of each row; <see langword="null"/> for a row that does not match.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
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

    /// <summary>Returns the requested page of a list that is computed as a whole.</summary>
    /// <param name="all">The items, in order.</param>
    /// <param name="limit">The maximum page size; <see langword="null"/> for all items.</param>
    /// <param name="cursor">The cursor; <see langword="null"/> for the first page.</param>
    /// <param name="keyOf">The unique key of an item.</param>
    /// <param name="request">The request. The cursor is bound to its other parameters. The response gets the link to the next page.</param>
    public static Page<T> ToPage<T>(this IReadOnlyList<T> all, string? limit, string? cursor, Func<T, string> keyOf, HttpRequest request)
    {
        var first = 0;
        if (cursor is not null)
        {
            var last = Cursor.Read(request, cursor) is [{ ValueKind: JsonValueKind.String } key]
                ? key.GetString()!
                : throw Cursor.Refuse(cursor);
            first = all.TakeWhile(item => keyOf(item) != last).Count() + 1;
        }

        var size = limit is null ? all.Count : int.Parse(limit, CultureInfo.InvariantCulture);
        List<T> items = [.. all.Skip(first).Take(size)];
        var next = first + items.Count < all.Count ? Cursor.Write(request, [JsonSerializer.SerializeToElement(keyOf(items[^1]))]) : null;
        var page = new Page<T>(items, next);
        page.LinkNext(request);
        return page;
    }

    /// <summary>Documents the sort orders of a list.</summary>
    public static RouteHandlerBuilder SortedBy<T>(this RouteHandlerBuilder endpoint, SortOrders<T> orders) =>
        endpoint.WithMetadata(new SortMetadata(orders.Names));

    /// <summary>Returns a page, with the link to the next page.</summary>
    public static Ok<ListResponse<TItem>> ToResponse<T, TItem>(this Page<T> page, HttpRequest request, Func<T, TItem> show)
    {
        page.LinkNext(request);
        return TypedResults.Ok(new ListResponse<TItem> { Items = [.. page.Items.Select(show)], Next = page.Next });
    }

    /// <summary>Adds the <c>Link</c> header of the next page, if there is one.</summary>
    public static void LinkNext<T>(this Page<T> page, HttpRequest request)
    {
        if (page.Next is null)
            return;
        var others = request.Query.Where(pair => pair.Key != "cursor").Append(new("cursor", page.Next));
        var url = QueryHelpers.AddQueryString(request.PathBase + request.Path, others);
        request.HttpContext.Response.Headers.Link = $"<{url}>; rel=\"next\"";
    }

    /// <summary>A sorted list that is read in batches.</summary>
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
