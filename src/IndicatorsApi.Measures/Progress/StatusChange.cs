namespace IndicatorsApi.Measures.Progress;

/// <summary>A change in how a target stands against the calendar.</summary>
/// <param name="Month">The month at whose end it stood otherwise.</param>
/// <param name="From">How it stood when it was last reported before.</param>
/// <param name="To">How it stood then.</param>
public sealed record StatusChange(Period Month, ScheduleStatus From, ScheduleStatus To);
