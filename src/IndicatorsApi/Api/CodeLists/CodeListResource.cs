using FluentValidation;
using IndicatorsApi.Access;
using IndicatorsApi.Api.Revisions;
using IndicatorsApi.Data.ApiKeys;
using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.Versioning;
using IndicatorsApi.Http;
using IndicatorsApi.Http.Pagination;
using IndicatorsApi.Http.Problems;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Http.RequestBodies;
using IndicatorsApi.Http.RouteParameters;
using IndicatorsApi.Measures.Localization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Api.CodeLists;

/// <summary>The HTTP resource of a code list: its five routes and their handlers.</summary>
/// <remarks>Regions, units, topics, indicators, sources and reporting requirements share it.</remarks>
/// <typeparam name="T">The type of the items.</typeparam>
/// <typeparam name="TRequest">The request body.</typeparam>
/// <typeparam name="TResponse">The response body.</typeparam>
internal sealed record CodeListResource<T, TRequest, TResponse>
    where T : class, ICodeListItem
    where TRequest : class
{
    /// <summary>The singular name of an item. The path is its plural.</summary>
    public required string Noun { get; init; }

    /// <summary>The pattern of valid codes.</summary>
    public required CodePattern Pattern { get; init; }

    /// <summary>The problem type for an unknown code.</summary>
    public required ProblemType UnknownCode { get; init; }

    /// <summary>The sort orders of the list.</summary>
    public required SortOrders<T> Orders { get; init; }

    /// <summary>The validator of the request body.</summary>
    public required IValidator<TRequest> Validator { get; init; }

    /// <summary>Converts a valid body to an item with a code and a revision number.</summary>
    public required Func<TRequest, string, int, T> ToEntity { get; init; }

    /// <summary>Converts an item to its response.</summary>
    public required Func<T, Language, TResponse> ToResponse { get; init; }

    /// <summary>Returns the rows that refer to a code, by name. An item with references cannot be deleted.</summary>
    public required Func<IndicatorsContext, string, (string Name, IQueryable<object> Rows)[]> FindReferences { get; init; }

    /// <summary>Includes the related entities that the response needs.</summary>
    public Func<IQueryable<T>, IQueryable<T>> Include { get; init; } = rows => rows;

    /// <summary>Adds values from other items to the responses.</summary>
    public Func<IndicatorsContext, IReadOnlyList<TResponse>, CancellationToken, Task<IReadOnlyList<TResponse>>> EnrichAsync { get; init; } =
        (_, responses, _) => Task.FromResult(responses);

    /// <summary>
    /// Returns a change that would alter existing observations, as a phrase, and the rows that forbid it. <see langword="null"/> if the
    /// update contains no such change.
    /// </summary>
    public Func<IndicatorsContext, T, TRequest, (string Change, (string Name, IQueryable<object> Rows)[] References)?>?
        FindBreakingChange
    { get; init; }

    private string Path => $"/{Noun}s";

    private string Title => $"{char.ToUpperInvariant(Noun[0])}{Noun[1..]}";

    /// <summary>Maps the five routes.</summary>
    public void Map<TListValidator>(RouteGroupBuilder api, Delegate list, Delegate history, Delegate get, Delegate put, Delegate delete)
        where TListValidator : class, IValidator
    {
        var routes = api.MapGroup(Path).WithTags($"{Title}s");
        routes.MapGet("", list).WithName($"list{Title}s").SortedBy(Orders).ValidatedBy<TListValidator>();
        routes.MapGet("/{code}/history", history).WithName($"list{Title}History")
            .SortedBy(CodeListHistoryQuery.Orders).ValidatedBy<CodeListHistoryQuery.Validator>().ProducesProblems(404);
        routes.MapPut("/{code}", put).WithName($"put{Title}").RequireAdmin(Scopes.CodeLists)
            .ValidatedBy<ItemQuery.Validator<ItemQuery>>()
            .ProducesProblems(FindBreakingChange is null ? [412, 413, 415] : [409, 412, 413, 415]);
        routes.MapDelete("/{code}", delete).WithName($"delete{Title}").RequireAdmin(Scopes.CodeLists).ProducesProblems(404, 409, 412);
        routes.MapGet("/{code}", get).WithName($"get{Title}").ValidatedBy<AsOfQuery.AsOfValidator<AsOfQuery>>().ProducesProblems(404);
    }

    /// <summary>Returns a page of items.</summary>
    public async Task<Ok<ListResponse<TResponse>>> ListAsync(
        IQueryable<T> rows, ListQuery query, IndicatorsContext db, HttpRequest request, CancellationToken cancellationToken)
    {
        var page = await Include(rows).ToPageAsync(query, Orders, request, cancellationToken);
        var language = request.Language();
        var responses = await EnrichAsync(db, [.. page.Items.Select(item => ToResponse(item, language))], cancellationToken);
        return new Page<TResponse>(responses, page.Next).ToResponse(request, item => item);
    }

    /// <summary>Returns one item.</summary>
    /// <exception cref="ProblemException">404: the code is unknown.</exception>
    public async Task<Ok<TResponse>> GetAsync(
        string code, IndicatorsContext db, HttpRequest request, CancellationToken cancellationToken)
    {
        var item = await Include(db.Set<T>()).SingleOrDefaultAsync(row => row.Code == code, cancellationToken) ?? throw NotFound(code);
        return TypedResults.Ok(await ToResponseAsync(item, db, request, cancellationToken));
    }

    /// <summary>Returns the revisions of an item, newest first by default.</summary>
    /// <exception cref="ProblemException">404: the code never existed.</exception>
    public async Task<Ok<ListResponse<HistoryItemResponse<TResponse>>>> HistoryAsync(
        string code, CodeListHistoryQuery query, IndicatorsContext db, HttpRequest request, CancellationToken cancellationToken)
    {
        var revisions = db.RevisionsOf<T>(code);
        if (!await revisions.AnyAsync(cancellationToken))
            throw NotFound(code);

        var newestFirst = query with { Sort = query.Sort ?? "-revision" };
        var page = await revisions.Include(r => r.Added).Include(r => r.Superseded)
            .ToPageAsync(newestFirst, CodeListHistoryQuery.Orders, request, cancellationToken);
        var numbers = page.Items.SelectMany(r => new[] { r.Number, r.Number - 1 }).ToList();
        var contents = await revisions.Where(r => numbers.Contains(r.Number))
            .ToDictionaryAsync(r => r.Number, r => r.Content, cancellationToken);
        var states = await Include(db.StatesOf<T>(code)).Where(row => numbers.Contains(row.Revision))
            .ToDictionaryAsync(row => row.Revision, cancellationToken);
        var language = request.Language();
        return page.ToResponse(request, revision => new HistoryItemResponse<TResponse>
        {
            Revision = revision.Number,
            Version = revision.AddedInCommit,
            RecordedAt = revision.Added.At,
            RecordedBy = revision.Added.By,
            Withdrawn = revision.Withdrawn,
            SupersededAt = revision.Superseded?.At,
            Changed = CodeListDiff.Between(contents.GetValueOrDefault(revision.Number - 1), revision.Content),
            State = ToResponse(states[revision.Number], language),
        });
    }

    /// <summary>Creates or updates an item: 201 for a new code, 200 otherwise, also when nothing changed.</summary>
    /// <exception cref="ProblemException">
    /// 400: the body is invalid; 409: the change would alter existing observations; 412: the precondition failed.
    /// </exception>
    public async Task<Results<Ok<TResponse>, Created<TResponse>>> PutAsync(
        string code, TRequest body, IndicatorsContext db, CodeListStore store, HttpRequest request, CancellationToken cancellationToken)
    {
        if (!Pattern.IsMatch(code))
        {
            throw new ProblemException(Problem.OfParameter(
                ProblemType.InvalidParameter, "code", Localizer.Format($"'{code}' is not a code. It has the form of {Pattern.Example}.")));
        }

        var response = default(TResponse);
        var result = await store.PutAsync<T>(
            code,
            current => CheckAsync(db, code, current, body),
            revision => ToEntity(body, code, revision),
            AuthorOf(request),
            request.GetPrecondition(),
            async () =>
            {
                var item = await Include(db.Set<T>()).SingleAsync(row => row.Code == code, CancellationToken.None);
                response = await ToResponseAsync(item, db, request, CancellationToken.None);
            },
            cancellationToken);
        if (result == WriteResult.PreconditionFailed)
            throw ConditionalRequests.PreconditionFailed();
        return result == WriteResult.Created ? TypedResults.Created(request.Path, response) : TypedResults.Ok(response);
    }

    /// <summary>Deletes an item without references.</summary>
    /// <exception cref="ProblemException">404: the code is unknown; 409: the item is referenced; 412: the precondition failed.</exception>
    public async Task<NoContent> DeleteAsync(
        string code, IndicatorsContext db, CodeListStore store, HttpRequest request, CancellationToken cancellationToken) =>
        await store.DeleteAsync<T>(
            code,
            () => RequireUnusedAsync(code, "cannot be deleted", FindReferences(db, code)),
            AuthorOf(request),
            request.GetPrecondition(),
            cancellationToken) switch
        {
            WriteResult.Withdrawn => TypedResults.NoContent(),
            WriteResult.NotFound => throw NotFound(code),
            _ => throw ConditionalRequests.PreconditionFailed(),
        };

    private async Task<TResponse> ToResponseAsync(
        T item, IndicatorsContext db, HttpRequest request, CancellationToken cancellationToken) =>
        (await EnrichAsync(db, [ToResponse(item, request.Language())], cancellationToken))[0];

    private async Task CheckAsync(IndicatorsContext db, string code, T? current, TRequest body)
    {
        await Validator.RequireValidAsync(body, db, code);
        if (current is not null && FindBreakingChange?.Invoke(db, current, body) is { } breaking)
            await RequireUnusedAsync(code, breaking.Change, breaking.References);
    }

    private async Task RequireUnusedAsync(string code, string refusal, (string Name, IQueryable<object> Rows)[] references)
    {
        var found = new List<string>();
        foreach (var (name, rows) in references)
        {
            if (await rows.CountAsync() is > 0 and var count)
                found.Add($"{Localizer.Translate(name)} ({count})");
        }

        if (found.Count > 0)
        {
            throw new ProblemException(new Problem(
                ProblemType.InUse,
                Localizer.Format($"The {Localizer.Translate(Noun)} {code} {Localizer.Translate(refusal)} because it is referenced by {string.Join(", ", found)}, including their history.")));
        }
    }

    private static string AuthorOf(HttpRequest request) => Writer.FromClaims(request.HttpContext.User)!.Name;

    private ProblemException NotFound(string code) => CodeResolver.Unknown(UnknownCode, Noun, code, $"/api/v1{Path}");
}
