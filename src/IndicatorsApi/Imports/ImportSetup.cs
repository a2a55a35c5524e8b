namespace IndicatorsApi.Imports;

/// <summary>Registers the services of imports.</summary>
internal static class ImportSetup
{
    public static void AddImports(this IServiceCollection services)
    {
        services.AddOptions<ImportOptions>().BindConfiguration(ImportOptions.Section);
        services.AddSingleton<ImportFiles>();
        services.AddSingleton<ImportQueue>();
        services.AddScoped<Importer>();
        services.AddScoped<ImportService>();
        services.AddHostedService<ImportWorker>();
    }
}
