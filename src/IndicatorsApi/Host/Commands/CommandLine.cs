using System.CommandLine;
using IndicatorsApi.Host.Observability;
using IndicatorsApi.Host.OpenApi;
using IndicatorsApi.Host.Startup;
using IndicatorsApi.Imports.Seeding;
using IndicatorsApi.Data.Backups;
using IndicatorsApi.Data.Transfer;
using IndicatorsApi.Data.EntityFramework;

namespace IndicatorsApi.Host.Commands;

/// <summary>What the program does, by its command line: it serves, unless it is asked to do something else first.</summary>
internal static class CommandLine
{
    private static readonly string[] Names = ["backup", "export", "import", "keys", "move", "openapi", "restore", "verify"];

    /// <summary>Whether the command line asks for something else than to serve.</summary>
    public static bool IsCommand(string[] args) => args is [var first, ..] && Names.Contains(first, StringComparer.Ordinal);

    /// <summary>Does what the command line asks for.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunCommandLineAsync(this WebApplication app, string[] args)
    {
        try
        {
            return IsCommand(args) ? await CommandsOf(app).Parse(args)
                .InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }) : await ServeAsync(app);
        }
        catch (Exception exception) when (Reason(exception) is not null)
        {
            await Console.Error.WriteLineAsync(Reason(exception));
            return 1;
        }
    }

    /// <summary>What whoever keeps the machine can do about it, in a sentence; nothing where it is a fault of the program.</summary>
    private static string? Reason(Exception exception) =>
        exception is SeedException or DatabaseUnusableException or DatabaseTransferException or BackupException ? exception.Message
            : DatabaseErrors.DescribeFailure(exception);

    private static RootCommand CommandsOf(WebApplication app)
    {
        var openApi = new Command("openapi", "Prints the OpenAPI description of the service.");
        openApi.SetAction((_, _) => PrintOpenApiAsync(app));
        return new RootCommand("What a government reached, what it promised, and how far it is from there.")
        {
            KeyCommands.Of(app.Services),
            ImportCommands.Of(app.Services),
            ExportCommands.Of(app.Services),
            MoveCommand.Of(app.Services),
            BackupCommands.Backup(app.Services),
            BackupCommands.Verify(),
            BackupCommands.Restore(app.Services),
            openApi,
        };
    }

    private static async Task<int> ServeAsync(WebApplication app)
    {
        // Whoever waits for the disk keeps his thread, as SQLite does not know otherwise: the one who writes, and the one whose log is
        // written back.
        ThreadPool.GetMinThreads(out var workers, out var others);
        ThreadPool.SetMinThreads(Math.Max(workers, Environment.ProcessorCount + 2), others);
        await app.Services.InitializeDatabaseAsync();
        _ = Task.Run(() => WarmUpAsync(app.Services));
        await app.RunAsync();
        return 0;
    }

    /// <summary>
    /// Begins to count, and reads the vocabulary while the routes are still being made: every first question needs it. What goes wrong
    /// here, the first question is told.
    /// </summary>
    private static async Task WarmUpAsync(IServiceProvider services)
    {
        services.GetRequiredService<PrometheusEndpoint>().Begin();
        await using var scope = services.CreateAsyncScope();
        await using var snapshot =
            await ReadSnapshot.BeginAsync(scope.ServiceProvider.GetRequiredService<IndicatorsContext>(), CancellationToken.None);
    }

    private static async Task<int> PrintOpenApiAsync(WebApplication app)
    {
        // Endpoints become known to the description when the pipeline is closed, which otherwise happens only on start.
        app.UseEndpoints(static _ => { });
        await Console.Out.WriteAsync(await OpenApiSetup.DescribeAsync(app.Services));
        return 0;
    }
}
