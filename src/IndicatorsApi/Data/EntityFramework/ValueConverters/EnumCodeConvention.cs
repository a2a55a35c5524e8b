using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace IndicatorsApi.Data.EntityFramework.ValueConverters;

/// <summary>Applies <see cref="EnumCodeConverter{T}"/> to every enumeration of the model.</summary>
internal sealed class EnumCodeConvention : IPropertyAddedConvention
{
    /// <inheritdoc />
    public void ProcessPropertyAdded(IConventionPropertyBuilder propertyBuilder, IConventionContext<IConventionPropertyBuilder> context)
    {
        var type = Nullable.GetUnderlyingType(propertyBuilder.Metadata.ClrType) ?? propertyBuilder.Metadata.ClrType;
        if (type.IsEnum)
            propertyBuilder.HasConverter(typeof(EnumCodeConverter<>).MakeGenericType(type));
    }
}
