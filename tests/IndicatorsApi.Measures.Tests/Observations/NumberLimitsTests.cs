using IndicatorsApi.Measures.Observations;

namespace IndicatorsApi.Measures.Tests.Observations;

/// <summary>Numbers at the limits of the accepted range.</summary>
public sealed class NumberLimitsTests
{
    [Theory]
    [InlineData("10000000000000", "1", "10000000000000")]
    [InlineData("1000000000", "10000", "10000000000000")]
    [InlineData("1000000000.1", "10000", null)]
    [InlineData("-1000000000.1", "10000", null)]
    [InlineData("100000000000000", "0.1", "10000000000000")]
    [InlineData("79228162514264337593543950335", "100", null)]
    [InlineData("1000000000000000000000", "100000000", null)]
    [InlineData("0.0000000001", "1", "0.0000000001")]
    [InlineData("0.00000000001", "1", null)]
    [InlineData("0.00000000001", "10", "0.0000000001")]
    public void A_value_is_converted_only_without_loss_of_digits(string value, string factor, string? expected) =>
        Assert.Equal(expected is null ? null : Number(expected), NumberLimits.Convert(Number(value), Number(factor)));

    [Theory]
    [InlineData("2", "3", "6")]
    [InlineData("0", "3", "0")]
    [InlineData("2", "0", "0")]
    [InlineData("0.0000000000000000000000000001", "0.1", "0.0000000000000000000000000001")]
    [InlineData("-0.0000000000000000000000000001", "0.1", "-0.0000000000000000000000000001")]
    [InlineData("79228162514264337593543950335", "2", "79228162514264337593543950335")]
    [InlineData("79228162514264337593543950335", "-2", "-79228162514264337593543950335")]
    [InlineData("-79228162514264337593543950335", "-2", "79228162514264337593543950335")]
    public void A_product_out_of_range_preserves_its_sign(string number, string factor, string expected) =>
        Assert.Equal(Number(expected), Number(number).Times(Number(factor)));

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
