namespace IndicatorsApi.Http.Problems;

/// <summary>Ends a request with a <see cref="Problems.Problem"/>.</summary>
public sealed class ProblemException(Problem problem) : Exception(problem.Detail)
{
    /// <summary>The problem of the response.</summary>
    public Problem Problem { get; } = problem;
}
