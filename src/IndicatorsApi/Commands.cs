using IndicatorsApi.Data;
using IndicatorsApi.Data.Seeding;
using IndicatorsApi.Http.OpenApi;

namespace IndicatorsApi;

/// <summary>What the program does, by its command line; each returns the exit code.</summary>
internal static class Commands
{
    /// <summary>Makes the database ready and serves until it is stopped.</summary>
    public static async Task<int> ServeAsync(this WebApplication app)
    {
        try
        {
            await app.Services.PrepareDatabaseAsync();
        }
        catch (SeedException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return 1;
        }

        await app.RunAsync();
        return 0;
    }

    /// <summary>Prints the OpenAPI description.</summary>
    public static async Task<int> PrintOpenApiAsync(this WebApplication app)
    {
        // Endpoints become known to the description when the pipeline is closed, which otherwise happens only on start.
        app.UseEndpoints(static _ => { });
        await Console.Out.WriteAsync(await OpenApiSetup.DescribeAsync(app.Services));
        return 0;
    }
}
