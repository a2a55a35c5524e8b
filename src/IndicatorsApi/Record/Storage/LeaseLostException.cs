namespace IndicatorsApi.Record.Storage;

/// <summary>Somebody else may do by now what was being done: nothing more is written.</summary>
/// <param name="what">What was being done.</param>
public sealed class LeaseLostException(string what) : Exception($"The lease of '{what}' was lost: the database could not be reached for too long.");
