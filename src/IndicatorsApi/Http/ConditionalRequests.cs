using System.Globalization;
using IndicatorsApi.Http.Problems;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Data.Versioning;
using Microsoft.AspNetCore.Http.Headers;
using Microsoft.Net.Http.Headers;

namespace IndicatorsApi.Http;

/// <summary>The conditions that a write carries in <c>If-Match</c> and <c>If-None-Match</c> (RFC 9110, 13.1).</summary>
internal static class ConditionalRequests
{
    /// <summary>The condition that a request makes; none where it carries neither header.</summary>
    public static Precondition Condition(this HttpRequest request)
    {
        var headers = new RequestHeaders(request.Headers);
        var (match, noneMatch) = (headers.IfMatch, headers.IfNoneMatch);
        return new(
            MustExist: match.Count > 0,
            MustNotExist: noneMatch.Any(tag => tag.Equals(EntityTagHeaderValue.Any)),
            Revisions: match.Count == 0 || match.Any(tag => tag.Equals(EntityTagHeaderValue.Any)) ? null : RevisionsOf(match),
            ExceptRevisions: RevisionsOf(noneMatch));
    }

    /// <summary>The answer to a write whose condition does not hold.</summary>
    public static ProblemException Failed() => new(new Problem(
        ProblemType.PreconditionFailed,
        Localizer.Format($"The row is not in the state that If-Match or If-None-Match demands. Read it again, look at what changed, and send its ETag.")));

    /// <summary>An entity tag begins with the number of the revision; a weak or foreign one stands for none.</summary>
    private static HashSet<int> RevisionsOf(IList<EntityTagHeaderValue> tags) =>
        [.. tags.Where(tag => !tag.IsWeak)
            .Select(tag => int.TryParse(tag.Tag.AsSpan().Trim('"').ToString().Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0)];
}
