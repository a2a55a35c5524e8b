using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using IndicatorsApi.Http.Problems;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Http.Responses;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Tables.Writing;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.Net.Http.Headers;

namespace IndicatorsApi.Http.ContentNegotiation;

/// <summary>A table as a response in a format other than JSON.</summary>
/// <param name="format">The format.</param>
/// <param name="table">The table. Its rows are read from one snapshot, which is released before the last byte is sent.</param>
internal sealed class TableResult(TableFormat format, Table table) : IResult, IEndpointMetadataProvider
{
    /// <summary>The size of the buffer before a text is streamed, in bytes.</summary>
    private const int MaxBuffered = 1 << 20;

    private string ContentType => format.IsPlainText ? $"{format.MediaType}; charset=utf-8" : format.MediaType;

    private string FileName => $"{table.Name}.{format.Extension}";

    /// <inheritdoc />
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        builder.Metadata.Add(new FormatsMetadata());
        builder.Metadata.Add(
            new ProducesResponseTypeMetadata(StatusCodes.Status406NotAcceptable, typeof(ProblemResponse), [Problem.MediaType]));
    }

    /// <inheritdoc />
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.Vary = ETagFilter.Vary(httpContext);
        httpContext.Response.Headers.CacheControl = ETagFilter.CacheControl(httpContext);
        httpContext.Features.Get<IHttpRequestTimeoutFeature>()?.DisableTimeout();
        await (format.IsPlainText ? SendTextAsync(httpContext) : SendFileAsync(httpContext));
    }

    private Table TableFor(HttpContext http) => table with { InWords = HasLabels(http.Request) };

    /// <summary>Returns the parameter <c>labels</c>.</summary>
    /// <remarks>Its default is <c>true</c> for Chinese files that people open, because codes are English.</remarks>
    private bool HasLabels(HttpRequest request) => request.Query[FormatNegotiation.Labels].ToString() switch
    {
        "true" => true,
        "false" => false,
        _ => format.IsForPeople && table.Language == Language.Zh,
    };

    /// <summary>Streams a text while it is written.</summary>
    private async Task SendTextAsync(HttpContext http)
    {
        await using var spool = new SpoolFile();
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        var sending = Task.CompletedTask;
        await using var buffer = new BufferingWriteStream(spool, MaxBuffered, () =>
        {
            http.Response.ContentType = ContentType;
            http.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = FileName }.ToString();
            sending = spool.SendAsync(http.Response.Body, cancellation.Token);
        });
        try
        {
            if (http.Request.Query[FormatNegotiation.ByteOrderMark] == "true")
                await buffer.WriteAsync(Encoding.UTF8.Preamble.ToArray(), cancellation.Token);
            await format.WriteAsync(TableFor(http), buffer, cancellation.Token);
            spool.Complete();
            await RequestResources.ReleaseAsync(http);
        }
        catch
        {
            // The exception closes the connection, so that the client does not take a partial response for a complete one.
            await cancellation.CancelAsync();
            await Task.WhenAny(sending);
            throw;
        }

        await sending;
        if (!buffer.HasStarted)
        {
            var tag = ETagFilter.Of(SHA256.HashData(buffer.Buffered.Span));
            await TypedResults.Bytes(buffer.Buffered, ContentType, FileName, entityTag: tag).ExecuteAsync(http);
        }
    }

    /// <summary>Sends a binary file after it is complete: such formats can only be read from their end.</summary>
    private async Task SendFileAsync(HttpContext http)
    {
        await using var file = new FileStream(TemporaryFile.Open(), FileAccess.ReadWrite);
        await format.WriteAsync(TableFor(http), file, http.RequestAborted);
        await RequestResources.ReleaseAsync(http);
        file.Position = 0;
        var tag = ETagFilter.Of(await SHA256.HashDataAsync(file, http.RequestAborted));
        file.Position = 0;
        await TypedResults.Stream(file, ContentType, FileName, entityTag: tag).ExecuteAsync(http);
    }
}
