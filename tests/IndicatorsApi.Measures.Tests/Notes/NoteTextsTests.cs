using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Notes;

namespace IndicatorsApi.Measures.Tests.Notes;

public class NoteTextsTests
{
    [Fact]
    public void Every_note_has_a_text_in_both_languages() =>
        Assert.All(Enum.GetValues<NoteCode>(), code =>
        {
            var text = NoteTexts.Text(new(code));
            Assert.False(string.IsNullOrWhiteSpace(text.Zh));
            Assert.False(string.IsNullOrWhiteSpace(text.En));
        });

    [Fact]
    public void Every_symbol_has_a_meaning() =>
        Assert.All(Formulas.All.SelectMany(formula => formula.Symbols), symbol => Assert.NotEmpty(SymbolTexts.Of(symbol).En));
}
