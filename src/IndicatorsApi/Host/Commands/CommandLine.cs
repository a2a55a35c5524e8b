using System.CommandLine;
using IndicatorsApi.Data.Backups;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.Transfer;
using IndicatorsApi.Host.Observability;
using IndicatorsApi.Host.OpenApi;
using IndicatorsApi.Host.Startup;
using IndicatorsApi.Imports.Seeding;

namespace IndicatorsApi.Host.Commands;

/// <summary>Runs the command that the command line names, or serves without a command.</summary>
internal static class CommandLine
{
    private static readonly string[] Names = ["backup", "export", "import", "keys", "move", "openapi", "restore", "verify"];

    /// <summary>Indicates that the command line names a command.</summary>
    public static bool IsCommand(string[] args) => args is [var first, ..] && Names.Contains(first, StringComparer.Ordinal);

    /// <summary>Runs the command, or serves until the process is stopped.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunCommandLineAsync(this WebApplication app, string[] args)
    {
        var stopping = app.Lifetime.ApplicationStopping;
        try
        {
            return IsCommand(args)
                ? await CommandsOf(app).Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false })
                : await ServeAsync(app);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The process was stopped while it started.
            return 0;
        }
        catch (Exception exception) when (Reason(exception) is not null)
        {
            await Console.Error.WriteLineAsync(Reason(exception));
            return 1;
        }
    }

    /// <summary>Returns a message for the operator; <c>null</c> for a fault of the program, which is shown with its stack trace.</summary>
    private static string? Reason(Exception exception) =>
        exception is SeedException or DatabaseUnusableException or DatabaseTransferException or BackupException ? exception.Message
            : DatabaseErrors.DescribeFailure(exception);

    private static RootCommand CommandsOf(WebApplication app)
    {
        var openApi = new Command("openapi", "Prints the OpenAPI description of the service.");
        openApi.SetAction((_, _) => PrintOpenApiAsync(app));
        return new RootCommand("Serves observations and targets of governments, with growth and progress toward each target.")
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
        // SQLite blocks a thread during disk access: that of the writer, and that of the WAL checkpoint.
        ThreadPool.GetMinThreads(out var workers, out var others);
        ThreadPool.SetMinThreads(Math.Max(workers, Environment.ProcessorCount + 2), others);
        await app.Services.InitializeDatabaseAsync();
        _ = Task.Run(() => WarmUpAsync(app.Services));
        await app.RunAsync();
        return 0;
    }

    /// <summary>
    /// Starts the metrics and loads the code lists while the framework builds its routes. Errors are left to the first request.
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
        // The description contains the endpoints only after the pipeline is complete, which otherwise happens at the start.
        app.UseEndpoints(static _ => { });
        await Console.Out.WriteAsync(await OpenApiSetup.DescribeAsync(app.Services));
        return 0;
    }
}
