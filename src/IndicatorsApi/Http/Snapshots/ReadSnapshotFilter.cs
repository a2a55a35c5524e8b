using System.Globalization;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.Versioning;
using IndicatorsApi.Http.Problems;
using IndicatorsApi.Http.ResponseCaching;
using IndicatorsApi.Http.Responses;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Time;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace IndicatorsApi.Http.Snapshots;

/// <summary>Lets all that an answer says come from one version of the record, whatever is committed while it is read, and says which.</summary>
internal static class ReadSnapshotFilter
{
    /// <summary>The header that names the version an answer was read from.</summary>
    public const string Header = "Record-Version";

    /// <summary>The header that says which version an answer must not be older than: that of a write that its reader knows of.</summary>
    public const string AtLeastHeader = "Record-Version-At-Least";

    private const string AsOfParameter = "asOf";

    /// <summary>The endpoint filter. The version is kept until all is read: tables are read while they are written.</summary>
    public static async ValueTask<object?> Apply(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (HttpMethods.IsGet(http.Request.Method) && http.GetEndpoint()?.Metadata.GetMetadata<LongPollingMetadata>() is null)
        {
            var reading = http.RequestServices.GetRequiredService<ReadContext>();
            await BeginAsync(http, reading);
            http.Response.Headers[Header] = reading.Version.ToString(CultureInfo.InvariantCulture);
        }

        var answer = await next(context);
        if (!HttpMethods.IsGet(http.Request.Method) && !http.Response.HasStarted && http.RequestServices.GetRequiredService<VersionFactory>().Seen is { } seen)
            http.Response.Headers[Header] = seen.ToString(CultureInfo.InvariantCulture);
        return answer;
    }

    private static long AtLeast(HttpRequest request) => request.Headers[AtLeastHeader].ToString() switch
    {
        "" => 0,
        var text when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var version) => version,
        var text => throw new ProblemException(Problem.OfParameter(ProblemType.InvalidParameter, AtLeastHeader, Localizer.Format($"'{text}' is not the number of a version. Send what {Header} said."))),
    };

    private static async Task BeginAsync(HttpContext http, ReadContext reading)
    {
        var services = http.RequestServices;
        var (db, cancellationToken) = (services.GetRequiredService<IndicatorsContext>(), http.RequestAborted);
        var snapshot = await ReadSnapshot.BeginAsync(db, cancellationToken, Math.Max(AtLeast(http.Request), http.Features.Get<CacheLookup>()?.Version ?? 0));
        if (http.Request.Query[AsOfParameter].ToString() is not { Length: > 0 } text || AsOf.Parse(text, services.GetRequiredService<IClock>()) is not { } asked)
        {
            // What is no moment is refused by the rules of the query.
            Keep(http, snapshot);
            reading.ReadNewest(snapshot.Version);
            return;
        }

        if (asked.At > snapshot.At)
        {
            // A commit may be on its way that has taken an earlier instant already.
            await snapshot.DisposeAsync();
            await services.GetRequiredService<CommitLock>().PassAsync(asked.At.Value, cancellationToken);
            snapshot = await ReadSnapshot.BeginAsync(db, cancellationToken);
        }

        Keep(http, snapshot);
        var version = asked.Version ?? await snapshot.VersionAtAsync(asked.At!.Value, cancellationToken);
        if (version > snapshot.Version)
            throw new ProblemException(Problem.OfParameter(ProblemType.InvalidParameter, AsOfParameter, Localizer.Format($"'{text}' is not there yet. The newest version of the record is v{snapshot.Version}.")));
        await snapshot.UseCodeListsOfAsync(version, cancellationToken);
        reading.ReadPast(version, asked.At ?? await MomentAsync(db, version, cancellationToken), asked.IsOver);
    }

    /// <summary>Until the answer is sent, or whoever sends it has read all and lets go of it.</summary>
    private static void Keep(HttpContext http, ReadSnapshot snapshot)
    {
        http.Response.RegisterForDisposeAsync(snapshot);
        http.Features.Set(snapshot);
    }

    private static async Task<Instant> MomentAsync(IndicatorsContext db, long version, CancellationToken cancellationToken) =>
        await db.Commits.Where(commit => commit.Version == version).Select(commit => (Instant?)commit.At).SingleOrDefaultAsync(cancellationToken)
        ?? throw new ProblemException(Problem.OfParameter(ProblemType.InvalidParameter, AsOfParameter, Localizer.Format($"The first version of the record is v1.")));
}
