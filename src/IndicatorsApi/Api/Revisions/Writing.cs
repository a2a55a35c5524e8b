using IndicatorsApi.Http;
using IndicatorsApi.Http.Bodies;
using IndicatorsApi.Http.Problems;
using IndicatorsApi.Record.Revisions;
using IndicatorsApi.Record.Writing;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;

namespace IndicatorsApi.Api.Revisions;

/// <summary>Writes to the record over HTTP: what figures and targets have in common.</summary>
internal static class Writing
{
    /// <summary>Records what a key says: 201 for a new key, 200 for a new revision, 200 without one where nothing changed.</summary>
    /// <exception cref="ProblemException">412: the condition does not hold; 400: a final figure changes only with a reason.</exception>
    public static async Task<Results<Ok<TResponse>, Created<TResponse>>> PutAsync<T, TResponse>(
        this RecordKeeper keeper, HttpRequest request, Func<int, Instant, T> draft, Func<T, TResponse> show, CancellationToken cancellationToken)
        where T : Revision
    {
        var (result, current) = await keeper.PutAsync(draft, request.Condition(), cancellationToken);
        return result switch
        {
            WriteResult.Created => TypedResults.Created(request.Path, show(current!)),
            WriteResult.Revised or WriteResult.Unchanged => TypedResults.Ok(show(current!)),
            WriteResult.ReasonNeeded => throw new ProblemException(BodyProblem.Of("reason", "The figure on record is final: say why it changes.")),
            _ => throw Preconditions.Failed(),
        };
    }

    /// <summary>Takes a key out of the record.</summary>
    /// <exception cref="ProblemException">404: nothing is there any more; 412: the condition does not hold; 400: a final figure goes only with a reason.</exception>
    public static async Task<NoContent> WithdrawAsync<T>(
        this RecordKeeper keeper,
        HttpRequest request,
        T current,
        Func<T, int, Instant, T> tombstone,
        string? reason,
        ProblemType missing,
        CancellationToken cancellationToken)
        where T : Revision =>
        await keeper.WithdrawAsync(current, tombstone, request.Condition(), reason, cancellationToken) switch
        {
            WriteResult.Withdrawn => TypedResults.NoContent(),
            WriteResult.Missing => throw new ProblemException(new Problem(missing, "It was withdrawn by somebody else in the meantime.")),
            WriteResult.ReasonNeeded => throw new ProblemException(Problem.OfParameter(
                ProblemType.InvalidParameter, "reason", "The figure on record is final: say in ?reason= why it is withdrawn.")),
            _ => throw Preconditions.Failed(),
        };
}
