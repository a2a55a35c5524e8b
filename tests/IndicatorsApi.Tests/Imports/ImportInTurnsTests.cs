using IndicatorsApi.Tests.Support;
using Microsoft.AspNetCore.Hosting;

namespace IndicatorsApi.Tests.Imports;

/// <summary>Files as clerks send them, written in turns as the largest are.</summary>
public sealed class ImportInTurnsTests(ImportInTurnsTests.PatientService service) : ImportTests(service), IClassFixture<ImportInTurnsTests.PatientService>
{
    /// <summary>Lets others write after every few rows.</summary>
    public sealed class PatientService : WritableServiceBase
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Imports:MaxSingleTransactionBytes", "0").UseSetting("Imports:MaxLockMilliseconds", "0").UseSetting("Imports:RowsAtOnce", "2");
        }
    }
}
