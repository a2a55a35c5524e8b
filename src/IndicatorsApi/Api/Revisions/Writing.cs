using IndicatorsApi.Http;
using IndicatorsApi.Http.Bodies;
using IndicatorsApi.Http.Problems;
using IndicatorsApi.Record.Revisions;
using IndicatorsApi.Record.Writing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IndicatorsApi.Api.Revisions;

/// <summary>Writes to the record over HTTP: what figures and targets have in common.</summary>
internal static class Writing
{
    /// <summary>Records what a key says: 201 for a new key, 200 for a new revision, 200 without one where nothing changed.</summary>
    /// <param name="keeper">Writes.</param>
    /// <param name="request">The request.</param>
    /// <param name="judged">The revision, or what is wrong with it.</param>
    /// <param name="pathOf">Where in the body a column stands.</param>
    /// <param name="show">Shows what stands then.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ProblemException">400: something is wrong, or a final figure changes without a reason; 412: the condition does not hold.</exception>
    public static async Task<Results<Ok<TResponse>, Created<TResponse>>> PutAsync<T, TResponse>(
        this RecordKeeper keeper,
        HttpRequest request,
        (T? Revision, IReadOnlyList<Breach> Breaches) judged,
        Func<string, string> pathOf,
        Func<T, TResponse> show,
        CancellationToken cancellationToken)
        where T : Revision
    {
        if (judged.Revision is not { } revision)
            throw Refuse(judged.Breaches, pathOf);
        var (result, current) = await keeper.PutAsync(revision, request.Condition(), cancellationToken);
        return result switch
        {
            WriteResult.Created => TypedResults.Created(request.Path, show(current!)),
            WriteResult.Revised or WriteResult.Unchanged => TypedResults.Ok(show(current!)),
            WriteResult.ReasonNeeded => throw new ProblemException(BodyProblem.Of("reason", Superseding.ReasonNeeded)),
            _ => throw Preconditions.Failed(),
        };
    }

    /// <summary>Takes a key out of the record.</summary>
    /// <exception cref="ProblemException">404: nothing is there any more; 412: the condition does not hold; 400: a final figure goes only with a reason.</exception>
    public static async Task<NoContent> WithdrawAsync<T>(
        this RecordKeeper keeper, HttpRequest request, T current, Func<T, T> tombstone, ProblemType missing, CancellationToken cancellationToken)
        where T : Revision =>
        await keeper.WithdrawAsync(current, tombstone, request.Condition(), cancellationToken) switch
        {
            WriteResult.Withdrawn => TypedResults.NoContent(),
            WriteResult.Missing => throw new ProblemException(new Problem(missing, "It was withdrawn by somebody else in the meantime.")),
            WriteResult.ReasonNeeded => throw new ProblemException(Problem.OfParameter(
                ProblemType.InvalidParameter, "reason", "The figure on record is final: say in ?reason= why it is withdrawn.")),
            _ => throw Preconditions.Failed(),
        };

    /// <summary>The period stands in the path, everything else in the body.</summary>
    private static ProblemException Refuse(IReadOnlyList<Breach> breaches, Func<string, string> pathOf) =>
        breaches.FirstOrDefault(breach => breach.Field == "period") is { } ofPeriod
            ? new(Problem.OfParameter(ProblemType.InvalidParameter, "period", ofPeriod.Message))
            : new(BodyProblem.Of([.. breaches.Select(breach => (pathOf(breach.Field), breach.Message))]));
}
