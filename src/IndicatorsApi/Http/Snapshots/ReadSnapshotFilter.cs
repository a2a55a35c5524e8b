using System.Globalization;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.Versioning;
using IndicatorsApi.Http.Problems;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Time;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace IndicatorsApi.Http.Snapshots;

/// <summary>Reads each response from a single dataset version, and returns its number.</summary>
/// <remarks>Concurrent commits do not affect the response.</remarks>
internal static class ReadSnapshotFilter
{
    /// <summary>The header with the version that a response was read from.</summary>
    public const string VersionHeader = "Record-Version";

    /// <summary>The header with the minimum version of a response: the version of a write that the client knows of.</summary>
    public const string MinVersionHeader = "Record-Version-At-Least";

    private const string AsOfParameter = "asOf";

    /// <summary>The endpoint filter. The snapshot outlives the endpoint, because tables are read while they are written.</summary>
    public static async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (HttpMethods.IsGet(http.Request.Method) && http.GetEndpoint()?.Metadata.GetMetadata<LongPollingMetadata>() is null)
        {
            var readContext = http.RequestServices.GetRequiredService<ReadContext>();
            await BeginAsync(http, readContext);
            http.Response.Headers[VersionHeader] = readContext.Version.ToString(CultureInfo.InvariantCulture);
        }

        var result = await next(context);
        if (!HttpMethods.IsGet(http.Request.Method)
            && !http.Response.HasStarted
            && http.RequestServices.GetRequiredService<VersionFactory>().LastVersion is { } version)
            http.Response.Headers[VersionHeader] = version.ToString(CultureInfo.InvariantCulture);
        return result;
    }

    /// <summary>Indicates that a request demands a newer version than the given one, or does not name a version.</summary>
    public static bool RequiresMoreThan(HttpRequest request, long version) =>
        request.Headers[MinVersionHeader].ToString() is { Length: > 0 } text
        && !(long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var required) && required <= version);

    private static long MinVersion(HttpRequest request) => request.Headers[MinVersionHeader].ToString() switch
    {
        "" => 0,
        var text when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var version) => version,
        var text =>
            throw Invalid(MinVersionHeader, Localizer.Format($"'{text}' is not a version number. Send the value of {VersionHeader}.")),
    };

    private static async Task BeginAsync(HttpContext http, ReadContext readContext)
    {
        var services = http.RequestServices;
        var (db, cancellationToken) = (services.GetRequiredService<IndicatorsContext>(), http.RequestAborted);
        var required = MinVersion(http.Request);
        var atLeast = Math.Max(required, http.Features.Get<MinVersionFeature>()?.Version ?? 0);
        var snapshot = await ReadSnapshot.BeginAsync(
            db, cancellationToken, http.Features.Get<ReplicaFailedFeature>() is null ? atLeast : null);
        if (snapshot.Version < required)
        {
            await snapshot.DisposeAsync();
            throw VersionMissing(required, snapshot.Version);
        }

        if (http.Request.Query[AsOfParameter].ToString() is not { Length: > 0 } text
            || AsOf.Parse(text, services.GetRequiredService<IClock>()) is not { } asOf)
        {
            // Query validation rejects a value that is not an instant, a date or a version.
            Attach(http, snapshot);
            readContext.UseCurrent(snapshot.Version);
            return;
        }

        if (asOf.At > snapshot.At)
        {
            // A commit in progress may already have taken an earlier instant.
            await snapshot.DisposeAsync();
            await services.GetRequiredService<CommitLock>().WaitForCommitsAsync(asOf.At.Value, cancellationToken);
            snapshot = await ReadSnapshot.BeginAsync(db, cancellationToken);
        }

        Attach(http, snapshot);
        var version = asOf.Version ?? await snapshot.VersionAtAsync(asOf.At!.Value, cancellationToken);
        if (version > snapshot.Version)
        {
            var detail =
                Localizer.Format($"The version '{text}' does not exist. Use the current version v{snapshot.Version}, or an earlier one.");
            throw Invalid(AsOfParameter, detail);
        }

        await snapshot.UseCodeListsOfAsync(version, cancellationToken);
        readContext.UsePast(version, asOf.At ?? await CommitTimeAsync(db, version, cancellationToken), asOf.IsOver);
    }

    /// <summary>
    /// Attaches the snapshot to the request, which disposes it unless <see cref="Responses.RequestResources"/> does so earlier.
    /// </summary>
    private static void Attach(HttpContext http, ReadSnapshot snapshot)
    {
        http.Response.RegisterForDisposeAsync(snapshot);
        http.Features.Set(snapshot);
    }

    private static async Task<Instant> CommitTimeAsync(IndicatorsContext db, long version, CancellationToken cancellationToken) =>
        await db.Commits
            .Where(commit => commit.Version == version)
            .Select(commit => (Instant?)commit.At)
            .SingleOrDefaultAsync(cancellationToken)
        ?? throw Invalid(AsOfParameter, Localizer.Format($"The first version is v1."));

    /// <summary>
    /// The primary was read, so waiting does not help: the database was restored, or a promoted replica had not received the version.
    /// </summary>
    private static ProblemException VersionMissing(long required, long version) => new(
        Problem.OfParameter(
            ProblemType.PreconditionFailed, MinVersionHeader,
            Localizer.Format(
                $"The newest version is v{version}, and {MinVersionHeader} requires v{required}. Send a version that this service returned, or omit the header and read everything again.")));

    private static ProblemException Invalid(string parameter, string detail) =>
        new(Problem.OfParameter(ProblemType.InvalidParameter, parameter, detail));
}
