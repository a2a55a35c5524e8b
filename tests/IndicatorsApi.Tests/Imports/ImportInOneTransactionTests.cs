using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Imports;

/// <summary>Files as clerks send them, written in one go.</summary>
public sealed class ImportInOneTransactionTests(WritableService service) : ImportTests(service), IClassFixture<WritableService>;
