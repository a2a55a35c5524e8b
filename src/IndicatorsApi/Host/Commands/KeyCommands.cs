using System.CommandLine;
using FluentValidation;
using IndicatorsApi.Access;
using IndicatorsApi.Data.ApiKeys;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Host.Startup;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Measures.Localization;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace IndicatorsApi.Host.Commands;

/// <summary>The command <c>keys</c>, for operators with access to the database. It is the only way to create the first key.</summary>
internal static class KeyCommands
{
    /// <summary>Creates the command.</summary>
    /// <param name="services">The service provider.</param>
    public static Command Of(IServiceProvider services) => new("keys", "Creates, lists and revokes API keys.")
    {
        Add(services),
        List(services),
        Uses(services),
        Revoke(services),
    };

    private static Command Add(IServiceProvider services)
    {
        var name = new Option<string>("--name") { Description = "The name of the client. Revisions record it.", Required = true };
        var role = new Option<string>("--role") { Description = $"The role: {string.Join(" or ", EnumCodes<Role>.All)}.", Required = true };
        var region = new Option<string?>("--region") { Description = "The region of a reporter; all regions below it are included." };
        var expires = new Option<string?>("--expires") { Description = "The last day on which the key is valid, such as 2026-12-31." };
        var scopes = new Option<string[]?>(
            "--scope")
        { Description = $"A scope that limits the role; repeatable. One of {string.Join(", ", Scopes.All)}." };
        var command = new Command("add", "Creates a key and prints it. It is not shown again.") { name, role, region, expires, scopes };
        command.SetAction((parsed, cancellationToken) => RunAsync(services, async scope =>
        {
            var request = new KeyRequest
            {
                Name = parsed.GetValue(name),
                Role = parsed.GetValue(role),
                Region = parsed.GetValue(region),
                Expires = parsed.GetValue(expires),
                Scopes = parsed.GetValue(scopes) is { Length: > 0 } some ? some : null,
            };
            var context = new ValidationContext<KeyRequest>(request).WithDatabase(scope.GetRequiredService<IndicatorsContext>());
            var result = await scope.GetRequiredService<KeyRequest.Validator>().ValidateAsync(context, cancellationToken);
            if (!result.IsValid)
            {
                foreach (var error in result.Errors)
                    await Console.Error.WriteLineAsync($"--{error.PropertyName}: {error.ErrorMessage}");
                return 1;
            }

            var (_, text) = await scope.GetRequiredService<ApiKeyStore>().CreateAsync(
                request.Name!, EnumCodes<Role>.Find(request.Role)!.Value, request.Region, request.ExpiresAt(), cancellationToken,
                scopes: request.Scopes);
            await Console.Out.WriteLineAsync(text.ToString());
            return 0;
        }));
        return command;
    }

    private static Command List(IServiceProvider services)
    {
        var command = new Command("list", "Lists the keys without their secrets.");
        command.SetAction((_, cancellationToken) => RunAsync(services, async scope =>
        {
            await Console.Out.WriteLineAsync(
                $"{"id",-12}  {"role",-8}  {"region",-12}  {"created",-20}  {"expires",-20}  "
                + $"{"revoked",-20}  {"last used",-20}  name (scopes)");
            foreach (var key in await scope.GetRequiredService<IndicatorsContext>().ApiKeys.OrderBy(k => k.Name)
                .ToListAsync(cancellationToken))
            {
                await Console.Out.WriteLineAsync(
                    $"{key.Id,-12}  {EnumCodes<Role>.Of(key.Role),-8}  {key.RegionCode ?? "-",-12}  "
                    + $"{Shown(key.CreatedAt)}  {Shown(key.ExpiresAt)}  "
                    + $"{Shown(key.RevokedAt)}  {Shown(key.LastUsedAt)}  {key.Name}{(key.Scopes is null ? "" : $" ({key.Scopes})")}");
            }

            return 0;
        }));
        return command;
    }

    private static Command Uses(IServiceProvider services)
    {
        var id = new Argument<string>("id") { Description = "The identifier of the key; see `keys list`." };
        var command = new Command("uses", "Shows the usage of a key by day and address.") { id };
        command.SetAction((parsed, cancellationToken) => RunAsync(services, async scope =>
        {
            await Console.Out.WriteLineAsync("day         requests  writes  refused  last                  address");
            var uses = scope.GetRequiredService<IndicatorsContext>().ApiKeyUsages.Where(use => use.KeyId == parsed.GetValue(id));
            foreach (var use in await uses.OrderByDescending(use => use.Day).ThenBy(use => use.Address).ToListAsync(cancellationToken))
                await Console.Out.WriteLineAsync(
                    $"{use.Day:uuuu-MM-dd}  {use.Requests,8}  {use.Writes,6}  {use.Refused,7}  {Shown(use.LastAt)}  {use.Address}");
            return 0;
        }));
        return command;
    }

    private static Command Revoke(IServiceProvider services)
    {
        var id = new Argument<string>("id") { Description = "The identifier of the key; see `keys list`." };
        var command = new Command("revoke", "Revokes a key immediately.") { id };
        command.SetAction((parsed, cancellationToken) => RunAsync(services, async scope =>
        {
            if (await scope.GetRequiredService<ApiKeyStore>().RevokeAsync(parsed.GetValue(id)!, cancellationToken))
                return 0;
            await Console.Error.WriteLineAsync($"'{parsed.GetValue(id)}' is not the identifier of a key. See `keys list`.");
            return 1;
        }));
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, Func<IServiceProvider, Task<int>> run)
    {
        await services.InitializeDatabaseAsync();
        await using var scope = services.CreateAsyncScope();
        return await run(scope.ServiceProvider);
    }

    private static string Shown(Instant? instant) => $"{instant?.ToString("uuuu-MM-dd'T'HH:mm:ss'Z'", null) ?? "-",-20}";
}
