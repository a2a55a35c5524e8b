namespace IndicatorsApi.Http.Problems;

/// <summary>Documents the problems of endpoints in OpenAPI.</summary>
internal static class ProblemMetadata
{
    /// <summary>Documents problems by their status.</summary>
    public static T ProducesProblems<T>(this T endpoints, params int[] statuses)
        where T : IEndpointConventionBuilder
    {
        foreach (var status in statuses)
            endpoints.WithMetadata(new ProducesResponseTypeMetadata(status, typeof(ProblemResponse), [Problem.MediaType]));
        return endpoints;
    }
}
