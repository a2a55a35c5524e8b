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

/// <summary>What regions, units, topics, indicators, sources and requirements have in common over HTTP: six routes, and what each does.</summary>
/// <typeparam name="T">The entry that is kept.</typeparam>
/// <typeparam name="TRequest">The body it is written with.</typeparam>
/// <typeparam name="TResponse">The answer it is shown as.</typeparam>
internal sealed record CodeListResource<T, TRequest, TResponse>
    where T : class, ICodeListItem
    where TRequest : class
{
    /// <summary>What one entry is called; the path is its plural.</summary>
    public required string Noun { get; init; }

    /// <summary>The form of its codes.</summary>
    public required CodePattern Form { get; init; }

    /// <summary>The problem of a code that is not on record.</summary>
    public required ProblemType Unknown { get; init; }

    /// <summary>The orders that its list knows.</summary>
    public required SortOrders<T> Orders { get; init; }

    /// <summary>Judges a body.</summary>
    public required IValidator<TRequest> Validator { get; init; }

    /// <summary>Makes the entry of a valid body, given code and version.</summary>
    public required Func<TRequest, string, int, T> ToEntity { get; init; }

    /// <summary>Shows an entry.</summary>
    public required Func<T, Language, TResponse> ToResponse { get; init; }

    /// <summary>The rows that refer to a code and keep it from being removed, by name.</summary>
    public required Func<IndicatorsContext, string, (string Name, IQueryable<object> Rows)[]> FindReferences { get; init; }

    /// <summary>Adds what an entry is shown with.</summary>
    public Func<IQueryable<T>, IQueryable<T>> Include { get; init; } = rows => rows;

    /// <summary>Adds to what is shown of entries what others say of them.</summary>
    public Func<IndicatorsContext, IReadOnlyList<TResponse>, CancellationToken, Task<IReadOnlyList<TResponse>>> EnrichAsync { get; init; } = (_, shown, _) => Task.FromResult(shown);

    /// <summary>Which change of an entry would change the figures that refer to it, in words; and the rows that forbid it.</summary>
    public Func<IndicatorsContext, T, TRequest, (string What, (string Name, IQueryable<object> Rows)[] Holders)?>? FindBreakingChange { get; init; }

    private string Path => $"/{Noun}s";

    private string Title => $"{char.ToUpperInvariant(Noun[0])}{Noun[1..]}";

    /// <summary>Maps the six routes.</summary>
    public void Map<TListValidator>(RouteGroupBuilder api, Delegate list, Delegate history, Delegate get, Delegate put, Delegate delete)
        where TListValidator : class, IValidator
    {
        var routes = api.MapGroup(Path).WithTags($"{Title}s");
        routes.MapGet("", list).WithName($"list{Title}s").SortedBy(Orders).ValidatedBy<TListValidator>();
        routes.MapGet("/{code}/history", history).WithName($"list{Title}History")
            .SortedBy(CodeListHistoryQuery.Orders).ValidatedBy<CodeListHistoryQuery.Validator>().ProducesProblems(404);
        routes.MapPut("/{code}", put).WithName($"put{Title}").RequireAdmin(Scopes.CodeLists)
            .ValidatedBy<ItemQuery.Validator<ItemQuery>>().ProducesProblems(FindBreakingChange is null ? [412, 413, 415] : [409, 412, 413, 415]);
        routes.MapDelete("/{code}", delete).WithName($"delete{Title}").RequireAdmin(Scopes.CodeLists).ProducesProblems(404, 409, 412);
        routes.MapGet("/{code}", get).WithName($"get{Title}").ValidatedBy<AsOfQuery.AsOfValidator<AsOfQuery>>().ProducesProblems(404);
    }

    /// <summary>Answers with a page of entries.</summary>
    public async Task<Ok<ListResponse<TResponse>>> ListAsync(IQueryable<T> rows, ListQuery query, IndicatorsContext db, HttpRequest request, CancellationToken cancellationToken)
    {
        var page = await Include(rows).ToPageAsync(query, Orders, request, cancellationToken);
        var language = request.Language();
        var shown = await EnrichAsync(db, [.. page.Items.Select(entry => ToResponse(entry, language))], cancellationToken);
        return new Page<TResponse>(shown, page.Next).ToResponse(request, entry => entry);
    }

    /// <summary>Answers with one entry.</summary>
    /// <exception cref="ProblemException">404: it is not on record.</exception>
    public async Task<Ok<TResponse>> GetAsync(string code, IndicatorsContext db, HttpRequest request, CancellationToken cancellationToken) =>
        TypedResults.Ok(await ShownAsync(await Include(db.Set<T>()).SingleOrDefaultAsync(entry => entry.Code == code, cancellationToken) ?? throw NotOnRecord(code), db, request, cancellationToken));

    /// <summary>Answers with the revisions of an entry, the newest first.</summary>
    /// <exception cref="ProblemException">404: it never was on record.</exception>
    public async Task<Ok<ListResponse<HistoryItemResponse<TResponse>>>> HistoryAsync(
        string code, CodeListHistoryQuery query, IndicatorsContext db, HttpRequest request, CancellationToken cancellationToken)
    {
        var revisions = db.RevisionsOf<T>(code);
        if (!await revisions.AnyAsync(cancellationToken))
            throw NotOnRecord(code);

        var newestFirst = query with { Sort = query.Sort ?? "-revision" };
        var page = await revisions.Include(r => r.Added).Include(r => r.Superseded).ToPageAsync(newestFirst, CodeListHistoryQuery.Orders, request, cancellationToken);
        var numbers = page.Items.SelectMany(r => new[] { r.Number, r.Number - 1 }).ToList();
        var said = await revisions.Where(r => numbers.Contains(r.Number)).ToDictionaryAsync(r => r.Number, r => r.Content, cancellationToken);
        var states = await Include(db.StatesOf<T>(code)).Where(entry => numbers.Contains(entry.Revision)).ToDictionaryAsync(entry => entry.Revision, cancellationToken);
        var language = request.Language();
        return page.ToResponse(request, revision => new HistoryItemResponse<TResponse>
        {
            Revision = revision.Number,
            Version = revision.AddedInCommit,
            RecordedAt = revision.Added.At,
            RecordedBy = revision.Added.By,
            Withdrawn = revision.Withdrawn,
            SupersededAt = revision.Superseded?.At,
            Changed = CodeListDiff.Between(said.GetValueOrDefault(revision.Number - 1), revision.Content),
            State = ToResponse(states[revision.Number], language),
        });
    }

    /// <summary>Writes an entry: 201 for a new code, 200 for a change and where nothing changed.</summary>
    /// <exception cref="ProblemException">400: something is wrong with it; 409: a change would change figures; 412: the condition does not hold.</exception>
    public async Task<Results<Ok<TResponse>, Created<TResponse>>> PutAsync(
        string code, TRequest body, IndicatorsContext db, CodeListStore keeper, HttpRequest request, CancellationToken cancellationToken)
    {
        if (!Form.IsMatch(code))
            throw new ProblemException(Problem.OfParameter(ProblemType.InvalidParameter, "code", Localizer.Format($"'{code}' is not a code. It has the form of {Form.Example}.")));

        var shown = default(TResponse);
        var result = await keeper.PutAsync<T>(
            code, current => CheckAsync(db, code, current, body), version => ToEntity(body, code, version), ByOf(request), request.Condition(),
            async () => shown = await ShownAsync(await Include(db.Set<T>()).SingleAsync(entry => entry.Code == code, CancellationToken.None), db, request, CancellationToken.None), cancellationToken);
        if (result == WriteResult.ConditionFailed)
            throw ConditionalRequests.Failed();
        return result == WriteResult.Created ? TypedResults.Created(request.Path, shown) : TypedResults.Ok(shown);
    }

    /// <summary>Removes an entry that nothing refers to.</summary>
    /// <exception cref="ProblemException">404: it is not on record; 409: something refers to it; 412: the condition does not hold.</exception>
    public async Task<NoContent> DeleteAsync(string code, IndicatorsContext db, CodeListStore keeper, HttpRequest request, CancellationToken cancellationToken) =>
        await keeper.DeleteAsync<T>(code, () => RequireUnusedAsync(code, "cannot be removed", FindReferences(db, code)), ByOf(request), request.Condition(), cancellationToken) switch
        {
            WriteResult.Withdrawn => TypedResults.NoContent(),
            WriteResult.Missing => throw NotOnRecord(code),
            _ => throw ConditionalRequests.Failed(),
        };

    private async Task<TResponse> ShownAsync(T entry, IndicatorsContext db, HttpRequest request, CancellationToken cancellationToken) =>
        (await EnrichAsync(db, [ToResponse(entry, request.Language())], cancellationToken))[0];

    private async Task CheckAsync(IndicatorsContext db, string code, T? current, TRequest body)
    {
        await Validator.RequireValidAsync(body, db, code);
        if (current is not null && FindBreakingChange?.Invoke(db, current, body) is { } frozen)
            await RequireUnusedAsync(code, frozen.What, frozen.Holders);
    }

    private async Task RequireUnusedAsync(string code, string what, (string Name, IQueryable<object> Rows)[] holders)
    {
        var found = new List<string>();
        foreach (var (name, rows) in holders)
        {
            if (await rows.CountAsync() is > 0 and var count)
                found.Add($"{Localizer.Word(name)} ({count})");
        }

        if (found.Count > 0)
            throw new ProblemException(new Problem(ProblemType.InUse, Localizer.Format($"The {Localizer.Word(Noun)} {code} {Localizer.Word(what)}: it is held by {string.Join(", ", found)}, the history included.")));
    }

    private static string ByOf(HttpRequest request) => Writer.From(request.HttpContext.User)!.Name;

    private ProblemException NotOnRecord(string code) => CodeResolver.Unknown(Unknown, Noun, code, $"/api/v1{Path}");
}
