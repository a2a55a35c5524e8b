using IndicatorsApi.Data.ApiKeys;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Http.Problems;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Access;

/// <summary>Where a writer may write.</summary>
internal static class RegionAuthorization
{
    /// <summary>The writer of a request, who may write in a region.</summary>
    /// <exception cref="ProblemException">403: the region lies outside the writer's.</exception>
    public static async Task<Writer> RequireWriterInAsync(this HttpRequest request, IndicatorsContext db, string region, CancellationToken cancellationToken)
    {
        var writer = Writer.From(request.HttpContext.User)!;
        if (writer.Role == Role.Admin || (writer.Region is not null && await IsWithinAsync(db, region, writer.Region, cancellationToken)))
            return writer;

        request.HttpContext.LogRefusal($"region {region} is outside {writer.Region ?? "any region"}");
        throw new ProblemException(Problem.OfParameter(
            ProblemType.OutsideRegion, "region", writer.Refuse(region)));
    }

    /// <summary>Whether a region is another one or lies below it.</summary>
    private static async Task<bool> IsWithinAsync(IndicatorsContext db, string region, string upper, CancellationToken cancellationToken)
    {
        for (var code = region; code is not null; code = await db.Regions.Where(r => r.Code == code).Select(r => r.ParentCode).SingleOrDefaultAsync(cancellationToken))
        {
            if (code == upper)
                return true;
        }

        return false;
    }
}
