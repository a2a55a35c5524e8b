using Microsoft.Playwright;

namespace IndicatorsApi.Tests.Support;

/// <summary>What one test opens in the browser that all share. It is closed with the test, so that few are open at a time.</summary>
internal sealed class BrowserWindows(Browser browser) : IAsyncDisposable
{
    private readonly List<IPage> _pages = [];

    /// <inheritdoc cref="Browser.OpenAsync" />
    public async Task<IPage> OpenAsync(Uri address, int width = 1280, int height = 900, string locale = "en-GB")
    {
        var page = await browser.OpenAsync(address, width, height, locale);
        _pages.Add(page);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var page in _pages)
            await page.Context.CloseAsync();
    }
}
