using FluentValidation;
using IndicatorsApi.Access;
using IndicatorsApi.Data.ApiKeys;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Data.Versioning;
using IndicatorsApi.Http;
using IndicatorsApi.Http.Pagination;
using IndicatorsApi.Http.Problems;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Http.RequestBodies;
using IndicatorsApi.Http.RouteParameters;
using IndicatorsApi.Measures.Localization;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IndicatorsApi.Api.Revisions;

/// <summary>The HTTP resource of observations or targets: its five routes, and the handlers that write or read the history.</summary>
/// <typeparam name="T">The type of the revisions.</typeparam>
/// <typeparam name="TRequest">The request body.</typeparam>
/// <typeparam name="TResponse">The response body.</typeparam>
internal sealed record RevisionResource<T, TRequest, TResponse>
    where T : Revision
    where TRequest : class
    where TResponse : notnull
{
    /// <summary>The singular name of an item. The path is its plural.</summary>
    public required string Noun { get; init; }

    /// <summary>The problem type for a key without a revision.</summary>
    public required ProblemType MissingRevision { get; init; }

    /// <summary>The sort orders of the list.</summary>
    public required SortOrders<T> Orders { get; init; }

    /// <summary>Validates a body. Returns the revision, or the violated rules.</summary>
    public required Func<TRequest, RevisionContext, (T? Revision, IReadOnlyList<RuleViolation> Violations)> Validate { get; init; }

    /// <summary>Returns the path in the body of the field that a rule names.</summary>
    public Func<TRequest, string, string> PathOf { get; init; } = (_, field) => field;

    /// <summary>Creates the revision that withdraws another, with a reason.</summary>
    public required Func<T, string?, T> Withdraw { get; init; }

    /// <summary>Converts a revision to its response.</summary>
    public required Func<T, Language, TResponse> ToResponse { get; init; }

    /// <summary>The scope that a write requires.</summary>
    public required string Scope { get; init; }

    private string Title => $"{char.ToUpperInvariant(Noun[0])}{Noun[1..]}";

    /// <summary>Maps the five routes.</summary>
    public void Map<TListValidator, TItemValidator>(
        RouteGroupBuilder api, Delegate list, Delegate history, Delegate put, Delegate delete, Delegate get)
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

    /// <summary>Records a revision: 201 for a new key, 200 for a new revision, 200 without one if nothing changed.</summary>
    /// <exception cref="ProblemException">
    /// 400: the body is invalid, or a final observation changes without a reason; 404: the region or the indicator is unknown; 412: the
    /// precondition failed.
    /// </exception>
    public async Task<Results<Ok<TResponse>, Created<TResponse>>> PutAsync(
        ObservationKey key, TRequest body, IndicatorsContext db, RevisionStore store, HttpRequest request,
        CancellationToken cancellationToken, Func<T, Language, Task<TResponse>>? toWrittenResponse = null)
    {
        var period = CodeResolver.Period(key.Period);
        var codeLists = await db.LoadCodeListsAsync(cancellationToken);
        var (region, indicator) = (codeLists.RequireRegion(key.Region), codeLists.RequireIndicator(key.Indicator));
        var writer = Writer.FromClaims(request.HttpContext.User)!;
        var (revision, violations) = Validate(body, new(region, indicator, period, store.Now, codeLists));
        if (revision is null)
            throw Invalid(violations, field => PathOf(body, field));

        var response = default(TResponse);
        var (result, _) = await store.PutAsync(
            revision, codeLists, writer.Name, request.GetPrecondition(), cancellationToken, async written =>
            response = toWrittenResponse is null
                ? ToResponse(written, request.Language())
                : await toWrittenResponse(written, request.Language()));
        return result switch
        {
            WriteResult.Created => TypedResults.Created(request.Path, response),
            WriteResult.Revised or WriteResult.Unchanged => TypedResults.Ok(response),
            WriteResult.ReasonRequired => throw new ProblemException(RequestBodyProblem.Of("reason", RevisionPolicy.ReasonRequiredMessage)),
            _ => throw ConditionalRequests.PreconditionFailed(),
        };
    }

    /// <summary>Withdraws the current revision of a key.</summary>
    /// <exception cref="ProblemException">
    /// 400: the observation is final and has no reason; 404: the key has no current revision; 412: the precondition failed.
    /// </exception>
    public async Task<NoContent> DeleteAsync(
        ObservationKey key, WithdrawalQuery query, IndicatorsContext db, RevisionStore store, HttpRequest request,
        CancellationToken cancellationToken)
    {
        var current = await db.GetPublishedRevisionAsync<T>(key, MissingRevision, cancellationToken);
        var writer = Writer.FromClaims(request.HttpContext.User)!;
        var result = await store.WithdrawAsync(
            current, withdrawn => Withdraw(withdrawn, query.Reason), writer.Name, request.GetPrecondition(), cancellationToken);
        return result switch
        {
            WriteResult.Withdrawn => TypedResults.NoContent(),
            WriteResult.NotFound =>
                throw new ProblemException(new Problem(MissingRevision, Localizer.Format($"Another client has already withdrawn it."))),
            WriteResult.ReasonRequired => throw new ProblemException(Problem.OfParameter(
                ProblemType.InvalidParameter, "reason",
                Localizer.Format($"The observation is final. Send the reason for its withdrawal in `?reason=`."))),
            _ => throw ConditionalRequests.PreconditionFailed(),
        };
    }

    /// <summary>Returns the revisions of a key, newest first by default.</summary>
    public Task<Ok<ListResponse<HistoryItemResponse<TResponse>>>> HistoryAsync(
        ObservationKey key, HistoryQuery query, IndicatorsContext db, HttpRequest request, CancellationToken cancellationToken)
    {
        var language = request.Language();
        return History.ListAsync(
            db, db.Set<T>(), key, query, MissingRevision, request, revision => ToResponse(revision, language), cancellationToken);
    }

    /// <summary>Returns the problem of an invalid body. The period is in the path, so its violation names the parameter.</summary>
    private static ProblemException Invalid(IReadOnlyList<RuleViolation> violations, Func<string, string> pathOf) =>
        violations.FirstOrDefault(violation => violation.Field == "period") is { } ofPeriod
            ? new(Problem.OfParameter(ProblemType.InvalidParameter, "period", ofPeriod.Message))
            : new(RequestBodyProblem.Of([.. violations.Select(violation => (pathOf(violation.Field), violation.Message))]));
}
