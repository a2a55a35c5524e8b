namespace IndicatorsApi.Measures.Calculation;

/// <summary>All formulas of the measures.</summary>
/// <remarks>
/// <para>y is the latest value, T the threshold of the target, b the baseline and p the value of the previous year or period.</para>
/// <para>s is the baseline's value at the same point of its period, and e the elapsed share as a fraction.</para>
/// <para>g and c are published growth (percent) and change. G and C are the required ones.</para>
/// <para>Months and years count from the end of the baseline period. Callers ensure that no divisor is zero.</para>
/// </remarks>
public static class Formulas
{
    private static readonly List<Formula> Registered = [];

    /// <summary>All formulas, in the order of <c>docs/measures.md</c>.</summary>
    public static IReadOnlyList<Formula> All => Registered;

    /// <summary>The change, in the unit: y − p.</summary>
    public static Formula Change { get; } = New("change", "y − p", "y p", v => v[0] - v[1]);

    /// <summary>The published change, in the unit.</summary>
    public static Formula PublishedChange { get; } = New("change.published", "c", "c", v => v[0]);

    /// <summary>The comparable base implied by published growth: y / (1 + g / 100).</summary>
    public static Formula PreviousByGrowth { get; } = New("previous.growth", "y / (1 + g / 100)", "y g", v => v[0] / (1 + (v[1] / 100)));

    /// <summary>The comparable base implied by published change: y − c.</summary>
    public static Formula PreviousByChange { get; } = New("previous.change", "y − c", "y c", v => v[0] - v[1]);

    /// <summary>The growth, in percent: (y / p − 1) × 100.</summary>
    public static Formula Growth { get; } = New("growth", "(y / p − 1) × 100", "y p", v => Rate(v[0], v[1]));

    /// <summary>The published growth, in percent.</summary>
    public static Formula PublishedGrowth { get; } = New("growth.published", "g", "g", v => v[0]);

    /// <summary>Computed minus published growth, in percentage points.</summary>
    public static Formula GrowthDifference { get; } = New("growth.difference", "computed − g", "computed g", v => v[0] - v[1]);

    /// <summary>The compound annual growth rate over n years, in percent.</summary>
    public static Formula Cagr { get; } =
        New("growth.cagr", "((y / y0) ^ (1 / n) − 1) × 100", "y y0 n", v => AnnualRate(v[0], v[1], v[2]) * 100);

    /// <summary>The threshold of a required growth: b × (1 + G / 100).</summary>
    public static Formula ThresholdByGrowth { get; } =
        New("threshold.growth", "b × (1 + G / 100)", "b G", v => v[0] * (1 + (v[1] / 100)));

    /// <summary>The threshold of a required change: b + C.</summary>
    public static Formula ThresholdByChange { get; } = New("threshold.change", "b + C", "b C", v => v[0] + v[1]);

    /// <summary>The threshold stated by the target.</summary>
    public static Formula ThresholdStated { get; } = New("threshold.stated", "T", "T", v => v[0]);

    /// <summary>The attainment of a floor, in percent: y / T × 100.</summary>
    public static Formula AttainmentOfFloor { get; } = New("attainment.floor", "y / T × 100", "y T", v => v[0] / v[1] * 100);

    /// <summary>The attainment of a ceiling, in percent: T / y × 100.</summary>
    public static Formula AttainmentOfCeiling { get; } = New("attainment.ceiling", "T / y × 100", "T y", v => v[0] / v[1] * 100);

    /// <summary>The attainment inside a range: 100 %.</summary>
    public static Formula AttainmentInside { get; } = New("attainment.inside", "100 (y inside the range)", "y", _ => 100);

    /// <summary>The gap to a floor, in the unit: max(0, T − y).</summary>
    public static Formula GapToFloor { get; } = New("gap.floor", "max(0, T − y)", "T y", v => Math.Max(0, v[0] - v[1]));

    /// <summary>The gap to a ceiling, in the unit: max(0, y − T).</summary>
    public static Formula GapToCeiling { get; } = New("gap.ceiling", "max(0, y − T)", "y T", v => Math.Max(0, v[0] - v[1]));

    /// <summary>The gap inside a range: 0.</summary>
    public static Formula GapInside { get; } = New("gap.inside", "0 (y inside the range)", "y", _ => 0);

    /// <summary>The gap to an exact value (neutral polarity), in the unit: |T − y|.</summary>
    public static Formula GapAround { get; } = New("gap.around", "abs(T − y)", "T y", v => Math.Abs(v[0] - v[1]));

    /// <summary>The closed gap of a sum in a running period, in percent: (y − s) / (expected − s) × 100.</summary>
    public static Formula GapClosedSoFar { get; } =
        New("gapClosed.soFar", "(y − s) / (expected − s) × 100", "y s expected", v => (v[0] - v[1]) / (v[2] - v[1]) * 100);

    /// <summary>The closed gap where s is unknown and the elapsed share of the baseline replaces it, in percent.</summary>
    public static Formula GapClosedByShare { get; } = New(
        "gapClosed.share",
        "(y − b × e) / (expected − b × e) × 100",
        "y b e expected",
        v => (v[0] - (v[1] * v[2])) / (v[3] - (v[1] * v[2])) * 100);

    /// <summary>The closed gap, in percent: (y − b) / (T − b) × 100.</summary>
    public static Formula GapClosed { get; } =
        New("gapClosed", "(y − b) / (T − b) × 100", "y b T", v => (v[0] - v[1]) / (v[2] - v[1]) * 100);

    /// <summary>The required growth, in percent: (T / b − 1) × 100.</summary>
    public static Formula RequiredGrowth { get; } = New("requiredGrowth", "(T / b − 1) × 100", "T b", v => Rate(v[0], v[1]));

    /// <summary>The required growth or change where the baseline is inside the range: 0.</summary>
    public static Formula NothingRequired { get; } = New("required.inside", "0 (b inside the range)", "b", _ => 0);

    /// <summary>The required change of a percentage, in percentage points: T − b.</summary>
    public static Formula RequiredChange { get; } = New("requiredChange", "T − b", "T b", v => v[0] - v[1]);

    /// <summary>The elapsed share by months, in percent.</summary>
    public static Formula ElapsedMonths { get; } =
        New("elapsed.months", "covered / months × 100", "covered months", v => v[0] / v[1] * 100);

    /// <summary>The elapsed share by days, in percent.</summary>
    public static Formula ElapsedDays { get; } = New("elapsed.days", "covered / days × 100", "covered days", v => v[0] / v[1] * 100);

    /// <summary>The elapsed share by last year's cumulative share at the same month, in percent.</summary>
    public static Formula ElapsedLastYear { get; } = New("elapsed.lastYear", "part / whole × 100", "part whole", v => v[0] / v[1] * 100);

    /// <summary>The expected value of a sum, in the unit: T × e.</summary>
    public static Formula ExpectedOfFlow { get; } = New("expected.flow", "T × e", "T e", v => v[0] * v[1]);

    /// <summary>The expected value on the straight line from baseline to threshold, in the unit.</summary>
    public static Formula ExpectedOnLine { get; } =
        New("expected.linear", "b + (T − b) × e", "b T e", v => v[0] + ((v[1] - v[0]) * v[2]));

    /// <summary>The expected value on the path of constant growth from baseline to threshold, in the unit.</summary>
    public static Formula ExpectedOnCurve { get; } =
        New("expected.compound", "b × (T / b) ^ e", "b T e", v => v[0] * Power(v[1] / v[0], v[2]));

    /// <summary>The value that a target with only a direction is compared with, in the unit: s.</summary>
    public static Formula ExpectedAtSamePoint { get; } = New("expected.samePoint", "s", "s", v => v[0]);

    /// <summary>The pace of a sum toward a floor, in percent: y / (T × e) × 100.</summary>
    public static Formula PaceOfFlowToFloor { get; } =
        New("pace.flow.floor", "y / (T × e) × 100", "y T e", v => v[0] / (v[1] * v[2]) * 100);

    /// <summary>The pace of a sum under a ceiling, in percent: (T × e) / y × 100.</summary>
    public static Formula PaceOfFlowUnderCeiling { get; } =
        New("pace.flow.ceiling", "(T × e) / y × 100", "T e y", v => v[0] * v[1] / v[2] * 100);

    /// <summary>The pace of a sum whose projection is inside the range: 100 %.</summary>
    public static Formula PaceInside { get; } = New("pace.inside", "100 (y projects into the range)", "y", _ => 100);

    /// <summary>The pace of a required growth or fall by published growth, in percent: g / G × 100.</summary>
    public static Formula PaceOfGrowth { get; } = New("pace.growth", "g / G × 100", "g G", v => v[0] / v[1] * 100);

    /// <summary>The pace of a required growth or fall by growth over the same point, in percent: (y / s − 1) × 100 / G × 100.</summary>
    public static Formula PaceOfSamePoint { get; } =
        New("pace.growth.samePoint", "(y / s − 1) × 100 / G × 100", "y s G", v => Rate(v[0], v[1]) / v[2] * 100);

    /// <summary>The lead of a required growth by published growth, in percentage points: g − G.</summary>
    public static Formula LeadOfGrowth { get; } = New("lead.growth", "g − G", "g G", v => v[0] - v[1]);

    /// <summary>The lead of a required growth by growth over the same point, in percentage points.</summary>
    public static Formula LeadOfSamePoint { get; } =
        New("lead.growth.samePoint", "(y / s − 1) × 100 − G", "y s G", v => Rate(v[0], v[1]) - v[2]);

    /// <summary>The lead of a required fall by published growth, in percentage points: G − g.</summary>
    public static Formula LeadOfFall { get; } = New("lead.fall", "G − g", "G g", v => v[0] - v[1]);

    /// <summary>The lead of a required fall by growth over the same point, in percentage points.</summary>
    public static Formula LeadOfFallOverSamePoint { get; } =
        New("lead.fall.samePoint", "G − (y / s − 1) × 100", "G y s", v => v[0] - Rate(v[1], v[2]));

    /// <summary>The expected value of a required growth, in the unit: s × (1 + G / 100).</summary>
    public static Formula ExpectedByGrowth { get; } = New("expected.growth", "s × (1 + G / 100)", "s G", v => v[0] * (1 + (v[1] / 100)));

    /// <summary>The baseline extrapolated by published growth, in the unit: b × (1 + g / 100).</summary>
    public static Formula ProjectedByGrowth { get; } = New("projected.growth", "b × (1 + g / 100)", "b g", v => v[0] * (1 + (v[1] / 100)));

    /// <summary>The baseline extrapolated by growth over the same point, in the unit: b × y / s.</summary>
    public static Formula ProjectedBySamePoint { get; } =
        New("projected.growth.samePoint", "b × y / s", "b y s", v => v[0] * v[1] / v[2]);

    /// <summary>The pace of a level on the straight line from baseline to threshold, in percent.</summary>
    public static Formula PaceOnLine { get; } =
        New("pace.linear", "(y − b) / ((T − b) × e) × 100", "y b T e", v => (v[0] - v[1]) / ((v[2] - v[1]) * v[3]) * 100);

    /// <summary>The actual annual growth rate in percent of the required one.</summary>
    public static Formula PaceOnCurve { get; } = New(
        "pace.compound",
        "((y / b) ^ (1 / t) − 1) / ((T / b) ^ (1 / n) − 1) × 100",
        "y b t T n",
        v => AnnualRate(v[0], v[1], v[2]) / AnnualRate(v[3], v[1], v[4]) * 100);

    /// <summary>The projected distance from the baseline in percent of the required one.</summary>
    public static Formula PaceOfProjection { get; } = New(
        "pace.projection",
        "(projected − b) / (T − b) × 100",
        "projected b T",
        v => (v[0] - v[1]) / (v[2] - v[1]) * 100);

    /// <summary>The lead of a sum toward a floor, in percentage points of T.</summary>
    public static Formula LeadOfFloor { get; } =
        New("lead.flow.floor", "y / T × 100 − e × 100", "y T e", v => (v[0] / v[1] * 100) - (v[2] * 100));

    /// <summary>The lead of a sum under a ceiling, in percentage points of T.</summary>
    public static Formula LeadOfCeiling { get; } =
        New("lead.flow.ceiling", "e × 100 − y / T × 100", "e y T", v => (v[0] * 100) - (v[1] / v[2] * 100));

    /// <summary>The lead of a level on its path, in percentage points of T − b.</summary>
    public static Formula LeadOnPath { get; } = New(
        "lead.path",
        "(y − b) / (T − b) × 100 − e × 100",
        "y b T e",
        v => ((v[0] - v[1]) / (v[2] - v[1]) * 100) - (v[3] * 100));

    /// <summary>The projected total of a sum at an unchanged rate, in the unit: y / e.</summary>
    public static Formula ProjectedFlow { get; } = New("projected.flow", "y / e", "y e", v => v[0] / v[1]);

    /// <summary>The projected end of the straight line through baseline and latest value, in the unit.</summary>
    public static Formula ProjectedOnLine { get; } =
        New("projected.linear", "b + (y − b) / e", "b y e", v => v[0] + ((v[1] - v[0]) / v[2]));

    /// <summary>The projected end at a constant growth rate, in the unit.</summary>
    public static Formula ProjectedOnCurve { get; } =
        New("projected.compound", "b × (y / b) ^ (1 / e)", "b y e", v => v[0] * Power(v[1] / v[0], 1 / v[2]));

    /// <summary>The projection capped at the maximum of the indicator.</summary>
    public static Formula ProjectedAtMost { get; } =
        New("projected.most", "min(projected, most)", "projected most", v => Math.Min(v[0], v[1]));

    /// <summary>The projection capped at the minimum of the indicator.</summary>
    public static Formula ProjectedAtLeast { get; } =
        New("projected.least", "max(projected, least)", "projected least", v => Math.Max(v[0], v[1]));

    /// <summary>The change needed in each remaining month, in the unit: (T − y) / left.</summary>
    public static Formula NeededPerMonth { get; } = New("neededPerMonth", "(T − y) / left", "T y left", v => (v[0] - v[1]) / v[2]);

    /// <summary>The change needed per month once the value is on the required side: 0.</summary>
    public static Formula NothingNeeded { get; } = New("neededPerMonth.none", "0 (y on the required side)", "y", _ => 0);

    /// <summary>The amount that remains per month once a sum exceeds its ceiling: 0.</summary>
    public static Formula NothingLeftOver { get; } = New("neededPerMonth.used", "0 (y beyond the ceiling)", "y", _ => 0);

    /// <summary>The unweighted mean of the compared regions: sum / count.</summary>
    public static Formula Mean { get; } = New("compared.mean", "sum / count", "sum count", v => v[0] / v[1]);

    /// <summary>A quantile by linear interpolation between the two nearest numbers.</summary>
    public static Formula Quantile { get; } =
        New("compared.quantile", "lower + (upper − lower) × rest", "lower upper rest", v => v[0] + ((v[1] - v[0]) * v[2]));

    /// <summary>The difference from the best region: x − best.</summary>
    public static Formula FromBest { get; } = New("compared.fromBest", "x − best", "x best", v => v[0] - v[1]);

    /// <summary>The difference from the median: x − median.</summary>
    public static Formula FromMedian { get; } = New("compared.fromMedian", "x − median", "x median", v => v[0] - v[1]);

    /// <summary>The share of the total of all regions, in percent: x / all × 100.</summary>
    public static Formula Share { get; } = New("compared.share", "x / all × 100", "x all", v => v[0] / v[1] * 100);

    /// <summary>Computes a growth rate in percent, (y / b − 1) × 100, for a positive b.</summary>
    public static decimal Rate(decimal value, decimal positiveBase) => ((value / positiveBase) - 1) * 100;

    /// <summary>Computes the annual growth rate as a fraction, (y / b) ^ (1 / years) − 1.</summary>
    private static decimal AnnualRate(decimal value, decimal positiveBase, decimal years) => Power(value / positiveBase, 1 / years) - 1;

    /// <summary>Raises a number to a fractional power.</summary>
    /// <remarks>Decimals have no such operation. The 15 digits of a double are far more than the 4 decimals of a response.</remarks>
    private static decimal Power(decimal positive, decimal exponent) =>
        positive == 0 ? 0 : exponent == 1 ? positive : (decimal)Math.Pow((double)positive, (double)exponent);

    private static Formula New(string id, string text, string symbols, Func<IReadOnlyList<decimal>, decimal> compute)
    {
        var formula = new Formula(id, text, symbols, compute);
        Registered.Add(formula);
        return formula;
    }
}
