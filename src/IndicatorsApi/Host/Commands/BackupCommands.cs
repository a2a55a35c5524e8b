using System.CommandLine;
using System.Globalization;
using IndicatorsApi.Data;
using IndicatorsApi.Data.Backups;
using IndicatorsApi.Data.EntityFramework;
using NodaTime;

namespace IndicatorsApi.Host.Commands;

/// <summary>The commands <c>backup</c>, <c>verify</c> and <c>restore</c>.</summary>
internal static class BackupCommands
{
    /// <summary>Creates the command <c>backup</c>.</summary>
    public static Command Backup(IServiceProvider services)
    {
        var to = new Argument<string>("to") { Description = "The backup file. It must not exist." };
        var command = new Command("backup", "Backs up the database into a file. The service may run.") { to };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var scope = services.CreateAsyncScope();
            await DatabaseBackup.WriteAsync(
                scope.ServiceProvider.GetRequiredService<IndicatorsContext>(), parsed.GetValue(to)!, cancellationToken);
            return await VerifyAsync(parsed.GetValue(to)!, cancellationToken);
        });
        return command;
    }

    /// <summary>Creates the command <c>verify</c>.</summary>
    public static Command Verify()
    {
        var file = new Argument<FileInfo>("file") { Description = "A backup, or a database that no service uses." };
        var command = new Command("verify", "Verifies the integrity of a backup.") { file };
        command.SetAction((parsed, cancellationToken) => VerifyAsync(parsed.GetValue(file)!.FullName, cancellationToken));
        return command;
    }

    /// <summary>Creates the command <c>restore</c>.</summary>
    public static Command Restore(IServiceProvider services)
    {
        var from = new Argument<string>("from") { Description = "The backup file." };
        var replace = new Option<bool>("--replace") { Description = "Replaces the existing database, which is renamed." };
        var command = new Command("restore", "Restores a backup. The service must not run.") { from, replace };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (await VerifyAsync(parsed.GetValue(from)!, cancellationToken) is not 0 and var fault)
                return fault;
            var previous = DatabaseRestore.Run(
                services.GetRequiredService<IConfiguration>(),
                parsed.GetValue(from)!,
                parsed.GetValue(replace),
                services.GetRequiredService<IClock>().GetCurrentInstant());
            await Console.Out.WriteLineAsync(
                previous is null ? "Restored." : $"Restored. The previous database was renamed to {previous}.");
            return 0;
        });
        return command;
    }

    private static async Task<int> VerifyAsync(string file, CancellationToken cancellationToken)
    {
        if (!File.Exists(file))
            throw new BackupException($"{file} does not exist.");
        await using var backup = DatabaseSetup.OpenExternal($"Data Source={Path.GetFullPath(file)}");
        var check = await IntegrityCheck.RunAsync(backup.Context, cancellationToken);
        foreach (var fault in check.Faults)
            await Console.Error.WriteLineAsync(fault);
        if (check.Faults.Count > 0)
            return 1;
        foreach (var (table, rows) in check.Rows)
            await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{table}: {rows}"));
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{file} is intact: version {check.Version}."));
        return 0;
    }
}
