namespace IndicatorsApi.Measures.Calculation;

/// <summary>
/// Every formula of the product, once. y is the latest value, T the number demanded, b the baseline, p the previous value; e is
/// the elapsed share as a fraction; months and years are counted from the end of the baseline. Those who call a formula make
/// sure that what it divides by is not zero.
/// </summary>
public static class Formulas
{
    private static readonly List<Formula> Registered = [];

    /// <summary>All formulas, in the order of <c>docs/measures.md</c>.</summary>
    public static IReadOnlyList<Formula> All => Registered;

    /// <summary>y − p.</summary>
    public static Formula Change { get; } = New("change", "y − p", "y p", v => v[0] - v[1]);

    /// <summary>The published change itself.</summary>
    public static Formula PublishedChange { get; } = New("change.published", "c", "c", v => v[0]);

    /// <summary>y / (1 + g / 100): the comparable base that the published growth implies.</summary>
    public static Formula PreviousByGrowth { get; } = New("previous.growth", "y / (1 + g / 100)", "y g", v => v[0] / (1 + (v[1] / 100)));

    /// <summary>y − c: the comparable base that the published change implies.</summary>
    public static Formula PreviousByChange { get; } = New("previous.change", "y − c", "y c", v => v[0] - v[1]);

    /// <summary>(y / p − 1) × 100.</summary>
    public static Formula Growth { get; } = New("growth", "(y / p − 1) × 100", "y p", v => Rate(v[0], v[1]));

    /// <summary>The published growth itself.</summary>
    public static Formula PublishedGrowth { get; } = New("growth.published", "g", "g", v => v[0]);

    /// <summary>Computed minus published growth.</summary>
    public static Formula GrowthDifference { get; } = New("growth.difference", "computed − g", "computed g", v => v[0] - v[1]);

    /// <summary>The compound annual growth rate over n years.</summary>
    public static Formula Cagr { get; } = New("growth.cagr", "((y / y0) ^ (1 / n) − 1) × 100", "y y0 n", v => AnnualRate(v[0], v[1], v[2]) * 100);

    /// <summary>The level that a growth from the baseline comes to.</summary>
    public static Formula ThresholdByGrowth { get; } = New("threshold.growth", "b × (1 + G / 100)", "b G", v => v[0] * (1 + (v[1] / 100)));

    /// <summary>The level that a change from the baseline comes to.</summary>
    public static Formula ThresholdByChange { get; } = New("threshold.change", "b + C", "b C", v => v[0] + v[1]);

    /// <summary>The number that the target itself names.</summary>
    public static Formula ThresholdStated { get; } = New("threshold.stated", "T", "T", v => v[0]);

    /// <summary>y / T × 100.</summary>
    public static Formula AttainmentOfFloor { get; } = New("attainment.floor", "y / T × 100", "y T", v => v[0] / v[1] * 100);

    /// <summary>T / y × 100.</summary>
    public static Formula AttainmentOfCeiling { get; } = New("attainment.ceiling", "T / y × 100", "T y", v => v[0] / v[1] * 100);

    /// <summary>100 inside a range.</summary>
    public static Formula AttainmentInside { get; } = New("attainment.inside", "100 (y inside the range)", "y", _ => 100);

    /// <summary>max(0, T − y).</summary>
    public static Formula GapToFloor { get; } = New("gap.floor", "max(0, T − y)", "T y", v => Math.Max(0, v[0] - v[1]));

    /// <summary>max(0, y − T).</summary>
    public static Formula GapToCeiling { get; } = New("gap.ceiling", "max(0, y − T)", "y T", v => Math.Max(0, v[0] - v[1]));

    /// <summary>0 inside a range.</summary>
    public static Formula GapInside { get; } = New("gap.inside", "0 (y inside the range)", "y", _ => 0);

    /// <summary>|T − y|: where neither side of the number is good.</summary>
    public static Formula GapAround { get; } = New("gap.around", "abs(T − y)", "T y", v => Math.Abs(v[0] - v[1]));

    /// <summary>(y − s) / (expected − s) × 100: like with like in mid-year.</summary>
    public static Formula GapClosedSoFar { get; } = New("gapClosed.soFar", "(y − s) / (expected − s) × 100", "y s expected", v => (v[0] - v[1]) / (v[2] - v[1]) * 100);

    /// <summary>(y − b × e) / (expected − b × e) × 100: the same where only the baseline's share is known.</summary>
    public static Formula GapClosedByShare { get; } = New("gapClosed.share", "(y − b × e) / (expected − b × e) × 100", "y b e expected", v => (v[0] - (v[1] * v[2])) / (v[3] - (v[1] * v[2])) * 100);

    /// <summary>(y − b) / (T − b) × 100.</summary>
    public static Formula GapClosed { get; } = New("gapClosed", "(y − b) / (T − b) × 100", "y b T", v => (v[0] - v[1]) / (v[2] - v[1]) * 100);

    /// <summary>(T / b − 1) × 100.</summary>
    public static Formula RequiredGrowth { get; } = New("requiredGrowth", "(T / b − 1) × 100", "T b", v => Rate(v[0], v[1]));

    /// <summary>0, because the baseline lies inside the range.</summary>
    public static Formula NothingRequired { get; } = New("required.inside", "0 (b inside the range)", "b", _ => 0);

    /// <summary>T − b.</summary>
    public static Formula RequiredChange { get; } = New("requiredChange", "T − b", "T b", v => v[0] - v[1]);

    /// <summary>Months covered over months of the period.</summary>
    public static Formula ElapsedMonths { get; } = New("elapsed.months", "covered / months × 100", "covered months", v => v[0] / v[1] * 100);

    /// <summary>Days covered over days of the period.</summary>
    public static Formula ElapsedDays { get; } = New("elapsed.days", "covered / days × 100", "covered days", v => v[0] / v[1] * 100);

    /// <summary>Last year's cumulative share at the same month.</summary>
    public static Formula ElapsedLastYear { get; } = New("elapsed.lastYear", "part / whole × 100", "part whole", v => v[0] / v[1] * 100);

    /// <summary>T × e: what a flow should have come to by now.</summary>
    public static Formula ExpectedOfFlow { get; } = New("expected.flow", "T × e", "T e", v => v[0] * v[1]);

    /// <summary>b + (T − b) × e: where the straight path is by now.</summary>
    public static Formula ExpectedOnLine { get; } = New("expected.linear", "b + (T − b) × e", "b T e", v => v[0] + ((v[1] - v[0]) * v[2]));

    /// <summary>b × (T / b) ^ e: where the path of constant growth is by now.</summary>
    public static Formula ExpectedOnCurve { get; } = New("expected.compound", "b × (T / b) ^ e", "b T e", v => v[0] * Power(v[1] / v[0], v[2]));

    /// <summary>What a mere direction compares with: the value at the same point of the baseline's year.</summary>
    public static Formula ExpectedAtSamePoint { get; } = New("expected.samePoint", "s", "s", v => v[0]);

    /// <summary>y / (T × e) × 100.</summary>
    public static Formula PaceOfFlowToFloor { get; } = New("pace.flow.floor", "y / (T × e) × 100", "y T e", v => v[0] / (v[1] * v[2]) * 100);

    /// <summary>(T × e) / y × 100.</summary>
    public static Formula PaceOfFlowUnderCeiling { get; } = New("pace.flow.ceiling", "(T × e) / y × 100", "T e y", v => v[0] * v[1] / v[2] * 100);

    /// <summary>100, because the year would end inside the range.</summary>
    public static Formula PaceInside { get; } = New("pace.inside", "100 (y leads into the range)", "y", _ => 100);

    /// <summary>g / G × 100: growth so far over the growth demanded, of a fall likewise.</summary>
    public static Formula PaceOfGrowth { get; } = New("pace.growth", "g / G × 100", "g G", v => v[0] / v[1] * 100);

    /// <summary>(y / s − 1) / (G / 100) × 100: the same, the growth so far being that over the same point of the baseline's period.</summary>
    public static Formula PaceOfSamePoint { get; } = New("pace.growth.samePoint", "(y / s − 1) × 100 / G × 100", "y s G", v => Rate(v[0], v[1]) / v[2] * 100);

    /// <summary>g − G: growth so far less the growth demanded.</summary>
    public static Formula LeadOfGrowth { get; } = New("lead.growth", "g − G", "g G", v => v[0] - v[1]);

    /// <summary>(y / s − 1) × 100 − G: the same by the same point.</summary>
    public static Formula LeadOfSamePoint { get; } = New("lead.growth.samePoint", "(y / s − 1) × 100 − G", "y s G", v => Rate(v[0], v[1]) - v[2]);

    /// <summary>G − g: the same where a fall is demanded.</summary>
    public static Formula LeadOfFall { get; } = New("lead.fall", "G − g", "G g", v => v[0] - v[1]);

    /// <summary>G − (y / s − 1) × 100: the same by the same point.</summary>
    public static Formula LeadOfFallOverSamePoint { get; } = New("lead.fall.samePoint", "G − (y / s − 1) × 100", "G y s", v => v[0] - Rate(v[1], v[2]));

    /// <summary>s × (1 + G / 100): the same point of the baseline's period, grown as demanded.</summary>
    public static Formula ExpectedByGrowth { get; } = New("expected.growth", "s × (1 + G / 100)", "s G", v => v[0] * (1 + (v[1] / 100)));

    /// <summary>b × (1 + g / 100): the baseline's whole, grown as so far.</summary>
    public static Formula ProjectedByGrowth { get; } = New("projected.growth", "b × (1 + g / 100)", "b g", v => v[0] * (1 + (v[1] / 100)));

    /// <summary>b × y / s: the same by the same point.</summary>
    public static Formula ProjectedBySamePoint { get; } = New("projected.growth.samePoint", "b × y / s", "b y s", v => v[0] * v[1] / v[2]);

    /// <summary>(y − b) / ((T − b) × e) × 100: the way made against the way that a straight path has made.</summary>
    public static Formula PaceOnLine { get; } = New("pace.linear", "(y − b) / ((T − b) × e) × 100", "y b T e", v => (v[0] - v[1]) / ((v[2] - v[1]) * v[3]) * 100);

    /// <summary>The annual growth rate so far over the one that reaches the target.</summary>
    public static Formula PaceOnCurve { get; } = New(
        "pace.compound",
        "((y / b) ^ (1 / t) − 1) / ((T / b) ^ (1 / n) − 1) × 100",
        "y b t T n",
        v => AnnualRate(v[0], v[1], v[2]) / AnnualRate(v[3], v[1], v[4]) * 100);

    /// <summary>The way that the trend leads to at the due date, against the whole way.</summary>
    public static Formula PaceOfProjection { get; } = New("pace.projection", "(projected − b) / (T − b) × 100", "projected b T", v => (v[0] - v[1]) / (v[2] - v[1]) * 100);

    /// <summary>y / T × 100 − e × 100.</summary>
    public static Formula LeadOfFloor { get; } = New("lead.flow.floor", "y / T × 100 − e × 100", "y T e", v => (v[0] / v[1] * 100) - (v[2] * 100));

    /// <summary>e × 100 − y / T × 100.</summary>
    public static Formula LeadOfCeiling { get; } = New("lead.flow.ceiling", "e × 100 − y / T × 100", "e y T", v => (v[0] * 100) - (v[1] / v[2] * 100));

    /// <summary>(y − b) / (T − b) × 100 − e × 100.</summary>
    public static Formula LeadOnPath { get; } = New("lead.path", "(y − b) / (T − b) × 100 − e × 100", "y b T e", v => ((v[0] - v[1]) / (v[2] - v[1]) * 100) - (v[3] * 100));

    /// <summary>y / e: what a flow comes to if it goes on as before.</summary>
    public static Formula ProjectedFlow { get; } = New("projected.flow", "y / e", "y e", v => v[0] / v[1]);

    /// <summary>b + (y − b) / e: where the straight line through baseline and latest value ends.</summary>
    public static Formula ProjectedOnLine { get; } = New("projected.linear", "b + (y − b) / e", "b y e", v => v[0] + ((v[1] - v[0]) / v[2]));

    /// <summary>b × (y / b) ^ (1 / e): where constant growth ends.</summary>
    public static Formula ProjectedOnCurve { get; } = New("projected.compound", "b × (y / b) ^ (1 / e)", "b y e", v => v[0] * Power(v[1] / v[0], 1 / v[2]));

    /// <summary>The most that the indicator can be, where the projection leads beyond it.</summary>
    public static Formula ProjectedAtMost { get; } = New("projected.most", "min(projected, most)", "projected most", v => Math.Min(v[0], v[1]));

    /// <summary>The least that the indicator can be, where the projection leads below it.</summary>
    public static Formula ProjectedAtLeast { get; } = New("projected.least", "max(projected, least)", "projected least", v => Math.Max(v[0], v[1]));

    /// <summary>What is still needed in each month that is left.</summary>
    public static Formula NeededPerMonth { get; } = New("neededPerMonth", "(T − y) / left", "T y left", v => (v[0] - v[1]) / v[2]);

    /// <summary>0, because nothing is needed any more.</summary>
    public static Formula NothingNeeded { get; } = New("neededPerMonth.none", "0 (y on the good side)", "y", _ => 0);

    /// <summary>0, because nothing is left below the ceiling.</summary>
    public static Formula NothingLeftOver { get; } = New("neededPerMonth.used", "0 (y beyond the ceiling)", "y", _ => 0);

    /// <summary>sum / count: the unweighted mean of those that are compared.</summary>
    public static Formula Mean { get; } = New("compared.mean", "sum / count", "sum count", v => v[0] / v[1]);

    /// <summary>lower + (upper − lower) × rest: a quantile, by a straight line between the two numbers around its place.</summary>
    public static Formula Quantile { get; } = New("compared.quantile", "lower + (upper − lower) × rest", "lower upper rest", v => v[0] + ((v[1] - v[0]) * v[2]));

    /// <summary>x − best.</summary>
    public static Formula FromBest { get; } = New("compared.fromBest", "x − best", "x best", v => v[0] - v[1]);

    /// <summary>x − median.</summary>
    public static Formula FromMedian { get; } = New("compared.fromMedian", "x − median", "x median", v => v[0] - v[1]);

    /// <summary>x / all × 100.</summary>
    public static Formula Share { get; } = New("compared.share", "x / all × 100", "x all", v => v[0] / v[1] * 100);

    /// <summary>(y / b − 1) × 100 for a positive b.</summary>
    public static decimal Rate(decimal value, decimal positiveBase) => ((value / positiveBase) - 1) * 100;

    /// <summary>(y / b) ^ (1 / years) − 1, as a fraction.</summary>
    private static decimal AnnualRate(decimal value, decimal positiveBase, decimal years) => Power(value / positiveBase, 1 / years) - 1;

    /// <summary>Powers with broken exponents are the one thing decimals do not know; a double's 15 digits are far beyond the 4 decimals shown.</summary>
    private static decimal Power(decimal positive, decimal exponent) =>
        positive == 0 ? 0 : exponent == 1 ? positive : (decimal)Math.Pow((double)positive, (double)exponent);

    private static Formula New(string id, string text, string symbols, Func<IReadOnlyList<decimal>, decimal> compute)
    {
        var formula = new Formula(id, text, symbols, compute);
        Registered.Add(formula);
        return formula;
    }
}
