namespace IndicatorsApi.Tests.Support;

/// <summary>A service to write to as it is without configuration.</summary>
public sealed class WritableService : WritableServiceBase;
