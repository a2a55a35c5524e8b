using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Http.Problems;

/// <summary>A kind of failure that a client can tell apart by its stable code.</summary>
/// <param name="Code">The code, in camelCase.</param>
/// <param name="Status">The HTTP status.</param>
public sealed record ProblemType(string Code, int Status)
{
    /// <summary>A query parameter, or a part of the path, is unknown or has a value that is not allowed.</summary>
    public static readonly ProblemType InvalidParameter = new("invalidParameter", StatusCodes.Status400BadRequest);

    /// <summary>The request needs a valid key.</summary>
    public static readonly ProblemType Unauthorized = new("unauthorized", StatusCodes.Status401Unauthorized);

    /// <summary>The role of the key does not allow the request.</summary>
    public static readonly ProblemType Forbidden = new("forbidden", StatusCodes.Status403Forbidden);

    /// <summary>The key is bound to another region.</summary>
    public static readonly ProblemType OutsideRegion = new("outsideRegion", StatusCodes.Status403Forbidden);

    /// <summary>The key is not on record.</summary>
    public static readonly ProblemType UnknownKey = new("unknownKey", StatusCodes.Status404NotFound);

    /// <summary>The body is not what the resource takes.</summary>
    public static readonly ProblemType InvalidBody = new("invalidBody", StatusCodes.Status400BadRequest);

    /// <summary>The body is of a kind that the resource does not read.</summary>
    public static readonly ProblemType UnsupportedMediaType = new("unsupportedMediaType", StatusCodes.Status415UnsupportedMediaType);

    /// <summary>The body is larger than the resource reads.</summary>
    public static readonly ProblemType PayloadTooLarge = new("payloadTooLarge", StatusCodes.Status413PayloadTooLarge);

    /// <summary>The row is not in the state that the request made its condition.</summary>
    public static readonly ProblemType PreconditionFailed = new("preconditionFailed", StatusCodes.Status412PreconditionFailed);

    /// <summary>Somebody else wrote at the same time what cannot stand together.</summary>
    public static readonly ProblemType Conflict = new("conflict", StatusCodes.Status409Conflict);

    /// <summary>Something on record refers to what should be removed.</summary>
    public static readonly ProblemType InUse = new("inUse", StatusCodes.Status409Conflict);

    /// <summary>The page cursor was not given out by this list with these filters.</summary>
    public static readonly ProblemType InvalidCursor = new("invalidCursor", StatusCodes.Status400BadRequest);

    /// <summary>The unit asked for measures something else than the figures.</summary>
    public static readonly ProblemType IncompatibleUnit = new("incompatibleUnit", StatusCodes.Status400BadRequest);

    /// <summary>The format asked for is none that the resource is written in.</summary>
    public static readonly ProblemType NotAcceptable = new("notAcceptable", StatusCodes.Status406NotAcceptable);

    /// <summary>The region is not on record.</summary>
    public static readonly ProblemType UnknownRegion = new("unknownRegion", StatusCodes.Status404NotFound);

    /// <summary>The unit is not on record.</summary>
    public static readonly ProblemType UnknownUnit = new("unknownUnit", StatusCodes.Status404NotFound);

    /// <summary>The topic is not on record.</summary>
    public static readonly ProblemType UnknownTopic = new("unknownTopic", StatusCodes.Status404NotFound);

    /// <summary>The indicator is not on record.</summary>
    public static readonly ProblemType UnknownIndicator = new("unknownIndicator", StatusCodes.Status404NotFound);

    /// <summary>The source is not on record.</summary>
    public static readonly ProblemType UnknownSource = new("unknownSource", StatusCodes.Status404NotFound);

    /// <summary>No requirement has this code.</summary>
    public static readonly ProblemType UnknownRequirement = new("unknownRequirement", StatusCodes.Status404NotFound);

    /// <summary>Region and indicator are known, but no figure of that period is on record.</summary>
    public static readonly ProblemType NoObservation = new("noObservation", StatusCodes.Status404NotFound);

    /// <summary>Region and indicator are known, but no target for that period is on record.</summary>
    public static readonly ProblemType NoTarget = new("noTarget", StatusCodes.Status404NotFound);

    /// <summary>The target is known, but nothing was said of it on that day.</summary>
    public static readonly ProblemType NoRemark = new("noRemark", StatusCodes.Status404NotFound);

    /// <summary>There is no such import, or it is somebody else's.</summary>
    public static readonly ProblemType NoImport = new("noImport", StatusCodes.Status404NotFound);

    /// <summary>The import is done.</summary>
    public static readonly ProblemType ImportCompleted = new("importCompleted", StatusCodes.Status409Conflict);

    /// <summary>There is no such webhook or message.</summary>
    public static readonly ProblemType NoWebhook = new("noWebhook", StatusCodes.Status404NotFound);

    /// <summary>The idempotency key came with another request before.</summary>
    public static readonly ProblemType IdempotencyKeyReused = new("idempotencyKeyReused", StatusCodes.Status422UnprocessableEntity);

    /// <summary>The request with the idempotency key still runs.</summary>
    public static readonly ProblemType RequestInProgress = new("requestInProgress", StatusCodes.Status409Conflict);

    /// <summary>No resource lies at the path.</summary>
    public static readonly ProblemType UnknownRoute = new("unknownRoute", StatusCodes.Status404NotFound);

    /// <summary>The resource does not answer to the method.</summary>
    public static readonly ProblemType MethodNotAllowed = new("methodNotAllowed", StatusCodes.Status405MethodNotAllowed);

    /// <summary>The request cannot be read.</summary>
    public static readonly ProblemType BadRequest = new("badRequest", StatusCodes.Status400BadRequest);

    /// <summary>The database cannot be worked with for the time being.</summary>
    public static readonly ProblemType Unavailable = new("unavailable", StatusCodes.Status503ServiceUnavailable);

    /// <summary>There is no room left to write.</summary>
    public static readonly ProblemType InsufficientStorage = new("insufficientStorage", StatusCodes.Status507InsufficientStorage);

    /// <summary>The client sends more than the service answers one.</summary>
    public static readonly ProblemType TooManyRequests = new("tooManyRequests", StatusCodes.Status429TooManyRequests);

    /// <summary>The answer took longer than any may.</summary>
    public static readonly ProblemType Timeout = new("timeout", StatusCodes.Status503ServiceUnavailable);

    /// <summary>The fault is the service's.</summary>
    public static readonly ProblemType InternalError = new("internalError", StatusCodes.Status500InternalServerError);

    /// <summary>Below which path each kind of failure has a page.</summary>
    public const string Pages = "/problems";

    /// <summary>What it is, the same for every occurrence.</summary>
    public LocalizedText Title => ProblemTexts.Of(this).Meaning;

    /// <summary>The URI of the type (RFC 9457): the address, relative to the service, of the page that explains it.</summary>
    public string Uri => $"{Pages}/{Code}";
}
