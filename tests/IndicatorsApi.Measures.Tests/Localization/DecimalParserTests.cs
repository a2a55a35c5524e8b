using System.Globalization;
using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Measures.Tests.Localization;

public class DecimalParserTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("-0.00", 0)]
    [InlineData("78.760", 78.76)]
    [InlineData("007", 7)]
    [InlineData("1e3", 1000)]
    [InlineData("1.50E+2", 150)]
    [InlineData("-2500e-4", -0.25)]
    [InlineData("0e999999", 0)]
    public void A_number_is_parsed_exactly(string text, double number)
    {
        Assert.True(DecimalParser.TryRead(text, NumberStyles.Float, out var read));
        Assert.Equal((decimal)number, read);
    }

    [Theory]
    [InlineData("1e-400")]
    [InlineData("1e400")]
    [InlineData("0.00000000000000000000000000001")]
    [InlineData("0.12345678901234567890123456789012345")]
    [InlineData("1234567890123456789012345678901")]
    [InlineData("1e99999999999999999999")]
    [InlineData("NaN")]
    [InlineData("")]
    public void A_number_beyond_decimal_precision_is_rejected(string text) =>
        Assert.False(DecimalParser.TryRead(text, NumberStyles.Float, out _));
}
