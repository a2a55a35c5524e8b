using IndicatorsApi.Http.Problems;
using IndicatorsApi.Record.Storage;
using Microsoft.AspNetCore.Diagnostics;

namespace IndicatorsApi.Http;

/// <summary>Gives every failure the same shape, the framework's own included.</summary>
public static class ProblemHandling
{
    /// <summary>Turns exceptions, and answers that the framework left without a body, into problems.</summary>
    public static void UseProblems(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = context => Describe(context.Features.Get<IExceptionHandlerFeature>()?.Error).ExecuteAsync(context),
            StatusCodeSelector = exception => Describe(exception).Type.Status,
            SuppressDiagnosticsCallback = context => context.Exception is ProblemException or BadHttpRequestException,
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

    private static Problem Describe(Exception? exception) => exception switch
    {
        ProblemException known => known.Problem,
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => new(ProblemType.PayloadTooLarge, $"A body may have {HttpSetup.MaxBodyBytes} bytes."),
        BadHttpRequestException bad => new(ProblemType.BadRequest with { Status = bad.StatusCode }, bad.Message),
        not null when StorageErrors.IsConflict(exception) => new(
            ProblemType.Conflict, "What the request refers to, or wants to create, was changed by somebody else at the same time. Nothing was written; try again."),
        _ => new(ProblemType.InternalError, "The request could not be answered; the log has more under the trace id. Nothing was changed."),
    };

    private static Problem Describe(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        return response.StatusCode switch
        {
            StatusCodes.Status404NotFound => new(
                ProblemType.UnknownRoute,
                $"There is no resource at {request.Path}. The paths are listed at /swagger, for people, and in /swagger/v1/swagger.json."),
            StatusCodes.Status405MethodNotAllowed => new(
                ProblemType.MethodNotAllowed,
                $"{request.Path} does not answer to {request.Method}. Allowed: {response.Headers.Allow}."),
            StatusCodes.Status415UnsupportedMediaType => new(ProblemType.UnsupportedMediaType, "Send the body as application/json, and say so in Content-Type."),
            var status => new(
                ProblemType.BadRequest with { Status = status, Code = $"http{status}" },
                $"The request was refused with status {status}."),
        };
    }
}
