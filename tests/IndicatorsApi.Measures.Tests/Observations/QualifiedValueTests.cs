using CsCheck;
using IndicatorsApi.Measures.Observations;

namespace IndicatorsApi.Measures.Tests.Observations;

public class QualifiedValueTests
{
    [Theory]
    [InlineData("8", "exact", "9", "exact", -1)]
    [InlineData("9", "exact", "9", "exact", 0)]
    [InlineData("10", "exact", "9", "exact", 1)]
    [InlineData("8.27", "moreThan", "8", "exact", 1)]
    [InlineData("8.27", "moreThan", "8.27", "exact", 1)]
    [InlineData("8.27", "moreThan", "9", "exact", null)]
    [InlineData("5", "lessThan", "5", "exact", -1)]
    [InlineData("5", "lessThan", "6", "exact", -1)]
    [InlineData("5", "lessThan", "4", "exact", null)]
    [InlineData("1.17", "approximately", "1.5", "exact", -1)]
    [InlineData("1.17", "approximately", "1", "exact", 1)]
    [InlineData("1.5", "approximately", "1.5", "exact", null)]
    [InlineData("10", "exact", "8", "moreThan", null)]
    [InlineData("8", "exact", "8", "moreThan", -1)]
    [InlineData("9", "moreThan", "9", "moreThan", null)]
    [InlineData("9", "moreThan", "8", "lessThan", 1)]
    [InlineData("8", "moreThan", "9", "lessThan", null)]
    public void Qualified_values_are_ordered_only_if_their_qualifiers_decide(
        string left,
        string leftIs,
        string right,
        string rightIs,
        int? expected) =>
        Assert.Equal(expected, Of(left, leftIs).CompareWith(Of(right, rightIs)));

    [Fact]
    public void Comparison_is_antisymmetric() =>
        Gen.Select(AnyQuantity, AnyQuantity).Sample((a, b) => a.CompareWith(b) == -b.CompareWith(a));

    private static Gen<QualifiedValue> AnyQuantity =>
        Gen.Select(Gen.Int[-5, 5], Gen.Enum<Qualifier>(), (value, qualifier) => new QualifiedValue(value, qualifier));

    private static QualifiedValue Of(string value, string qualifier) =>
        new(decimal.Parse(value), Measures.Localization.EnumCodes<Qualifier>.Find(qualifier)!.Value);
}
