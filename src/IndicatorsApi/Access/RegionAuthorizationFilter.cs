using IndicatorsApi.Data.ApiKeys;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.Versioning;
using IndicatorsApi.Http.Problems;
using IndicatorsApi.Http.RouteParameters;

namespace IndicatorsApi.Access;

/// <summary>Applies <see cref="RegionAuthorization"/> to the region in the path of a write.</summary>
/// <remarks>
/// The filter runs after the body has been read and before the handler. It checks the newest committed region tree,
/// so a client that sends its body slowly does not write under an older tree.
/// </remarks>
internal sealed class RegionAuthorizationFilter : IEndpointFilter
{
    /// <summary>The route parameter that names the region.</summary>
    public const string Parameter = "region";

    /// <inheritdoc />
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var writer = Writer.FromClaims(http.User)!;
        if (RegionAuthorization.CoversEveryRegion(writer))
            return await next(context);

        var codeLists = await http.RequestServices.GetRequiredService<IndicatorsContext>().LoadCodeListsAsync(http.RequestAborted);
        var region = codeLists.RequireRegion((string)http.GetRouteValue(Parameter)!);
        if (new RegionAuthorization(writer, codeLists).Refuse(region.Code) is not { } refusal)
            return await next(context);

        http.LogRefusal($"region {region.Code} is outside {writer.Region ?? "any region"}");
        return Problem.OfParameter(ProblemType.OutsideRegion, Parameter, refusal);
    }
}
