using IndicatorsApi.Http.Pagination;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Tables.Writing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IndicatorsApi.Http.ContentNegotiation;

/// <summary>Answers in the format that the client wants.</summary>
internal static class TableResults
{
    /// <summary>Answers with one thing.</summary>
    public static Results<Ok<T>, TableResult> Answer<T>(this TableSchema<T> shape, HttpRequest request, T answer) =>
        shape.Answer(request, answer, answer);

    /// <summary>Answers with one thing that holds several rows.</summary>
    public static Results<Ok<TAnswer>, TableResult> Answer<TAnswer, TRow>(this TableSchema<TRow> shape, HttpRequest request, TAnswer answer, params IReadOnlyList<TRow> rows) =>
        request.WantedFormat() is { } format
            ? new TableResult(format, shape.Of(rows.ToAsyncEnumerable(), request.Language()))
            : TypedResults.Ok(answer);

    /// <summary>Answers with a list: as JSON page by page, as a table whole unless the client sets a limit.</summary>
    /// <param name="rows">All rows that may match.</param>
    /// <param name="query">The query, validated.</param>
    /// <param name="orders">The orders that the list knows.</param>
    /// <param name="shape">How items lie flat.</param>
    /// <param name="request">The request.</param>
    /// <param name="show">Turns each row into an item, or into nothing where it does not match.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <param name="mostRows">After how many rows a page ends though it is not full, where few match; without it, it goes on until it is.</param>
    public static async Task<Results<Ok<ListResponse<TItem>>, TableResult>> AnswerAsync<T, TItem>(
        this IQueryable<T> rows,
        ListQuery query,
        SortOrders<T> orders,
        TableSchema<TItem> shape,
        HttpRequest request,
        Func<IReadOnlyList<T>, Task<IEnumerable<TItem?>>> show,
        CancellationToken cancellationToken,
        int? mostRows = null)
        where T : notnull
        where TItem : class
    {
        var format = request.WantedFormat();
        if (format is not null && query.Limit is null)
            return new TableResult(format, shape.Of(rows.ToAllAsync(query, orders, request, show, cancellationToken), request.Language()));

        var page = await rows.ToPageAsync(query, orders, request, show, cancellationToken, mostRows);
        if (format is null)
            return page.ToResponse(request, item => item);
        page.LinkNext(request);
        return new TableResult(format, shape.Of(page.Items.ToAsyncEnumerable(), request.Language()));
    }
}
