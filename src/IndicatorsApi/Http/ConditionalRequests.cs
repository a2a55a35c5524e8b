using System.Globalization;
using IndicatorsApi.Data.Versioning;
using IndicatorsApi.Http.Problems;
using IndicatorsApi.Measures.Localization;
using Microsoft.AspNetCore.Http.Headers;
using Microsoft.Net.Http.Headers;

namespace IndicatorsApi.Http;

/// <summary>The preconditions of a write in <c>If-Match</c> and <c>If-None-Match</c> (RFC 9110, 13.1).</summary>
internal static class ConditionalRequests
{
    /// <summary>Returns the precondition of a request. It always holds when the request has neither header.</summary>
    public static Precondition GetPrecondition(this HttpRequest request)
    {
        var headers = new RequestHeaders(request.Headers);
        var (match, noneMatch) = (headers.IfMatch, headers.IfNoneMatch);
        return new(
            MustExist: match.Count > 0,
            MustNotExist: noneMatch.Any(tag => tag.Equals(EntityTagHeaderValue.Any)),
            Revisions: match.Count == 0 || match.Any(tag => tag.Equals(EntityTagHeaderValue.Any)) ? null : RevisionsOf(match),
            ExceptRevisions: RevisionsOf(noneMatch));
    }

    /// <summary>Returns the 412 problem of a failed precondition.</summary>
    public static ProblemException PreconditionFailed() => new(new Problem(
        ProblemType.PreconditionFailed,
        Localizer.Format($"The precondition in If-Match or If-None-Match failed. Read the item again and send its current ETag.")));

    /// <summary>Returns the revision numbers with which entity tags begin. A foreign tag yields 0, which matches no revision.</summary>
    private static HashSet<int> RevisionsOf(IList<EntityTagHeaderValue> tags) =>
        [.. tags.Where(tag => !tag.IsWeak).Select(tag => RevisionOf(tag.Tag.AsSpan().Trim('"').ToString()))];

    private static int RevisionOf(string tag) =>
        int.TryParse(tag.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : 0;
}
