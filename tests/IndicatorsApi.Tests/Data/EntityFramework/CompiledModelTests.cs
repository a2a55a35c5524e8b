using IndicatorsApi.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace IndicatorsApi.Tests.Data.EntityFramework;

/// <summary>The model that was compiled says what the code says; where this fails, CONTRIBUTING.md tells how to compile it anew.</summary>
public sealed class CompiledModelTests(LinghuService service) : IClassFixture<LinghuService>
{
    [Fact]
    public async Task It_is_the_model_that_is_used()
    {
        TestDatabase.RequireSqlite();
        Assert.Equal("IndicatorsApi.Data.EntityFramework.CompiledModels.IndicatorsContextModel", await service.WithDatabaseAsync(db => Task.FromResult(db.Model.GetType().FullName)));
    }

    [Fact]
    public async Task It_has_the_tables_columns_and_keys_of_the_code()
    {
        TestDatabase.RequireSqlite();
        var (compiled, written) = await ModelsAsync(model => model.GetRelationalModel().ToDebugString(MetadataDebugStringOptions.ShortDefault));

        Assert.Equal(written, compiled);
    }

    [Fact]
    public async Task It_has_the_properties_and_conversions_of_the_code()
    {
        TestDatabase.RequireSqlite();
        var (compiled, written) = await ModelsAsync(model => string.Join('\n', model.GetEntityTypes().OrderBy(entity => entity.Name, StringComparer.Ordinal).SelectMany(Lines)));

        Assert.Equal(written, compiled);
    }

    private Task<(string Compiled, string Written)> ModelsAsync(Func<IModel, string> describe) =>
        service.WithDatabaseAsync(db => Task.FromResult((describe(db.Model), describe(db.GetService<IDesignTimeModel>().Model))));

    private static IEnumerable<string> Lines(IEntityType entity) =>
    [
        entity.Name,
        .. entity.GetFlattenedProperties().Select(property => $"  {property.DeclaringType.DisplayName()}.{property.Name} {property.ClrType} {property.GetTypeMapping().Converter?.GetType()} {property.IsNullable} {property.ValueGenerated}").Order(StringComparer.Ordinal),
        .. entity.GetServiceProperties().Select(property => $"  {property.Name} {property.ClrType}"),
        .. entity.GetNavigations().Select(navigation => $"  {navigation.Name} {navigation.TargetEntityType.Name} {navigation.ForeignKey.DeleteBehavior}").Order(StringComparer.Ordinal),
        .. entity.GetIndexes().Select(index => $"  {string.Join(',', index.Properties.Select(property => property.Name))} {index.Name} {index.IsUnique} {index.GetFilter()}").Order(StringComparer.Ordinal),
    ];
}
