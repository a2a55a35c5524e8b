namespace IndicatorsApi.Tests.Support;

/// <summary>The program itself, freshly started with the report loaded, for clients that come from outside.</summary>
public sealed class RunningService : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private RunningProgram _program = null!;

    public HttpClient Client => _program.Client;

    public async ValueTask InitializeAsync() => _program = await RunningProgram.ServeAsync(_folder.Path, _folder.File("indicators.db"));

    public async ValueTask DisposeAsync()
    {
        await _program.DisposeAsync();
        _folder.Dispose();
    }
}
