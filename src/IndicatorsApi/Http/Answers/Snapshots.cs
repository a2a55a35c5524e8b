using IndicatorsApi.Record.Storage;

namespace IndicatorsApi.Http.Answers;

/// <summary>Lets all that an answer says come from one state of the record, whatever is committed while it is read.</summary>
internal static class Snapshots
{
    /// <summary>The endpoint filter. The state is kept until the last byte is sent: tables are read while they are written.</summary>
    public static async ValueTask<object?> Apply(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (HttpMethods.IsGet(http.Request.Method) && http.GetEndpoint()?.Metadata.GetMetadata<WaitsForChanges>() is null)
        {
            var db = http.RequestServices.GetRequiredService<IndicatorsContext>();
            http.Response.RegisterForDisposeAsync(await Snapshot.BeginAsync(db, http.RequestAborted));
        }

        return await next(context);
    }
}
