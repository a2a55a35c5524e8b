using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace IndicatorsApi.Data.EntityFramework.ValueConverters;

/// <summary>Stores every enumeration of the model as the word it has everywhere else.</summary>
internal sealed class TermConvention : IPropertyAddedConvention
{
    /// <inheritdoc />
    public void ProcessPropertyAdded(IConventionPropertyBuilder propertyBuilder, IConventionContext<IConventionPropertyBuilder> context)
    {
        var type = Nullable.GetUnderlyingType(propertyBuilder.Metadata.ClrType) ?? propertyBuilder.Metadata.ClrType;
        if (type.IsEnum)
            propertyBuilder.HasConverter(typeof(TermConverter<>).MakeGenericType(type));
    }
}
