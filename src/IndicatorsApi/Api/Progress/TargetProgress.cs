using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Measures.Progress;

namespace IndicatorsApi.Api.Progress;

/// <summary>A target with its progress.</summary>
/// <param name="Target">The target.</param>
/// <param name="Unit">The requested unit. `null` for the target's own.</param>
/// <param name="Input">The input of the measures, in that unit.</param>
/// <param name="Result">The progress, in that unit.</param>
public sealed record TargetProgress(Target Target, Unit? Unit, ProgressInput Input, ProgressResult Result);
