namespace IndicatorsApi.Http.Problems;

/// <summary>Tells OpenAPI which failures an endpoint answers with.</summary>
internal static class ProblemMetadata
{
    /// <summary>Documents failures by their status.</summary>
    public static T ProducesProblems<T>(this T endpoints, params int[] statuses)
        where T : IEndpointConventionBuilder
    {
        foreach (var status in statuses)
            endpoints.WithMetadata(new ProducesResponseTypeMetadata(status, typeof(ProblemResponse), [Problem.MediaType]));
        return endpoints;
    }
}
