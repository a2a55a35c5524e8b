using Xunit.v3;

namespace IndicatorsApi.Tests.Support;

/// <summary>
/// A test, or all tests of a class, that do more where <see cref="TestScale"/> is full: <c>--filter-trait Suite=Long</c> runs these alone.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class LongSuiteAttribute : Attribute, ITraitAttribute
{
    /// <inheritdoc />
    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [new("Suite", "Long")];
}
