using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using IndicatorsApi.Http.Problems;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Http.Responses;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Tables.Writing;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.Net.Http.Headers;

namespace IndicatorsApi.Http.ContentNegotiation;

/// <summary>A table as an answer, in a format other than JSON.</summary>
/// <param name="format">The format.</param>
/// <param name="table">The table; its rows are read while it is written, all from one state of the record, which is let go before the last is sent.</param>
internal sealed class TableResult(TableFormat format, Table table) : IResult, Microsoft.AspNetCore.Http.Metadata.IEndpointMetadataProvider
{
    /// <summary>How much of a text is held back before it is sent piece by piece.</summary>
    private const int MaxHeldBack = 1 << 20;

    private string ContentType => format.IsPlainText ? $"{format.MediaType}; charset=utf-8" : format.MediaType;

    private string FileName => $"{table.Name}.{format.Extension}";

    /// <inheritdoc />
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        builder.Metadata.Add(new FormatsMetadata());
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status406NotAcceptable, typeof(ProblemResponse), [Problem.MediaType]));
    }

    /// <inheritdoc />
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.Vary = ETagFilter.Vary(httpContext);
        httpContext.Response.Headers.CacheControl = ETagFilter.CacheControl(httpContext);
        httpContext.Features.Get<IHttpRequestTimeoutFeature>()?.DisableTimeout();
        await (format.IsPlainText ? SendTextAsync(httpContext) : SendFileAsync(httpContext));
    }

    private Table TableFor(HttpContext http) => table with { InWords = InWords(http.Request) };

    /// <summary>The parameter <c>labels</c>; without it, what people open in Chinese holds words: codes are English.</summary>
    private bool InWords(HttpRequest request) => request.Query[FormatNegotiation.Labels].ToString() switch
    {
        "true" => true,
        "false" => false,
        _ => format.IsForPeople && table.Language == Language.Zh,
    };

    /// <summary>Text goes out while it is written.</summary>
    private async Task SendTextAsync(HttpContext http)
    {
        await using var spool = new SpoolFile();
        using var both = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        var sending = Task.CompletedTask;
        await using var held = new BufferingWriteStream(spool, MaxHeldBack, () =>
        {
            http.Response.ContentType = ContentType;
            http.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = FileName }.ToString();
            sending = spool.SendAsync(http.Response.Body, both.Token);
        });
        try
        {
            if (http.Request.Query[FormatNegotiation.ByteOrderMark] == "true")
                await held.WriteAsync(Encoding.UTF8.Preamble.ToArray(), both.Token);
            await format.WriteAsync(TableFor(http), held, both.Token);
            spool.End();
            await RequestResources.ReleaseAsync(http);
        }
        catch
        {
            // What was sent of it ends with the connection, so that nobody takes it for the whole.
            await both.CancelAsync();
            await Task.WhenAny(sending);
            throw;
        }

        await sending;
        if (!held.HasBegun)
            await TypedResults.Bytes(held.Held, ContentType, FileName, entityTag: ETagFilter.Of(SHA256.HashData(held.Held.Span))).ExecuteAsync(http);
    }

    /// <summary>Other files can be read from their end only, and are sent when they are whole.</summary>
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
