using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Progress;
using NodaTime;

namespace IndicatorsApi.Api.Progress;

/// <summary>How the standing of targets is asked for.</summary>
/// <param name="AsOf">The version of the record that is looked at; nothing for the newest.</param>
/// <param name="Today">The day from which lateness is counted.</param>
/// <param name="On">The day by which a period must have ended for its figure to count; nothing for no such limit.</param>
/// <param name="Method">How the pace is judged.</param>
/// <param name="Profile">How the elapsed share is counted; nothing for each indicator's own way.</param>
public sealed record AssessmentOptions(
    long? AsOf, LocalDate Today, LocalDate? On = null, ProgressMethod Method = ProgressMethod.Linear, ElapsedBasis? Profile = null)
{
    /// <summary>Whether it is asked for by the newest version, and without any parameter.</summary>
    public bool GoesWithoutSaying => this is { AsOf: null, On: null, Method: ProgressMethod.Linear, Profile: null };
}
