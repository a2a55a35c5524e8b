namespace IndicatorsApi.Data.EntityFramework;

/// <summary>Somebody else may do by now what was being done: nothing more is written.</summary>
/// <param name="what">What was being done.</param>
public sealed class LockLostException(string what) : Exception($"The lease of '{what}' was lost: the database could not be reached for too long.");
