using System.Net;
using System.Text.Json;
using IndicatorsApi.Data;
using IndicatorsApi.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;

[assembly: AssemblyFixture(typeof(LinghuService))]

namespace IndicatorsApi.Tests.Support;

/// <summary>The service with the report of Linghu loaded into a SQLite file of its own, on a day in the middle of 2025.</summary>
public sealed class LinghuService : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public FakeClock Clock { get; } = new(Instant.FromUtc(2025, 7, 15, 4, 0));

    public string DatabaseFile => _folder.File("indicators.db");

    /// <summary>Starts the service before tests that run side by side ask for it.</summary>
    public ValueTask InitializeAsync()
    {
        CreateClient().Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Asks for a path below <c>/api/v1/</c> and expects an answer.</summary>
    public async Task<JsonElement> GetAsync(string path)
    {
        using var response = await SendAsync(path);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{path} answered {(int)response.StatusCode}: {body}");
        return JsonElement.Parse(body);
    }

    /// <summary>Asks for a path below <c>/api/v1/</c> and expects a problem with a status and a code.</summary>
    public async Task<JsonElement> GetProblemAsync(string path, HttpStatusCode status, string code)
    {
        using var response = await SendAsync(path);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == status, $"{path} answered {(int)response.StatusCode}: {body}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = JsonElement.Parse(body);
        Assert.Equal(code, problem.GetProperty("code").GetString());
        return problem;
    }

    /// <summary>Asks for a path below <c>/api/v1/</c>.</summary>
    public async Task<HttpResponseMessage> SendAsync(string path, params (string Name, string Value)[] headers)
    {
        using var client = CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/{path}");
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Looks at the record itself.</summary>
    public async Task<T> WithDatabaseAsync<T>(Func<IndicatorsContext, Task<T>> look)
    {
        await using var scope = Services.CreateAsyncScope();
        return await look(scope.ServiceProvider.GetRequiredService<IndicatorsContext>());
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("ConnectionStrings:Indicators", $"Data Source={DatabaseFile}");
        builder.ConfigureTestServices(services => services.AddSingleton<IClock>(Clock));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            _folder.Dispose();
    }
}
