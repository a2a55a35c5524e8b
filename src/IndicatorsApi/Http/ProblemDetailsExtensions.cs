using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.Versioning;
using IndicatorsApi.Http.Problems;
using IndicatorsApi.Measures.Localization;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Diagnostics;

namespace IndicatorsApi.Http;

/// <summary>Returns every failure as a problem (RFC 9457), including the failures of the framework.</summary>
public static class ProblemDetailsExtensions
{
    /// <summary>The value of <c>Retry-After</c> when the service is unavailable, in seconds.</summary>
    internal const string RetryAfterSeconds = "30";

    /// <summary>Converts exceptions, and error responses without a body, to problems.</summary>
    public static void UseProblemDetails(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = HandleAsync,
            StatusCodeSelector = exception => Describe(exception).Type.Status,
            SuppressDiagnosticsCallback = context =>
                IsExpected(context.Exception) || context.HttpContext.RequestAborted.IsCancellationRequested,
        });
        app.UseStatusCodePages(context => Describe(context.HttpContext).ExecuteAsync(context.HttpContext));
    }

    /// <summary>Returns the problem of a <see cref="ProblemException"/> without logging an unhandled exception.</summary>
    public static async ValueTask<object?> CatchProblems(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (ProblemException exception)
        {
            return exception.Problem;
        }
    }

    /// <summary>Returns <see langword="true"/> for an exception whose stack trace is not worth a log entry.</summary>
    private static bool IsExpected(Exception exception) =>
        exception is ProblemException or CodeListsChangedException or BadHttpRequestException
            or ConnectionResetException or ConnectionAbortedException
        || IsBadChunk(exception)
        || DescribeFailure(exception) is not null;

    /// <summary>Returns the description of a failed dependency, for the operator, or <see langword="null"/> for another failure.</summary>
    private static string? DescribeFailure(Exception exception) =>
        exception is TemporaryFolderUnavailableException ? exception.Message : DatabaseErrors.DescribeFailure(exception);

    /// <summary>Returns the problem of an exception. The failure of a dependency is one line in the log.</summary>
    private static Task HandleAsync(HttpContext context)
    {
        var exception = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        if (exception is not null && DescribeFailure(exception) is { } failure)
        {
            var logger = context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ProblemDetailsExtensions));
            logger.LogError("{Failure} ({Reason})", failure, exception.GetBaseException().Message);
            context.Response.Headers.RetryAfter = RetryAfterSeconds;
        }

        return Describe(exception).ExecuteAsync(context);
    }

    private static Problem Describe(Exception? exception) => exception switch
    {
        not null when DatabaseErrors.IsFull(exception) => new(
            ProblemType.InsufficientStorage,
            Localizer.Format($"The disk is full. Nothing was changed. Retry when the operator has freed space.")),
        TemporaryFolderUnavailableException => new(
            ProblemType.Unavailable,
            Localizer.Format($"Files cannot be created. Use format=json, or retry when the operator has repaired the temporary folder.")),
        not null when DatabaseErrors.DescribeFailure(exception) is not null => new(
            ProblemType.Unavailable,
            Localizer.Format($"The database is temporarily unavailable. Nothing was changed. Retry later.")),
        ProblemException known => known.Problem,
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => new(
            ProblemType.PayloadTooLarge,
            Localizer.Format($"The body is too large. The maximum is {HttpServiceExtensions.MaxBodyBytes} bytes.")),
        not null when IsBadChunk(exception) => new(
            ProblemType.BadRequest,
            Localizer.Format($"The chunk size is missing or too large. Send the body with Content-Length, or in smaller chunks.")),
        BadHttpRequestException bad => new(ProblemType.BadRequest with { Status = bad.StatusCode }, bad.Message),
        not null when DatabaseErrors.IsConflict(exception) || exception is CodeListsChangedException => new(
            ProblemType.Conflict,
            Localizer.Format($"Another request changed the same data at the same time. Nothing was written. Retry the request.")),
        _ => new(
            ProblemType.InternalError,
            Localizer.Format($"The request failed. Nothing was changed. The log has details under the trace ID.")),
    };

    /// <summary>Returns <see langword="true"/> for a malformed chunk size: Kestrel parses the digits until they overflow.</summary>
    private static bool IsBadChunk(Exception exception) => exception is IOException { InnerException: OverflowException };

    private static Problem Describe(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        return response.StatusCode switch
        {
            StatusCodes.Status404NotFound => new(
                ProblemType.UnknownRoute,
                Localizer.Format($"There is no resource at {request.Path}. All paths are listed at /openapi.json.")),
            StatusCodes.Status405MethodNotAllowed => new(
                ProblemType.MethodNotAllowed,
                Localizer.Format($"{request.Path} does not support {request.Method}. Allowed: {response.Headers.Allow}.")),

            // The framework evaluates If-Match and If-Unmodified-Since of reads.
            StatusCodes.Status412PreconditionFailed => ConditionalRequests.PreconditionFailed().Problem,
            StatusCodes.Status415UnsupportedMediaType => new(
                ProblemType.UnsupportedMediaType,
                Localizer.Format($"Send the body as JSON, with Content-Type: application/json.")),
            var status => new(
                ProblemType.BadRequest with { Status = status },
                Localizer.Format($"The request was rejected with status {status}.")),
        };
    }
}
