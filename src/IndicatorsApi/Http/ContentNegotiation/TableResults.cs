using IndicatorsApi.Http.Pagination;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Tables.Writing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IndicatorsApi.Http.ContentNegotiation;

/// <summary>Creates responses in the format that the client accepts.</summary>
internal static class TableResults
{
    /// <summary>Returns one item.</summary>
    public static Results<Ok<T>, TableResult> ToResult<T>(this TableSchema<T> schema, HttpRequest request, T response) =>
        schema.ToResult(request, response, response);

    /// <summary>Returns one item that consists of several rows.</summary>
    public static Results<Ok<TResponse>, TableResult> ToResult<TResponse, TRow>(
        this TableSchema<TRow> schema, HttpRequest request, TResponse response, params IReadOnlyList<TRow> rows) =>
        request.RequestedFormat() is { } format
            ? new TableResult(format, schema.Of(rows.ToAsyncEnumerable(), request.Language()))
            : TypedResults.Ok(response);

    /// <summary>Returns a list: a page as JSON, or the whole list as a table unless the client sends a limit.</summary>
    /// <param name="rows">The rows that may match.</param>
    /// <param name="query">The validated query.</param>
    /// <param name="orders">The sort orders of the list.</param>
    /// <param name="schema">The columns of an item.</param>
    /// <param name="request">The request.</param>
    /// <param name="show">Converts each row to an item, or to <c>null</c> if it does not match.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    /// <param name="maxRows">The maximum number of rows read for one page. By default rows are read until the page is full.</param>
    public static async Task<Results<Ok<ListResponse<TItem>>, TableResult>> ToResultAsync<T, TItem>(
        this IQueryable<T> rows,
        ListQuery query,
        SortOrders<T> orders,
        TableSchema<TItem> schema,
        HttpRequest request,
        Func<IReadOnlyList<T>, Task<IEnumerable<TItem?>>> show,
        CancellationToken cancellationToken,
        int? maxRows = null)
        where T : notnull
        where TItem : class
    {
        var format = request.RequestedFormat();
        if (format is not null && query.Limit is null)
            return new TableResult(format, schema.Of(rows.ToAllAsync(query, orders, request, show, cancellationToken), request.Language()));

        var page = await rows.ToPageAsync(query, orders, request, show, cancellationToken, maxRows);
        if (format is null)
            return page.ToResponse(request, item => item);
        page.LinkNext(request);
        return new TableResult(format, schema.Of(page.Items.ToAsyncEnumerable(), request.Language()));
    }
}
