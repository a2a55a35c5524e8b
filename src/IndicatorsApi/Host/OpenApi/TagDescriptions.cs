using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace IndicatorsApi.Host.OpenApi;

/// <summary>Says what each group of operations is about.</summary>
internal sealed class TagDescriptions : IDocumentFilter
{
    private static readonly Dictionary<string, string> Descriptions = new(StringComparer.Ordinal)
    {
        ["Changes"] = "Every revision once, in the order in which it was committed.",
        ["Comparisons"] = "Regions side by side, by one number, the best first.",
        ["Digest"] = "What changed, for programs and as a brief for a meeting.",
        ["Growth"] = "How much figures grew.",
        ["Imports"] = "Files of observations or targets.",
        ["Indicators"] = "What is measured, and which direction of it is good.",
        ["Keys"] = "The keys of those who write.",
        ["Observations"] = "What was published.",
        ["Progress"] = "How targets stand.",
        ["Regions"] = "The administrative divisions.",
        ["Requirements"] = "Which figures are due from whom, and by when.",
        ["Roll-ups"] = "What the parts of a region come to.",
        ["Scorecards"] = "The targets of a region and period at a glance.",
        ["Series"] = "One indicator over time.",
        ["Sources"] = "The documents that figures and targets are taken from.",
        ["Submissions"] = "Who has reported, and who has not.",
        ["Targets"] = "What was promised.",
        ["Topics"] = "The chapters that indicators belong to.",
        ["Units"] = "The units of measure.",
        ["Warnings"] = "Figures that should be looked at again.",
        ["Webhooks"] = "Signed messages about changes.",
    };

    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        foreach (var tag in swaggerDoc.Tags ?? new HashSet<OpenApiTag>())
            tag.Description = Of(tag.Name!);
    }

    /// <summary>What a group of operations is about.</summary>
    public static string Of(string tag) =>
        Descriptions.GetValueOrDefault(tag) ?? throw new InvalidOperationException($"Say in {nameof(TagDescriptions)} what the operations of '{tag}' are about.");
}
