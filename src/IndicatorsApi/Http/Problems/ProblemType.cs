using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Http.Problems;

/// <summary>A problem type (RFC 9457) with a stable code.</summary>
/// <param name="Code">The code, in camelCase.</param>
/// <param name="Status">The HTTP status.</param>
public sealed record ProblemType(string Code, int Status)
{
    /// <summary>A query parameter or a path segment is unknown or has a value that is not allowed.</summary>
    public static readonly ProblemType InvalidParameter = new("invalidParameter", StatusCodes.Status400BadRequest);

    /// <summary>The request needs a valid key.</summary>
    public static readonly ProblemType Unauthorized = new("unauthorized", StatusCodes.Status401Unauthorized);

    /// <summary>The role or scope of the key does not permit the request.</summary>
    public static readonly ProblemType Forbidden = new("forbidden", StatusCodes.Status403Forbidden);

    /// <summary>The key does not permit writes in the region.</summary>
    public static readonly ProblemType OutsideRegion = new("outsideRegion", StatusCodes.Status403Forbidden);

    /// <summary>The key does not exist.</summary>
    public static readonly ProblemType UnknownKey = new("unknownKey", StatusCodes.Status404NotFound);

    /// <summary>The body does not match the resource.</summary>
    public static readonly ProblemType InvalidBody = new("invalidBody", StatusCodes.Status400BadRequest);

    /// <summary>The media type of the body is not supported.</summary>
    public static readonly ProblemType UnsupportedMediaType = new("unsupportedMediaType", StatusCodes.Status415UnsupportedMediaType);

    /// <summary>The body exceeds the maximum size.</summary>
    public static readonly ProblemType PayloadTooLarge = new("payloadTooLarge", StatusCodes.Status413PayloadTooLarge);

    /// <summary>The precondition of the request failed.</summary>
    public static readonly ProblemType PreconditionFailed = new("preconditionFailed", StatusCodes.Status412PreconditionFailed);

    /// <summary>Another request changed the same data at the same time.</summary>
    public static readonly ProblemType Conflict = new("conflict", StatusCodes.Status409Conflict);

    /// <summary>Other data refers to the item that should be deleted.</summary>
    public static readonly ProblemType InUse = new("inUse", StatusCodes.Status409Conflict);

    /// <summary>The cursor does not belong to this list with these filters.</summary>
    public static readonly ProblemType InvalidCursor = new("invalidCursor", StatusCodes.Status400BadRequest);

    /// <summary>The requested unit cannot be converted to the unit of the observations.</summary>
    public static readonly ProblemType IncompatibleUnit = new("incompatibleUnit", StatusCodes.Status400BadRequest);

    /// <summary>The resource is not available in the requested format.</summary>
    public static readonly ProblemType NotAcceptable = new("notAcceptable", StatusCodes.Status406NotAcceptable);

    /// <summary>The region does not exist.</summary>
    public static readonly ProblemType UnknownRegion = new("unknownRegion", StatusCodes.Status404NotFound);

    /// <summary>The unit does not exist.</summary>
    public static readonly ProblemType UnknownUnit = new("unknownUnit", StatusCodes.Status404NotFound);

    /// <summary>The topic does not exist.</summary>
    public static readonly ProblemType UnknownTopic = new("unknownTopic", StatusCodes.Status404NotFound);

    /// <summary>The indicator does not exist.</summary>
    public static readonly ProblemType UnknownIndicator = new("unknownIndicator", StatusCodes.Status404NotFound);

    /// <summary>The source does not exist.</summary>
    public static readonly ProblemType UnknownSource = new("unknownSource", StatusCodes.Status404NotFound);

    /// <summary>The requirement does not exist.</summary>
    public static readonly ProblemType UnknownRequirement = new("unknownRequirement", StatusCodes.Status404NotFound);

    /// <summary>The region and the indicator exist, but the period has no observation.</summary>
    public static readonly ProblemType NoObservation = new("noObservation", StatusCodes.Status404NotFound);

    /// <summary>The region and the indicator exist, but the period has no target.</summary>
    public static readonly ProblemType NoTarget = new("noTarget", StatusCodes.Status404NotFound);

    /// <summary>The target exists, but has no remark on that day.</summary>
    public static readonly ProblemType NoRemark = new("noRemark", StatusCodes.Status404NotFound);

    /// <summary>The import does not exist, or belongs to another key.</summary>
    public static readonly ProblemType NoImport = new("noImport", StatusCodes.Status404NotFound);

    /// <summary>The import is completed.</summary>
    public static readonly ProblemType ImportCompleted = new("importCompleted", StatusCodes.Status409Conflict);

    /// <summary>The webhook or message does not exist.</summary>
    public static readonly ProblemType NoWebhook = new("noWebhook", StatusCodes.Status404NotFound);

    /// <summary>The idempotency key was used for another request.</summary>
    public static readonly ProblemType IdempotencyKeyReused = new("idempotencyKeyReused", StatusCodes.Status422UnprocessableEntity);

    /// <summary>The request with the idempotency key is still running.</summary>
    public static readonly ProblemType RequestInProgress = new("requestInProgress", StatusCodes.Status409Conflict);

    /// <summary>The path leads to no resource.</summary>
    public static readonly ProblemType UnknownRoute = new("unknownRoute", StatusCodes.Status404NotFound);

    /// <summary>The resource does not support the method.</summary>
    public static readonly ProblemType MethodNotAllowed = new("methodNotAllowed", StatusCodes.Status405MethodNotAllowed);

    /// <summary>The request is malformed.</summary>
    public static readonly ProblemType BadRequest = new("badRequest", StatusCodes.Status400BadRequest);

    /// <summary>The database or the temporary folder is unavailable.</summary>
    public static readonly ProblemType Unavailable = new("unavailable", StatusCodes.Status503ServiceUnavailable);

    /// <summary>The disk is full.</summary>
    public static readonly ProblemType InsufficientStorage = new("insufficientStorage", StatusCodes.Status507InsufficientStorage);

    /// <summary>The client exceeded its rate limit.</summary>
    public static readonly ProblemType TooManyRequests = new("tooManyRequests", StatusCodes.Status429TooManyRequests);

    /// <summary>The request took longer than the timeout.</summary>
    public static readonly ProblemType Timeout = new("timeout", StatusCodes.Status503ServiceUnavailable);

    /// <summary>The service failed.</summary>
    public static readonly ProblemType InternalError = new("internalError", StatusCodes.Status500InternalServerError);

    /// <summary>The path prefix of the pages of problem types.</summary>
    public const string Pages = "/problems";

    /// <summary>The title, the same for every occurrence.</summary>
    public LocalizedText Title => ProblemTexts.Of(this).Title;

    /// <summary>The URI of the type (RFC 9457), relative to the service. It leads to the page of the type.</summary>
    public string Uri => $"{Pages}/{Code}";
}
