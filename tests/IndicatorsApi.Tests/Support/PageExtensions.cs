using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace IndicatorsApi.Tests.Support;

/// <summary>Helpers for tests of web pages.</summary>
internal static class PageExtensions
{
    private static readonly AxeRunOptions Wcag = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"] },
    };

    /// <summary>What the page complains about from now on: errors, warnings and requests that fail.</summary>
    public static IReadOnlyList<string> RecordErrors(this IPage page)
    {
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                complaints.Add(message.Text);
        };
        page.PageError += (_, error) => complaints.Add(error);
        page.RequestFailed += (_, request) => complaints.Add($"{request.Url}: {request.Failure}");
        return complaints;
    }

    /// <summary>Where the page, as it is shown, violates WCAG 2.1 AA or what axe holds for good practice.</summary>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(this IPage page) =>
        [.. (await page.RunAxe(Wcag)).Violations.SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id}: {node.Html}"))];
}
