using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Http.Problems;
using IndicatorsApi.Measures.Localization;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Http.RouteParameters;

/// <summary>Resolves the codes and periods in a path.</summary>
internal static class CodeResolver
{
    private const int MaxShownPeriods = 12;

    /// <summary>Returns the region of a code.</summary>
    /// <exception cref="ProblemException">404: the code is unknown.</exception>
    public static async Task<Region> GetRegionAsync(this IndicatorsContext db, string code, CancellationToken cancellationToken) =>
        await db.Regions.SingleOrDefaultAsync(r => r.Code == code, cancellationToken)
        ?? throw Unknown(ProblemType.UnknownRegion, "region", code, "/api/v1/regions");

    /// <summary>Returns the indicator of a code, with its unit and topic.</summary>
    /// <exception cref="ProblemException">404: the code is unknown.</exception>
    public static async Task<Indicator> GetIndicatorAsync(this IndicatorsContext db, string code, CancellationToken cancellationToken) =>
        await db.Indicators.Include(i => i.Unit).Include(i => i.Topic).SingleOrDefaultAsync(i => i.Code == code, cancellationToken)
        ?? throw Unknown(ProblemType.UnknownIndicator, "indicator", code, "/api/v1/indicators");

    /// <summary>Returns the region of a code from code lists, for a write.</summary>
    /// <exception cref="ProblemException">404: the code is unknown.</exception>
    public static Region RequireRegion(this CodeListSet codeLists, string code) =>
        codeLists.Regions.GetValueOrDefault(code)
        ?? throw new ProblemException(Problem.OfParameter(
            ProblemType.UnknownRegion, "region", CodeListSet.UnknownCodeMessage(code, codeLists.Regions.Values)));

    /// <summary>Returns the indicator of a code from code lists, for a write.</summary>
    /// <exception cref="ProblemException">404: the code is unknown.</exception>
    public static Indicator RequireIndicator(this CodeListSet codeLists, string code) =>
        codeLists.Indicators.GetValueOrDefault(code)
        ?? throw new ProblemException(Problem.OfParameter(
            ProblemType.UnknownIndicator, "indicator", CodeListSet.UnknownCodeMessage(code, codeLists.Indicators.Values)));

    /// <summary>Returns the current revision of a natural key.</summary>
    /// <param name="db">The database context.</param>
    /// <param name="key">The natural key.</param>
    /// <param name="version">The requested dataset version; <see langword="null"/> for the newest.</param>
    /// <param name="missing">The problem type for a key without a revision, when region and indicator exist.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    /// <exception cref="ProblemException">400: the period is malformed; 404: the key is unknown or has no revision.</exception>
    public static async Task<T> GetRevisionAsync<T>(
        this IndicatorsContext db, ObservationKey key, long? version, ProblemType missing, CancellationToken cancellationToken)
        where T : Revision =>
        await db.FindRevisionAsync<T>(key, version, cancellationToken)
        ?? throw await db.MissingRevisionAsync<T>(key, version, missing, cancellationToken);

    /// <summary>Returns the published revision of a natural key, for a write. A snapshot hides the rows of a staged import.</summary>
    /// <exception cref="ProblemException">400: the period is malformed; 404: the key is unknown or has no revision.</exception>
    public static async Task<T> GetPublishedRevisionAsync<T>(
        this IndicatorsContext db, ObservationKey key, ProblemType missing, CancellationToken cancellationToken)
        where T : Revision
    {
        await using var snapshot = await ReadSnapshot.BeginAsync(db, cancellationToken);
        return await db.GetRevisionAsync<T>(key, version: null, missing, cancellationToken);
    }

    /// <summary>Returns the current revision of a natural key, or <see langword="null"/> when it has none.</summary>
    /// <exception cref="ProblemException">400: the period is malformed.</exception>
    public static Task<T?> FindRevisionAsync<T>(
        this IndicatorsContext db, ObservationKey key, long? version, CancellationToken cancellationToken)
        where T : Revision =>
        CurrentRevisionQuery<T>.FindAsync(db, key.Region, key.Indicator, Period(key.Period), version, cancellationToken);

    /// <summary>Returns the problem of a key without a revision: the unknown part of the key, or the available periods.</summary>
    public static async Task<ProblemException> MissingRevisionAsync<T>(
        this IndicatorsContext db, ObservationKey key, long? version, ProblemType missing, CancellationToken cancellationToken)
        where T : Revision
    {
        var region = await db.GetRegionAsync(key.Region, cancellationToken);
        var indicator = await db.GetIndicatorAsync(key.Indicator, cancellationToken);
        var periods = await db.AsOf<T>(version)
            .Where(r => r.RegionCode == region.Code && r.IndicatorCode == indicator.Code)
            .OrderByDescending(r => r.Period)
            .Select(r => r.Period)
            .Take(MaxShownPeriods)
            .ToListAsync(cancellationToken);
        var recorded = periods.Count == 0
            ? Localizer.Format($"Nothing is recorded for any period.")
            : Localizer.Format($"Recorded periods: {string.Join(", ", periods)}.");
        return new ProblemException(Problem.OfParameter(
            missing, "period", Localizer.Format($"Nothing is recorded for {indicator.Code} of {region.Code} in {key.Period}. {recorded}")));
    }

    /// <summary>Returns the period in a path.</summary>
    /// <exception cref="ProblemException">400: the period is malformed.</exception>
    public static Period Period(string text) =>
        Measures.Time.Period.TryParse(text, out var period)
            ? period
            : throw new ProblemException(Problem.OfParameter(
                ProblemType.InvalidParameter,
                "period",
                Localizer.Format($"'{text}' is not a period. Write one of: {Measures.Time.Period.Forms}.")));

    /// <summary>Returns the problem of an unknown code.</summary>
    public static ProblemException Unknown(ProblemType type, string parameter, string code, string list) =>
        new(Problem.OfParameter(
            type, parameter, Localizer.Format($"'{code}' is not a known {Localizer.Translate(parameter)}. They are listed at {list}.")));
}
