using IndicatorsApi.Http.Problems;
using IndicatorsApi.Measures.Words;
using IndicatorsApi.Record.Writing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Http.Paths;

/// <summary>Writes regions, units, topics, indicators and sources over HTTP: what they have in common.</summary>
internal static class ReferenceWriting
{
    /// <summary>Refuses a code that has not the form of its kind.</summary>
    /// <exception cref="ProblemException">400: with an example.</exception>
    public static void RequireForm(string code, CodeForm form)
    {
        if (!form.IsMatch(code))
            throw new ProblemException(Problem.OfParameter(ProblemType.InvalidParameter, "code", $"'{code}' is not a code. It has the form of {form.Example}."));
    }

    /// <summary>Refuses with everything that holds a thing.</summary>
    /// <param name="thing">What is in use.</param>
    /// <param name="what">What cannot be done therefore.</param>
    /// <param name="holders">What may hold it, by name, and the rows that do.</param>
    /// <exception cref="ProblemException">409: something holds it.</exception>
    public static async Task RequireUnusedAsync(string thing, string what, params (string Name, IQueryable<object> Rows)[] holders)
    {
        var found = new List<string>();
        foreach (var (name, rows) in holders)
        {
            if (await rows.CountAsync() is > 0 and var count)
                found.Add($"{name} ({count})");
        }

        if (found.Count > 0)
            throw new ProblemException(new Problem(ProblemType.InUse, $"{thing} {what}: it is held by {string.Join(", ", found)}, the history included."));
    }

    /// <summary>Answers what became of a write: 201 for a new code, 200 for a change and where nothing changed.</summary>
    /// <exception cref="ProblemException">412: the condition does not hold.</exception>
    public static async Task<Results<Ok<TResponse>, Created<TResponse>>> AnswerAsync<TResponse>(
        this Task<WriteResult> write, HttpRequest request, Func<Task<TResponse>> show) => await write switch
        {
            WriteResult.Created => TypedResults.Created(request.Path, await show()),
            WriteResult.Revised or WriteResult.Unchanged => TypedResults.Ok(await show()),
            _ => throw Preconditions.Failed(),
        };

    /// <summary>Answers what became of a removal.</summary>
    /// <exception cref="ProblemException">404: it is not on record; 412: the condition does not hold.</exception>
    public static async Task<NoContent> AnswerAsync(this Task<WriteResult> write, Func<ProblemException> missing) => await write switch
    {
        WriteResult.Withdrawn => TypedResults.NoContent(),
        WriteResult.Missing => throw missing(),
        _ => throw Preconditions.Failed(),
    };
}
