using IndicatorsApi.Data.EntityFramework;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace IndicatorsApi.DataProtection;

/// <summary>Registers the encryption of stored secrets.</summary>
internal static class DataProtectionSetup
{
    private const string Folder = "Secrets:Folder";
    private const string DefaultFolder = "secrets";
    private const string Application = "IndicatorsApi";

    /// <summary>Registers Data Protection.</summary>
    /// <remarks>Its keys are stored in <c>Secrets__Folder</c>, by default in the folder <c>secrets</c> beside the database.</remarks>
    public static void AddSecretProtection(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<SecretProtectorProvider>();
        builder.Services.AddDataProtection().SetApplicationName(Application);
        builder.Services.AddOptions<KeyManagementOptions>().Configure<IConfiguration, ILoggerFactory>(
            (options, configuration, loggers) => options.XmlRepository = new RestrictedKeyRepository(FolderOf(configuration), loggers));

        // The library warns that its keys are not encrypted at rest. The permissions of the folder protect them.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
    }

    private static string FolderOf(IConfiguration configuration) =>
        configuration[Folder] ?? DatabaseLocation.GetFolder(configuration, DefaultFolder);
}
