using IndicatorsApi.Http.Problems;

namespace IndicatorsApi.Http.RequestBodies;

/// <summary>The answer to a body with something wrong in it.</summary>
internal static class RequestBodyProblem
{
    /// <summary>One field is wrong.</summary>
    public static Problem Of(string field, string message) => Of([(field, message)]);

    /// <summary>Several fields are wrong.</summary>
    public static Problem Of(IReadOnlyCollection<(string Field, string Message)> errors) => new(
        ProblemType.InvalidBody,
        string.Join(' ', errors.Select(error => $"{error.Field}: {error.Message}")),
        errors.GroupBy(error => error.Field, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Select(error => error.Message).ToArray(), StringComparer.Ordinal));
}
