using System.Net;
using System.Text.Json;
using IndicatorsApi.Data.EntityFramework;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Testing;

namespace IndicatorsApi.Tests.Support;

/// <summary>
/// The service with the report of Linghu loaded into a database of its own. Tests that only read share
/// <see cref="LinghuService"/>; tests that write have a <see cref="WritableService"/> a class.
/// </summary>
public abstract class ServiceUnderTest(Instant now) : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public FakeClock Clock { get; } = new(now);

    public string DatabaseFile => _folder.File("indicators.db");

    /// <summary>Starts the service before concurrent tests use it.</summary>
    public virtual async ValueTask InitializeAsync()
    {
        await SeedDatabase.CopyToAsync(DatabaseFile, Clock.GetCurrentInstant());
        CreateClient().Dispose();
    }

    /// <summary>Gets a path below <c>/api/v1/</c> and expects success.</summary>
    public async Task<JsonElement> GetAsync(string path)
    {
        using var response = await SendAsync(HttpMethod.Get, path);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{path} answered {(int)response.StatusCode}: {body}");
        return JsonElement.Parse(body);
    }

    /// <summary>Gets a path below <c>/api/v1/</c> and expects a problem with a status and a code.</summary>
    public async Task<JsonElement> GetProblemAsync(string path, HttpStatusCode status, string code)
    {
        using var response = await SendAsync(HttpMethod.Get, path);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == status, $"{path} answered {(int)response.StatusCode}: {body}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = JsonElement.Parse(body);
        Assert.Equal(code, problem.GetProperty("code").GetString());
        return problem;
    }

    /// <summary>Sends a request to a path below <c>/api/v1/</c>.</summary>
    public Task<HttpResponseMessage> SendAsync(string path, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Get, path, null, headers);

    /// <summary>How the service describes itself: its OpenAPI document.</summary>
    public async Task<JsonElement> DescriptionAsync()
    {
        using var client = CreateClient();
        return JsonElement.Parse(
            await client.GetStringAsync(new Uri("/swagger/v1/swagger.json", UriKind.Relative), TestContext.Current.CancellationToken));
    }

    /// <summary>Sends anything to a path below <c>/api/v1/</c>.</summary>
    public async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, HttpContent? content = null, params (string Name, string Value)[] headers)
    {
        using var client = CreateClient();
        using var request = new HttpRequestMessage(method, $"/api/v1/{path}") { Content = content };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        Prepare(request);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Reads the database itself.</summary>
    public async Task<T> WithDatabaseAsync<T>(Func<IndicatorsContext, Task<T>> look)
    {
        await using var scope = Services.CreateAsyncScope();
        return await look(scope.ServiceProvider.GetRequiredService<IndicatorsContext>());
    }

    /// <summary>What every request carries.</summary>
    protected virtual void Prepare(HttpRequestMessage request)
    {
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        foreach (var (name, value) in TestDatabase.SettingsOf(DatabaseFile).Concat(NoLimits.Settings))
            builder.UseSetting(name, value);
        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.ConfigureTestServices(services => services.AddSingleton<IClock>(Clock));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            _folder.Dispose();
    }
}
