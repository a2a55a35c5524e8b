using IndicatorsApi.Tests.Support;
using Microsoft.AspNetCore.Hosting;

namespace IndicatorsApi.Tests.Imports;

/// <summary>Small files, imported in several transactions like large ones.</summary>
public sealed class ImportInBatchesTests(ImportInBatchesTests.PatientService service) : ImportTests(service),
IClassFixture<ImportInBatchesTests.PatientService>
{
    /// <summary>Lets others write after every few rows.</summary>
    public sealed class PatientService : WritableServiceBase
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Imports:MaxSingleTransactionBytes", "0").UseSetting("Imports:MaxLockMilliseconds", "0")
                .UseSetting("Imports:BatchSize", "2");
        }
    }
}
