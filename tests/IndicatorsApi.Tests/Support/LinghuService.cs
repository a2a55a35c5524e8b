using IndicatorsApi.Tests.Support;
using NodaTime;

[assembly: AssemblyFixture(typeof(LinghuService))]

namespace IndicatorsApi.Tests.Support;

/// <summary>The service as tests that only read share it, on a day in the middle of 2025.</summary>
public sealed class LinghuService() : ServiceUnderTest(Instant.FromUtc(2025, 7, 15, 4, 0));
