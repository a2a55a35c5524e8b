namespace IndicatorsApi.Measures.Progress;

/// <summary>A change of the schedule status of a target.</summary>
/// <param name="Month">The month of the change.</param>
/// <param name="From">The status at the previous report.</param>
/// <param name="To">The status at the end of the month.</param>
public sealed record StatusChange(Period Month, ScheduleStatus From, ScheduleStatus To);
