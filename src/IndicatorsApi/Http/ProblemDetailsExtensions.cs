using IndicatorsApi.Http.Problems;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Data.EntityFramework;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Diagnostics;

namespace IndicatorsApi.Http;

/// <summary>Gives every failure the same shape, the framework's own included.</summary>
public static class ProblemDetailsExtensions
{
    /// <summary>After how many seconds a client is told to try again where the service cannot answer.</summary>
    internal const string SecondsToWait = "30";


    /// <summary>Turns exceptions, and answers that the framework left without a body, into problems.</summary>
    public static void UseProblems(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = AnswerAsync,
            StatusCodeSelector = exception => Describe(exception).Type.Status,
            SuppressDiagnosticsCallback = context => IsAnswered(context.Exception) || context.HttpContext.RequestAborted.IsCancellationRequested,
        });
        app.UseStatusCodePages(context => Describe(context.HttpContext).ExecuteAsync(context.HttpContext));
    }

    /// <summary>Answers a <see cref="ProblemException"/> with its problem, without the log entry of an unhandled one.</summary>
    public static async ValueTask<object?> Catch(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
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

    /// <summary>Whether the answer, or a line in the log, says all there is to say; a client that has gone away takes none.</summary>
    private static bool IsAnswered(Exception exception) =>
        exception is ProblemException or BadHttpRequestException or ConnectionResetException or ConnectionAbortedException || IsBadChunk(exception) || GroundOf(exception) is not null;

    /// <summary>What is wrong with what the service stands on.</summary>
    private static string? GroundOf(Exception exception) => exception is TemporaryFolderUnavailableException ? exception.Message : DatabaseErrors.DescribeFailure(exception);

    /// <summary>Answers an exception. What is wrong with the ground is one line in the log, for whoever keeps the machine.</summary>
    private static Task AnswerAsync(HttpContext context)
    {
        var exception = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        if (exception is not null && GroundOf(exception) is { } ground)
        {
            context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ProblemDetailsExtensions)).LogError("{Ground} ({Reason})", ground, exception.GetBaseException().Message);
            context.Response.Headers.RetryAfter = SecondsToWait;
        }

        return Describe(exception).ExecuteAsync(context);
    }

    private static Problem Describe(Exception? exception) => exception switch
    {
        not null when DatabaseErrors.IsFull(exception) => new(ProblemType.InsufficientStorage, Localizer.Format($"There is no room left to write. Nothing was changed; try again when whoever keeps the service has made room.")),
        TemporaryFolderUnavailableException => new(ProblemType.Unavailable, Localizer.Format($"Files cannot be made for the time being. Ask for format=json, or try again when whoever keeps the service has looked to its temporary folder.")),
        not null when DatabaseErrors.DescribeFailure(exception) is not null => new(ProblemType.Unavailable, Localizer.Format($"The record cannot be read or written for the time being. Nothing was changed; try again in a while.")),
        ProblemException known => known.Problem,
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => new(ProblemType.PayloadTooLarge, Localizer.Format($"A body may have {HttpServiceExtensions.MaxBodyBytes} bytes.")),
        not null when IsBadChunk(exception) => new(ProblemType.BadRequest, Localizer.Format($"The size of a chunk of the body is none, or larger than any that is read. Send the body with Content-Length, or in smaller chunks.")),
        BadHttpRequestException bad => new(ProblemType.BadRequest with { Status = bad.StatusCode }, bad.Message),
        not null when DatabaseErrors.IsConflict(exception) => new(
            ProblemType.Conflict, Localizer.Format($"What the request refers to, or wants to create, was changed by somebody else at the same time. Nothing was written; try again.")),
        _ => new(ProblemType.InternalError, Localizer.Format($"The request could not be answered; the log has more under the trace id. Nothing was changed.")),
    };

    /// <summary>Kestrel counts the digits of a chunk's size until they overflow.</summary>
    private static bool IsBadChunk(Exception exception) => exception is IOException { InnerException: OverflowException };

    private static Problem Describe(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        return response.StatusCode switch
        {
            StatusCodes.Status404NotFound => new(
                ProblemType.UnknownRoute,
                Localizer.Format($"There is no resource at {request.Path}. The paths are listed at /swagger, for people, and in /swagger/v1/swagger.json.")),
            StatusCodes.Status405MethodNotAllowed => new(
                ProblemType.MethodNotAllowed,
                Localizer.Format($"{request.Path} does not answer to {request.Method}. Allowed: {response.Headers.Allow}.")),
            // The framework looks at If-Match and If-Unmodified-Since of who reads.
            StatusCodes.Status412PreconditionFailed => ConditionalRequests.Failed().Problem,
            StatusCodes.Status415UnsupportedMediaType => new(ProblemType.UnsupportedMediaType, Localizer.Format($"Send the body as application/json, and say so in Content-Type.")),
            var status => new(
                ProblemType.BadRequest with { Status = status },
                Localizer.Format($"The request was refused with status {status}.")),
        };
    }
}
