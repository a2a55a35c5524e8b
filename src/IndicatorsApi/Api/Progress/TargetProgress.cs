using IndicatorsApi.Measures.Progress;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Data.CodeLists;

namespace IndicatorsApi.Api.Progress;

/// <summary>A target together with how it stands.</summary>
/// <param name="Target">The target.</param>
/// <param name="Unit">The unit that was asked for, if one was.</param>
/// <param name="Input">What decided it, in that unit.</param>
/// <param name="Result">How it stands, in that unit.</param>
public sealed record TargetProgress(Target Target, Unit? Unit, ProgressInput Input, ProgressResult Result);
