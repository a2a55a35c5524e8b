using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Http.Pagination;
using IndicatorsApi.Http.Problems;
using IndicatorsApi.Http.RouteParameters;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Api.Revisions;

/// <summary>Reads the history of a key, withdrawals included.</summary>
internal static class History
{
    /// <summary>Returns the revisions of a key, newest first by default.</summary>
    /// <exception cref="ProblemException">400: the period is malformed; 404: the key never existed.</exception>
    public static async Task<Ok<ListResponse<HistoryItemResponse<TResponse>>>> ListAsync<T, TResponse>(
        IndicatorsContext db,
        IQueryable<T> rows,
        ObservationKey key,
        HistoryQuery query,
        ProblemType missing,
        HttpRequest request,
        Func<T, TResponse> toResponse,
        CancellationToken cancellationToken)
        where T : Revision
    {
        var period = CodeResolver.Period(key.Period);
        var revisions = rows.Where(r =>
            r.RegionCode == key.Region && r.IndicatorCode == key.Indicator && r.Period == period && r.Added.Version > 0);
        if (!await revisions.AnyAsync(cancellationToken))
            await db.GetRevisionAsync<T>(key, version: null, missing, cancellationToken);

        var newestFirst = query with { Sort = query.Sort ?? "-revision" };
        var page = await revisions.WithCommits().Include(r => r.Superseded)
            .ToPageAsync(newestFirst, HistoryQuery.OrdersOf<T>(), request, cancellationToken);
        var numbers = page.Items.Select(r => r.Number - 1).ToList();
        var before = await revisions.Where(r => numbers.Contains(r.Number)).ToDictionaryAsync(r => r.Number, cancellationToken);
        return page.ToResponse(request, revision => ItemOf(revision, before.GetValueOrDefault(revision.Number - 1), toResponse));
    }

    private static HistoryItemResponse<TResponse> ItemOf<T, TResponse>(T revision, T? before, Func<T, TResponse> toResponse)
        where T : Revision => new()
        {
            Revision = revision.Number,
            Version = revision.RecordedIn,
            RecordedAt = revision.RecordedAt,
            RecordedBy = revision.RecordedBy,
            Reason = revision.Reason,
            Withdrawn = revision.Withdrawn,
            SupersededAt = revision.SupersededAt,
            Changed = before is null
                ? []
                : [.. revision.Content.Where(field => !Equals(field.Value, before.Content[field.Key])).Select(field => field.Key)],
            State = toResponse(revision),
        };
}
