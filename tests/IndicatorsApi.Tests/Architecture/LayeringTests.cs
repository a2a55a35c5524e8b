using ArchUnitNET.Domain;
using ArchUnitNET.Domain.Extensions;
using ArchUnitNET.Loader;

namespace IndicatorsApi.Tests.Architecture;

/// <summary>Dependencies point one way: endpoints → services → pure measures → value types.</summary>
public class LayeringTests
{
    private const string Root = "IndicatorsApi.";

    private static readonly IReadOnlyList<IType> Types =
        [.. new ArchLoader().LoadAssemblies(typeof(Program).Assembly).Build().Types
            .Where(type => type.FullName.StartsWith(Root, StringComparison.Ordinal) && !type.FullName.Contains(".Migrations.", StringComparison.Ordinal))];

    public static TheoryData<string> PureNamespaces =>
        ["Periods", "Localization", "Vocabulary", "Measures", "Formats", "Imports.Rows", "Imports.Tables", "Targets.Rules", "Targets.Goals"];

    public static TheoryData<string> PureTypes =>
    [
        "Units.Unit", "Observations.Figure", "Observations.Quantity", "Growth.GrowthMeasures", "Growth.GrowthResult", "Growth.Previous",
        "Progress.ProgressMeasures", "Progress.ProgressResult", "Progress.ProgressInput", "Progress.Baseline", "Progress.Position", "Progress.PaceMeasures", "Progress.Course",
        "Progress.ElapsedMeasures", "Observations.Accumulation", "Growth.GrowthInput",
    ];

    [Theory]
    [MemberData(nameof(PureNamespaces))]
    public void Value_types_and_measures_know_neither_the_database_nor_HTTP(string name)
    {
        var types = Types.Where(type => IsIn(type, name)).ToList();

        Assert.NotEmpty(types);
        Assert.All(types, type => Assert.Empty(Outside(type, "Microsoft.EntityFrameworkCore", "Microsoft.AspNetCore", $"{Root}Data", $"{Root}Http")));
    }

    [Theory]
    [MemberData(nameof(PureTypes))]
    public void What_measures_are_made_of_knows_neither_the_database_nor_HTTP(string name)
    {
        var type = Assert.Single(Types, type => type.FullName == Root + name);

        Assert.Empty(Outside(type, "Microsoft.EntityFrameworkCore", "Microsoft.AspNetCore", $"{Root}Data", $"{Root}Http"));
    }

    [Fact]
    public void Below_endpoints_and_their_contracts_nothing_knows_HTTP()
    {
        var below = Types.Where(type => !IsIn(type, "Http") && !IsOfTheSurface(type)).ToList();

        Assert.Contains(below, type => type.Name == "ProgressService");
        Assert.All(below, type => Assert.Empty(Outside(type, "Microsoft.AspNetCore", $"{Root}Http")));
    }

    [Fact]
    public void Only_the_record_its_services_and_endpoints_know_the_database()
    {
        var others = Types
            .Where(type => !IsIn(type, "Data") && !IsIn(type, "Http") && !IsIn(type, "Revisions") && !IsOfTheSurface(type))
            .Where(type => !IsService(type) && !HasNestedConfiguration(type))
            .ToList();

        Assert.Contains(others, type => type.Name == "Scorecard");
        Assert.All(others, type => Assert.Empty(Outside(type, "Microsoft.EntityFrameworkCore", $"{Root}Data")));
    }

    /// <summary>Endpoints, the contracts they speak in, what they share, commands, and the guards before them.</summary>
    private static bool IsOfTheSurface(IType type)
    {
        string[] suffixes = ["Endpoints", "Query", "Queries", "Setup", "Request", "Response", "Commands"];
        string[] shared = ["Features", "Idempotency.IdempotencyKeys", "Changes.ChangeCursor", "Imports.ImportFiles", "Revisions.RevisionKey", "Revisions.Writing", "Revisions.History", "Security.SecuritySetup", "Security.ApiKeyHandler", "Security.Refusals", "Security.RefusalLog", "Security.WriterScope"];
        var outermost = type.FullName.Split('+', '`', '/')[0];
        return suffixes.Any(suffix => outermost.EndsWith(suffix, StringComparison.Ordinal)) || shared.Contains(outermost[Root.Length..]);
    }

    /// <summary>What loads and keeps.</summary>
    private static bool IsService(IType type) =>
        new[] { "Service", "Keeper", "Ring", "Csv", "Importer", "BulkWriter", "ChangeTrigger", "Worker", "Outbox", "Dispatcher" }.Any(suffix => type.FullName.Split('+', '`', '/')[0].EndsWith(suffix, StringComparison.Ordinal));

    /// <summary>An entity says in a nested class how it is stored.</summary>
    private static bool HasNestedConfiguration(IType type) =>
        Types.Any(nested => nested.FullName == $"{type.FullName.Split('+')[0]}+Configuration");

    private static bool IsIn(IType type, string name) =>
        type.Namespace.FullName == Root + name || type.Namespace.FullName.StartsWith($"{Root}{name}.", StringComparison.Ordinal);

    private static IEnumerable<string> Outside(IType type, params string[] forbidden) =>
        type.GetTypeDependencies()
            .Select(dependency => dependency.FullName)
            .Where(name => forbidden.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal)))
            .Distinct(StringComparer.Ordinal)
            .Select(name => $"{type.FullName} → {name}");
}
