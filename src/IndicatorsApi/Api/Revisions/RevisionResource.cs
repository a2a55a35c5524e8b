using FluentValidation;
using IndicatorsApi.Access;
using IndicatorsApi.Http;
using IndicatorsApi.Http.RequestBodies;
using IndicatorsApi.Http.Pagination;
using IndicatorsApi.Http.RouteParameters;
using IndicatorsApi.Http.Problems;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Data.ApiKeys;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.Versioning;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IndicatorsApi.Api.Revisions;

/// <summary>What figures and targets have in common over HTTP: six routes, and what those do that write or show the history.</summary>
/// <typeparam name="T">The revision that is kept.</typeparam>
/// <typeparam name="TRequest">The body it is written with.</typeparam>
/// <typeparam name="TResponse">The answer it is shown as.</typeparam>
internal sealed record RevisionResource<T, TRequest, TResponse>
    where T : Revision
    where TRequest : class
    where TResponse : notnull
{
    /// <summary>What one is called; the path is its plural.</summary>
    public required string Noun { get; init; }

    /// <summary>The problem of a key at which nothing stands.</summary>
    public required ProblemType Missing { get; init; }

    /// <summary>The orders that its list knows.</summary>
    public required SortOrders<T> Orders { get; init; }

    /// <summary>Judges a body: the revision, or what is wrong with it.</summary>
    public required Func<TRequest, RevisionContext, (T? Revision, IReadOnlyList<RuleViolation> Breaches)> Validate { get; init; }

    /// <summary>Where in a body the field stands that a rule speaks of.</summary>
    public Func<TRequest, string, string> PathOf { get; init; } = (_, field) => field;

    /// <summary>The revision that takes another out of the record, and why.</summary>
    public required Func<T, string?, T> Withdraw { get; init; }

    /// <summary>Shows a revision.</summary>
    public required Func<T, Language, TResponse> Show { get; init; }

    /// <summary>What a key that is kept to something has to be kept to.</summary>
    public required string Scope { get; init; }

    private string Title => $"{char.ToUpperInvariant(Noun[0])}{Noun[1..]}";

    /// <summary>Maps the six routes.</summary>
    public void Map<TListValidator, TItemValidator>(RouteGroupBuilder api, Delegate list, Delegate history, Delegate put, Delegate delete, Delegate get)
        where TListValidator : class, IValidator
        where TItemValidator : class, IValidator
    {
        var routes = api.MapGroup($"/{Noun}s").WithTags($"{Title}s");
        routes.MapGet("", list).WithName($"list{Title}s").SortedBy(Orders).ValidatedBy<TListValidator>();
        routes.MapGet($"{ObservationKey.Route}/history", history).WithName($"list{Title}History")
            .SortedBy(HistoryQuery.OrdersOf<T>()).ValidatedBy<HistoryQuery.Validator<T>>().ProducesProblems(404);
        routes.MapPut(ObservationKey.Route, put).WithName($"put{Title}").RequireRegionWriter(Scope)
            .ValidatedBy<ItemQuery.Validator<ItemQuery>>().ProducesProblems(404, 412, 413, 415);
        routes.MapDelete(ObservationKey.Route, delete).WithName($"delete{Title}").RequireRegionWriter(Scope)
            .ValidatedBy<WithdrawalQuery.Validator>().ProducesProblems(404, 412);
        routes.MapGet(ObservationKey.Route, get).WithName($"get{Title}").ValidatedBy<TItemValidator>().ProducesProblems(404);
    }

    /// <summary>Records what a key says: 201 for a new key, 200 for a new revision, 200 without one where nothing changed.</summary>
    /// <exception cref="ProblemException">400: something is wrong, or a final figure changes without a reason; 404: region or indicator are unknown; 412: the condition does not hold.</exception>
    public async Task<Results<Ok<TResponse>, Created<TResponse>>> PutAsync(
        ObservationKey key, TRequest body, IndicatorsContext db, RevisionStore keeper, HttpRequest request, CancellationToken cancellationToken, Func<T, Language, Task<TResponse>>? showWritten = null)
    {
        var period = CodeResolver.Period(key.Period);
        var codeLists = await db.LoadCodeListsAsync(cancellationToken);
        var (region, indicator) = (codeLists.RequireRegion(key.Region), codeLists.RequireIndicator(key.Indicator));
        var writer = Writer.From(request.HttpContext.User)!;
        var (revision, breaches) = Validate(body, new(region, indicator, period, keeper.Now, codeLists));
        if (revision is null)
            throw Refuse(breaches, field => PathOf(body, field));

        var shown = default(TResponse);
        var (result, _) = await keeper.PutAsync(revision, writer.Name, request.Condition(), cancellationToken, async written =>
            shown = showWritten is null ? Show(written, request.Language()) : await showWritten(written, request.Language()));
        return result switch
        {
            WriteResult.Created => TypedResults.Created(request.Path, shown),
            WriteResult.Revised or WriteResult.Unchanged => TypedResults.Ok(shown),
            WriteResult.ReasonNeeded => throw new ProblemException(RequestBodyProblem.Of("reason", RevisionPolicy.ReasonNeeded)),
            _ => throw ConditionalRequests.Failed(),
        };
    }

    /// <summary>Takes a key out of the record.</summary>
    /// <exception cref="ProblemException">404: nothing is there any more; 412: the condition does not hold; 400: a final figure goes only with a reason.</exception>
    public async Task<NoContent> DeleteAsync(
        ObservationKey key, WithdrawalQuery query, IndicatorsContext db, RevisionStore keeper, HttpRequest request, CancellationToken cancellationToken)
    {
        var current = await db.StandingForWriteAsync<T>(key, Missing, cancellationToken);
        var writer = Writer.From(request.HttpContext.User)!;
        var result = await keeper.WithdrawAsync(
            current, standing => Withdraw(standing, query.Reason), writer.Name, request.Condition(), cancellationToken);
        return result switch
        {
            WriteResult.Withdrawn => TypedResults.NoContent(),
            WriteResult.Missing => throw new ProblemException(new Problem(Missing, Localizer.Format($"It was withdrawn by somebody else in the meantime."))),
            WriteResult.ReasonNeeded => throw new ProblemException(Problem.OfParameter(
                ProblemType.InvalidParameter, "reason", Localizer.Format($"The figure on record is final: say in ?reason= why it is withdrawn."))),
            _ => throw ConditionalRequests.Failed(),
        };
    }

    /// <summary>Lists the revisions of a key, the newest first.</summary>
    public Task<Ok<ListResponse<HistoryItemResponse<TResponse>>>> HistoryAsync(
        ObservationKey key, HistoryQuery query, IndicatorsContext db, HttpRequest request, CancellationToken cancellationToken)
    {
        var language = request.Language();
        return History.ListAsync(db, db.Set<T>(), key, query, Missing, request, revision => Show(revision, language), cancellationToken);
    }

    /// <summary>The period stands in the path, everything else in the body.</summary>
    private static ProblemException Refuse(IReadOnlyList<RuleViolation> breaches, Func<string, string> pathOf) =>
        breaches.FirstOrDefault(breach => breach.Field == "period") is { } ofPeriod
            ? new(Problem.OfParameter(ProblemType.InvalidParameter, "period", ofPeriod.Message))
            : new(RequestBodyProblem.Of([.. breaches.Select(breach => (pathOf(breach.Field), breach.Message))]));
}
