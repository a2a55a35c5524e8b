using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Progress;
using NodaTime;

namespace IndicatorsApi.Api.Progress;

/// <summary>The options of an assessment of targets.</summary>
/// <param name="AsOf">The dataset version. `null` for the newest.</param>
/// <param name="Today">The day that lateness refers to.</param>
/// <param name="On">The reference date. Only observations whose period has ended by then count. `null` for no limit.</param>
/// <param name="Method">The method of the pace.</param>
/// <param name="Profile">The basis of the elapsed share. `null` for each indicator's own.</param>
public sealed record AssessmentOptions(
    long? AsOf, LocalDate Today, LocalDate? On = null, ProgressMethod Method = ProgressMethod.Linear, ElapsedBasis? Profile = null)
{
    /// <summary>Indicates the newest version with default options.</summary>
    public bool IsDefault => this is { AsOf: null, On: null, Method: ProgressMethod.Linear, Profile: null };
}
