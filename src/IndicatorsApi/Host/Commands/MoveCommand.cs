using System.CommandLine;
using System.Globalization;
using IndicatorsApi.Data;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.Transfer;

namespace IndicatorsApi.Host.Commands;

/// <summary>The command <c>move</c>: transfers the dataset to another database.</summary>
internal static class MoveCommand
{
    /// <summary>Creates the command.</summary>
    /// <param name="services">The service provider.</param>
    public static Command Of(IServiceProvider services)
    {
        var to = new Option<string>("--to") { Description = DatabaseTransfer.TargetDescription, Required = true };
        var command = new Command("move", DatabaseTransfer.Description) { to };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var scope = services.CreateAsyncScope();
            var from = scope.ServiceProvider.GetRequiredService<IndicatorsContext>();
            await from.MigrateAsync();
            await using var other = DatabaseSetup.OpenExternal(parsed.GetValue(to)!);
            foreach (var (table, rows) in await new DatabaseTransfer(from, other.Context).RunAsync(cancellationToken))
                await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{table}: {rows}"));
            await Console.Out.WriteLineAsync(
                "Moved. Both databases have the same rows. Set ConnectionStrings__Indicators (and Database__Provider) to the new database, "
                + "and copy the files of Storage__Folder, above all the secrets.");
            return 0;
        });
        return command;
    }
}
