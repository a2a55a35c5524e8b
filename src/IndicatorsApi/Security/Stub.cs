using IndicatorsApi.Data;

namespace IndicatorsApi.Security;

/// <summary>Placeholder until the security branch is merged.</summary>
internal static class Stub
{
    public static Task<(string Name, string Id)> RequireWriterInAsync(this HttpRequest request, IndicatorsContext db, string region, CancellationToken cancellationToken) =>
        Task.FromResult<(string Name, string Id)>(("stub", "stub"));

    public static T RequireAdmin<T>(this T endpoints)
        where T : IEndpointConventionBuilder => endpoints;
}
