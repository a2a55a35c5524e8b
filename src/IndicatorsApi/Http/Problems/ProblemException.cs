namespace IndicatorsApi.Http.Problems;

/// <summary>Ends a request with a <see cref="Problems.Problem"/>, from wherever it is noticed.</summary>
public sealed class ProblemException(Problem problem) : Exception(problem.Detail)
{
    /// <summary>The answer.</summary>
    public Problem Problem { get; } = problem;
}
