using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace IndicatorsApi.Host.OpenApi;

/// <summary>Describes the tags, which group the operations.</summary>
internal sealed class TagDescriptions : IDocumentFilter
{
    private static readonly Dictionary<string, string> Descriptions = new(StringComparer.Ordinal)
    {
        ["Changes"] = "The change feed: each revision once, in commit order.",
        ["Comparisons"] = "Regions ranked by one measure.",
        ["Digest"] = "Changes since a day, as JSON or as a document for a meeting.",
        ["Growth"] = "Growth of observations.",
        ["Imports"] = "Files of observations or targets.",
        ["Indicators"] = "Indicators with their measure, unit, polarity and definition.",
        ["Keys"] = "API keys and their usage.",
        ["Observations"] = "Observations: published values by region, indicator and period.",
        ["Progress"] = "Progress toward targets.",
        ["Regions"] = "Administrative divisions.",
        ["Requirements"] = "Reporting requirements: which observations are due from whom, and by when.",
        ["Roll-ups"] = "Aggregates of the parts of a region.",
        ["Scorecards"] = "Summaries of the targets of a region and period.",
        ["Series"] = "One indicator over time.",
        ["Sources"] = "Documents from which observations and targets were taken.",
        ["Submissions"] = "Reporting status by region and period.",
        ["Targets"] = "Targets with their rules, baselines and responsible units.",
        ["Topics"] = "Topics of indicators.",
        ["Units"] = "Units of measure.",
        ["Warnings"] = "Observations with plausibility warnings.",
        ["Webhooks"] = "Signed messages about changes.",
    };

    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        foreach (var tag in swaggerDoc.Tags ?? new HashSet<OpenApiTag>())
            tag.Description = Of(tag.Name!);
    }

    /// <summary>Returns the description of a tag.</summary>
    public static string Of(string tag) =>
        Descriptions.GetValueOrDefault(tag)
            ?? throw new InvalidOperationException($"Add a description of the tag '{tag}' to {nameof(TagDescriptions)}.");
}
