using System.Net.Http.Json;
using IndicatorsApi.Access;
using IndicatorsApi.Data.ApiKeys;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace IndicatorsApi.Tests.Support;

/// <summary>A service to write to, early in 2026, with the key of an admin unless a test sends another.</summary>
public abstract class WritableServiceBase() : ServiceUnderTest(Instant.FromUtc(2026, 1, 20, 4, 0))
{
    public string AdminKey { get; private set; } = "";

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        AdminKey = await AddKeyAsync("admin", Role.Admin);
    }

    /// <summary>Makes a key.</summary>
    public async Task<string> AddKeyAsync(string name, Role role, string? region = null, Instant? expiresAt = null)
    {
        await using var scope = Services.CreateAsyncScope();
        var (_, text) = await scope.ServiceProvider.GetRequiredService<ApiKeyStore>()
            .CreateAsync(name, role, region, expiresAt, CancellationToken.None);
        return text.ToString();
    }

    public Task<HttpResponseMessage> PutAsync(string path, object body, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Put, path, JsonContent.Create(body), headers);

    public Task<HttpResponseMessage> PostAsync(string path, object body, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Post, path, JsonContent.Create(body), headers);

    public Task<HttpResponseMessage> DeleteAsync(string path, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Delete, path, null, headers);

    /// <summary>Returns the exact text of a response.</summary>
    public async Task<string> TextAsync(string path)
    {
        using var response = await SendAsync(path);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    protected override void Prepare(HttpRequestMessage request)
    {
        if (!request.Headers.Contains("X-API-Key") && !request.Headers.Contains("Authorization"))
            request.Headers.Add("X-API-Key", AdminKey);
    }
}
