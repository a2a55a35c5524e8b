using IndicatorsApi.Tests.Support;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Browser))]

namespace IndicatorsApi.Tests.Support;

/// <summary>Chromium, started once when the first test needs it.</summary>
public sealed class Browser : IAsyncLifetime
{
    /// <summary>
    /// How long an expectation may take to come true, in milliseconds, on a machine that runs other tests at the same time.
    /// </summary>
    private const float Patience = 30_000;

    private readonly SemaphoreSlim _gate = new(1);
    private IPlaywright? _playwright;
    private IBrowser? _chromium;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>
    /// Opens a window without stored state. The default language is British English.
    /// </summary>
    /// <exception cref="Xunit.Sdk.SkipException">Chromium is missing.</exception>
    public async Task<IPage> OpenAsync(Uri address, int width = 1280, int height = 900, string locale = "en-GB")
    {
        var chromium = Prerequisite.RequireChromium();
        await _gate.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            _playwright ??= await Playwright.CreateAsync();
            Assertions.SetDefaultExpectTimeout(Patience);
            _chromium ??= await _playwright.Chromium.LaunchAsync(new()
            {
                ExecutablePath = chromium,
                Args =
                    ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                        "--disable-component-update", "--disable-sync"],
            });
        }
        finally
        {
            _gate.Release();
        }

        var context = await _chromium.NewContextAsync(new()
        {
            BaseURL = address.ToString(),
            Locale = locale,
            ViewportSize = new() { Width = width, Height = height },
        });
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_chromium is not null)
            await _chromium.DisposeAsync();
        _playwright?.Dispose();
        _gate.Dispose();
    }
}
