using System.Net;
using System.Net.Http.Json;
using System.Security.Claims;
using System.Security.Cryptography;
using IndicatorsApi.Tests.Support;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using NodaTime;

namespace IndicatorsApi.Tests.Access;

/// <summary>Authentication by tokens of an authority. The tests sign them with a key of their own.</summary>
public sealed class TokenTests(TokenTests.Service service) : IClassFixture<TokenTests.Service>
{
    private const string Authority = "https://login.example";

    [Fact]
    public async Task Token_with_role_and_region_writes_like_a_key()
    {
        var token = Token(service.Key, new("role", "reporter"), new("region", "330503105"), new("name", "Clerk Wang"));
        using var own = await WriteAsync("330503105", token);
        using var other = await WriteAsync("330503106", token);

        Assert.Equal(HttpStatusCode.Created, own.StatusCode);
        var body = await own.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("\"recordedBy\":\"Clerk Wang\"", body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, other.StatusCode);
    }

    [Fact]
    public async Task Token_of_another_issuer_audience_or_key_or_an_expired_one_is_unauthorized()
    {
        using var stranger = RSA.Create(2048);
        var admin = new Claim("role", "admin");
        var tokens = new[]
        {
            Token(stranger, admin),
            TokenOf(service.Key, "https://elsewhere.example", "indicators", expiresInHours: 1, admin),
            TokenOf(service.Key, Authority, "another service", expiresInHours: 1, admin),
            TokenOf(service.Key, Authority, "indicators", expiresInHours: -1, admin),
            "not.a.token",
        };

        foreach (var token in tokens)
        {
            using var response = await WriteAsync("330503105", token);
            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        }
    }

    [Theory]
    [InlineData("visitor")]
    [InlineData("Admin")]
    public async Task Token_without_a_writing_role_is_forbidden(string role)
    {
        using var response = await WriteAsync("330503105", Token(service.Key, new Claim("role", role)));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task Reporter_without_a_region_writes_nowhere()
    {
        using var response = await WriteAsync("330503105", Token(service.Key, new Claim("role", "reporter")));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    private string Token(RSA key, params Claim[] claims) => TokenOf(key, Authority, "indicators", expiresInHours: 1, claims);

    private string TokenOf(RSA key, string issuer, string audience, int expiresInHours, params Claim[] claims)
    {
        var now = service.Application.Services.GetRequiredService<IClock>().GetCurrentInstant().ToDateTimeUtc();
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            NotBefore = now.AddHours(-2),
            Expires = now.AddHours(expiresInHours),
            Subject = new ClaimsIdentity([.. claims, new("sub", "u-1")]),
            SigningCredentials = new(new RsaSecurityKey(key), SecurityAlgorithms.RsaSha256),
        });
    }

    private async Task<HttpResponseMessage> WriteAsync(string region, string token)
    {
        using var client = service.Application.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/v1/observations/{region}/industrial-output/2023");
        request.Headers.Add("Authorization", $"Bearer {token}");
        request.Content = JsonContent.Create(new { value = 70, status = "preliminary", source = "linghu-work-report-2025" });
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>The service as it is where an authority is configured.</summary>
    public sealed class Service : IAsyncLifetime
    {
        private readonly TemporaryFolder _folder = new();

        public Service() => Application = new WebApplicationFactory<Program>().WithWebHostBuilder(builder =>
        {
            foreach (var (name, value) in TestDatabase.SettingsOf(_folder.File("indicators.db")))
                builder.UseSetting(name, value);
            builder.ConfigureLogging(logging => logging.ClearProviders());
            builder.UseSetting("Authentication:Authority", Authority);
            builder.UseSetting("Authentication:Audience", "indicators");
            builder.ConfigureTestServices(
                services => services.PostConfigure<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme, options =>
            {
                var configuration = new OpenIdConnectConfiguration { Issuer = Authority };
                configuration.SigningKeys.Add(new RsaSecurityKey(Key));
                options.ConfigurationManager = new StaticConfigurationManager<OpenIdConnectConfiguration>(configuration);
            }));
        });

        public WebApplicationFactory<Program> Application { get; }

        /// <summary>What the authority signs with.</summary>
        public RSA Key { get; } = RSA.Create(2048);

        public async ValueTask InitializeAsync() => await SeedDatabase.CopyToAsync(_folder.File("indicators.db"));

        public async ValueTask DisposeAsync()
        {
            await Application.DisposeAsync();
            Key.Dispose();
            _folder.Dispose();
        }
    }
}
