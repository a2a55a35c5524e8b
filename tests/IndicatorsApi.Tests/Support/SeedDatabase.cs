using System.Collections.Concurrent;
using IndicatorsApi.Access;
using IndicatorsApi.Data.ApiKeys;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Testing;

namespace IndicatorsApi.Tests.Support;

/// <summary>
/// The database after a first start. It is created once for each instant that tests use as their clock, and copied for each test. Tests of
/// the first start do not use it.
/// </summary>
internal static class SeedDatabase
{
    private static readonly ConcurrentDictionary<Instant, Lazy<Task<Action<string>>>> Copies = new();

    private static readonly Lazy<Task<Action<string>>> CopyOfNow = new(() => MakeAsync(at: null, _ => Task.CompletedTask));

    private static readonly Lazy<Task<(Action<string> CopyTo, string Key)>> WithKey = new(MakeWithKeyAsync);

    /// <summary>Copies the database of an instant to the file or database that a test names.</summary>
    public static async Task CopyToAsync(string file, Instant at) =>
        (await Copies.GetOrAdd(at, _ => new(() => MakeAsync(at, _ => Task.CompletedTask))).Value)(file);

    /// <summary>Puts a record for programs whose clock is the system's where a test names a database that is not there yet.</summary>
    public static async Task CopyToAsync(string file) => (await CopyOfNow.Value)(file);

    /// <inheritdoc cref="CopyToAsync(string)" />
    /// <returns>The key of an admin, called clerk.</returns>
    public static async Task<string> CopyWithKeyToAsync(string file)
    {
        var (copyTo, key) = await WithKey.Value;
        copyTo(file);
        return key;
    }

    private static async Task<(Action<string> CopyTo, string Key)> MakeWithKeyAsync()
    {
        var key = "";
        var copyTo = await MakeAsync(at: null, async services =>
        {
            var keys = services.GetRequiredService<ApiKeyStore>();
            var (_, text) = await keys.CreateAsync("clerk", Role.Admin, region: null, expiresAt: null, CancellationToken.None);
            key = text.ToString();
        });
        return (copyTo, key);
    }

    private static async Task<Action<string>> MakeAsync(Instant? at, Func<IServiceProvider, Task> addTo)
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("indicators.db");
        await using (var service = new Service(file, at))
        await using (var scope = service.Services.CreateAsyncScope())
            await addTo(scope.ServiceProvider);
        return TestDatabase.Keep(file);
    }

    /// <summary>A service that only starts.</summary>
    private sealed class Service(string file, Instant? at) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            foreach (var (name, value) in TestDatabase.SettingsOf(file))
                builder.UseSetting(name, value);
            builder.ConfigureLogging(logging => logging.ClearProviders());
            if (at is { } instant)
                builder.ConfigureTestServices(services => services.AddSingleton<IClock>(new FakeClock(instant)));
        }
    }
}
