using IndicatorsApi.Http.Problems;

namespace IndicatorsApi.Http.RequestBodies;

/// <summary>The problem of an invalid body.</summary>
internal static class RequestBodyProblem
{
    /// <summary>Returns the problem of one field.</summary>
    public static Problem Of(string field, string message) => Of([(field, message)]);

    /// <summary>Returns the problem of several fields.</summary>
    public static Problem Of(IReadOnlyCollection<(string Field, string Message)> errors) => new(
        ProblemType.InvalidBody,
        string.Join(' ', errors.Select(error => $"{error.Field}: {error.Message}")),
        errors.GroupBy(error => error.Field, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Select(error => error.Message).ToArray(), StringComparer.Ordinal));
}
