using IndicatorsApi.Http.Problems;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.CodeLists;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Http.RouteParameters;

/// <summary>Finds what a path names, or says which part of it is unknown.</summary>
internal static class CodeResolver
{
    private const int PeriodsShown = 12;

    /// <summary>The region of a code.</summary>
    /// <exception cref="ProblemException">404: it is not on record.</exception>
    public static async Task<Region> RegionAsync(this IndicatorsContext db, string code, CancellationToken cancellationToken) =>
        await db.Regions.SingleOrDefaultAsync(r => r.Code == code, cancellationToken)
        ?? throw Unknown(ProblemType.UnknownRegion, "region", code, "/api/v1/regions");

    /// <summary>The indicator of a code, with its unit.</summary>
    /// <exception cref="ProblemException">404: it is not on record.</exception>
    public static async Task<Indicator> IndicatorAsync(this IndicatorsContext db, string code, CancellationToken cancellationToken) =>
        await db.Indicators.Include(i => i.Unit).Include(i => i.Topic).SingleOrDefaultAsync(i => i.Code == code, cancellationToken)
        ?? throw Unknown(ProblemType.UnknownIndicator, "indicator", code, "/api/v1/indicators");

    /// <summary>The region of a code, for a write.</summary>
    /// <exception cref="ProblemException">404: it is not on record.</exception>
    public static Region RequireRegion(this Codelists codeLists, string code) =>
        codeLists.Regions.GetValueOrDefault(code) ?? throw new ProblemException(Problem.OfParameter(ProblemType.UnknownRegion, "region", Codelists.Unknown(code, codeLists.Regions.Values)));

    /// <summary>The indicator of a code, for a write.</summary>
    /// <exception cref="ProblemException">404: it is not on record.</exception>
    public static Indicator RequireIndicator(this Codelists codeLists, string code) =>
        codeLists.Indicators.GetValueOrDefault(code) ?? throw new ProblemException(Problem.OfParameter(ProblemType.UnknownIndicator, "indicator", Codelists.Unknown(code, codeLists.Indicators.Values)));

    /// <summary>The row that stands at a natural key, with what it is shown with.</summary>
    /// <param name="db">The record.</param>
    /// <param name="key">The natural key.</param>
    /// <param name="version">The version of the record that is asked for; nothing for the newest.</param>
    /// <param name="missing">The answer where region and indicator are known, but no row stands at the key.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="ProblemException">400: the period is malformed; 404: a part of the key is unknown, or nothing stands at it.</exception>
    public static async Task<T> RevisionAsync<T>(
        this IndicatorsContext db, ObservationKey key, long? version, ProblemType missing, CancellationToken cancellationToken)
        where T : Revision =>
        await db.StandingAsync<T>(key, version, cancellationToken) ?? throw await db.NothingAtAsync<T>(key, version, missing, cancellationToken);

    /// <summary>What everybody sees at a key, for a write: rows may lie there that nobody is to see yet.</summary>
    /// <exception cref="ProblemException">400: the period is malformed; 404: a part of the key is unknown, or nothing stands at it.</exception>
    public static async Task<T> StandingForWriteAsync<T>(this IndicatorsContext db, ObservationKey key, ProblemType missing, CancellationToken cancellationToken)
        where T : Revision
    {
        await using var snapshot = await ReadSnapshot.BeginAsync(db, cancellationToken);
        return await db.RevisionAsync<T>(key, version: null, missing, cancellationToken);
    }

    /// <summary>The row that stands at a natural key, with what it is shown with; nothing where none does.</summary>
    /// <exception cref="ProblemException">400: the period is malformed.</exception>
    public static Task<T?> StandingAsync<T>(this IndicatorsContext db, ObservationKey key, long? version, CancellationToken cancellationToken)
        where T : Revision => CurrentRevisionQuery<T>.FindAsync(db, key.Region, key.Indicator, Period(key.Period), version, cancellationToken);

    /// <summary>The answer where no row stands at a key: which part of it is unknown, or which periods there are.</summary>
    public static async Task<ProblemException> NothingAtAsync<T>(
        this IndicatorsContext db, ObservationKey key, long? version, ProblemType missing, CancellationToken cancellationToken)
        where T : Revision
    {
        var region = await db.RegionAsync(key.Region, cancellationToken);
        var indicator = await db.IndicatorAsync(key.Indicator, cancellationToken);
        var periods = await db.At<T>(version)
            .Where(r => r.RegionCode == region.Code && r.IndicatorCode == indicator.Code)
            .OrderByDescending(r => r.Period)
            .Select(r => r.Period)
            .Take(PeriodsShown)
            .ToListAsync(cancellationToken);
        var known = periods.Count == 0 ? Localizer.Format($"There is none for any period.") : Localizer.Format($"On record: {string.Join(", ", periods)}.");
        return new ProblemException(Problem.OfParameter(
            missing, "period", Localizer.Format($"Nothing is on record for {indicator.Code} of {region.Code} in {key.Period}. {known}")));
    }

    /// <summary>The period that a path names.</summary>
    /// <exception cref="ProblemException">400: it is written in none of the forms.</exception>
    public static Period Period(string text) =>
        Measures.Time.Period.TryParse(text, out var period)
            ? period
            : throw new ProblemException(Problem.OfParameter(
                ProblemType.InvalidParameter, "period", Localizer.Format($"'{text}' is not a period. Write one of: {Measures.Time.Period.Forms}.")));

    /// <summary>The answer to a code that is not on record.</summary>
    public static ProblemException Unknown(ProblemType type, string parameter, string code, string list) =>
        new(Problem.OfParameter(type, parameter, Localizer.Format($"'{code}' is not a known {Localizer.Word(parameter)}. They are listed at {list}.")));
}
