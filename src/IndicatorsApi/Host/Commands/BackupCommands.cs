using System.CommandLine;
using System.Globalization;
using IndicatorsApi.Data;
using IndicatorsApi.Data.Backups;
using IndicatorsApi.Data.EntityFramework;
using NodaTime;

namespace IndicatorsApi.Host.Commands;

/// <summary>Copies of the record: made while it is served, looked at, and put back.</summary>
internal static class BackupCommands
{
    /// <summary>The command <c>backup</c>.</summary>
    public static Command Backup(IServiceProvider services)
    {
        var to = new Argument<string>("to") { Description = "The file, which is not there yet." };
        var command = new Command("backup", "Copies the record into a file, also while the service runs.") { to };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var scope = services.CreateAsyncScope();
            await DatabaseBackup.CopyAsync(scope.ServiceProvider.GetRequiredService<IndicatorsContext>(), parsed.GetValue(to)!, cancellationToken);
            return await VerifyAsync(parsed.GetValue(to)!, cancellationToken);
        });
        return command;
    }

    /// <summary>The command <c>verify</c>.</summary>
    public static Command Verify()
    {
        var file = new Argument<FileInfo>("file") { Description = "A copy, or a record that no service works with." };
        var command = new Command("verify", "Looks whether a copy of the record is whole.") { file };
        command.SetAction((parsed, cancellationToken) => VerifyAsync(parsed.GetValue(file)!.FullName, cancellationToken));
        return command;
    }

    /// <summary>The command <c>restore</c>.</summary>
    public static Command Restore(IServiceProvider services)
    {
        var from = new Argument<string>("from") { Description = "The copy." };
        var replace = new Option<bool>("--replace") { Description = "Puts it in the place of the record that is there, which is kept beside." };
        var command = new Command("restore", "Puts a copy in the place of the record; the service must not run.") { from, replace };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (await VerifyAsync(parsed.GetValue(from)!, cancellationToken) is not 0 and var fault)
                return fault;
            var kept = DatabaseRestore.Run(services.GetRequiredService<IConfiguration>(), parsed.GetValue(from)!, parsed.GetValue(replace), services.GetRequiredService<IClock>().GetCurrentInstant());
            await Console.Out.WriteLineAsync(kept is null ? "Restored." : $"Restored. The record that was there is kept in {kept}.");
            return 0;
        });
        return command;
    }

    private static async Task<int> VerifyAsync(string file, CancellationToken cancellationToken)
    {
        if (!File.Exists(file))
            throw new BackupException($"{file} is not there.");
        await using var copy = DatabaseSetup.Other($"Data Source={Path.GetFullPath(file)}");
        var check = await IntegrityCheck.OfAsync(copy.Record, cancellationToken);
        foreach (var fault in check.Faults)
            await Console.Error.WriteLineAsync(fault);
        if (check.Faults.Count > 0)
            return 1;
        foreach (var (table, rows) in check.Rows)
            await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{table}: {rows}"));
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{file} is whole: version {check.Version}."));
        return 0;
    }
}
