using IndicatorsApi.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace IndicatorsApi.Tests.Data.EntityFramework;

/// <summary>The compiled model equals the model of the code. CONTRIBUTING.md has the command that compiles it again.</summary>
public sealed class CompiledModelTests(LinghuService service) : IClassFixture<LinghuService>
{
    [Fact]
    public async Task Service_uses_the_compiled_model()
    {
        TestDatabase.RequireSqlite();
        var model = await service.WithDatabaseAsync(db => Task.FromResult(db.Model.GetType().FullName));

        Assert.Equal("IndicatorsApi.Data.EntityFramework.CompiledModels.IndicatorsContextModel", model);
    }

    [Fact]
    public async Task Compiled_model_has_the_tables_columns_and_keys_of_the_code()
    {
        TestDatabase.RequireSqlite();
        var (compiled, designed) = await ModelsAsync(model =>
            model.GetRelationalModel().ToDebugString(MetadataDebugStringOptions.ShortDefault));

        Assert.Equal(designed, compiled);
    }

    [Fact]
    public async Task Compiled_model_has_the_properties_and_conversions_of_the_code()
    {
        TestDatabase.RequireSqlite();
        var (compiled, designed) = await ModelsAsync(model =>
            string.Join('\n', model.GetEntityTypes().OrderBy(entity => entity.Name, StringComparer.Ordinal).SelectMany(Lines)));

        Assert.Equal(designed, compiled);
    }

    private Task<(string Compiled, string Designed)> ModelsAsync(Func<IModel, string> describe) =>
        service.WithDatabaseAsync(db => Task.FromResult((describe(db.Model), describe(db.GetService<IDesignTimeModel>().Model))));

    private static IEnumerable<string> Lines(IEntityType entity) =>
    [
        entity.Name,
        .. entity.GetFlattenedProperties().Select(Line).Order(StringComparer.Ordinal),
        .. entity.GetServiceProperties().Select(property => $"  {property.Name} {property.ClrType}"),
        .. entity.GetNavigations().Select(Line).Order(StringComparer.Ordinal),
        .. entity.GetIndexes().Select(Line).Order(StringComparer.Ordinal),
    ];

    private static string Line(IProperty property) =>
        $"  {property.DeclaringType.DisplayName()}.{property.Name} {property.ClrType} {property.GetTypeMapping().Converter?.GetType()} "
        + $"{property.IsNullable} {property.ValueGenerated}";

    private static string Line(INavigation navigation) =>
        $"  {navigation.Name} {navigation.TargetEntityType.Name} {navigation.ForeignKey.DeleteBehavior}";

    private static string Line(IIndex index) =>
        $"  {string.Join(',', index.Properties.Select(property => property.Name))} {index.Name} {index.IsUnique} {index.GetFilter()}";
}
