using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace IndicatorsApi.Tests.Support;

/// <summary>A server of PostgreSQL of the tests' own: in a temporary folder, on a free port, as a user that may run one.</summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    private const string Owner = "postgres";

    private readonly string _folder;
    private readonly int _port = FreePort();

    private PostgresServer(string folder) => _folder = folder;

    /// <summary>The folder of the programs, of the newest version that is installed; nothing where none is.</summary>
    public static string? Programs { get; } = Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql")
            .OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), out var version) ? version : 0)
                .Select(folder => Path.Combine(folder, "bin")).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")))
        : null;

    /// <summary>How to reach its first database.</summary>
    public string Connection =>
        new NpgsqlConnectionStringBuilder { Host = "127.0.0.1", Port = _port, Username = Owner, Database = Owner }.ConnectionString;

    /// <summary>Runs a statement.</summary>
    /// <param name="sql">The statement.</param>
    /// <param name="database">Where; without one, its first database.</param>
    /// <returns>What it says first, where that is a number.</returns>
    public long Execute(string sql, string database = Owner)
    {
        using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(Connection) { Database = database, Pooling = false }.ConnectionString);
        connection.Open();
#pragma warning disable CA2100 // It is written in a test.
        using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    /// <summary>Host and port.</summary>
    public string Address => $"127.0.0.1:{_port}";

    /// <summary>Changes a line of its configuration while it runs.</summary>
    public async Task SetAsync(string line)
    {
        await File.AppendAllLinesAsync(Path.Combine(Data, "postgresql.conf"), [line]);
        await RunAsync("pg_ctl", "-D", Data, "-s", "reload");
    }

    /// <summary>Starts one that is empty.</summary>
    /// <param name="settings">Lines of its configuration.</param>
    public static async Task<PostgresServer> StartAsync(params IEnumerable<string> settings)
    {
        var server = new PostgresServer(await NewFolderAsync());
        await RunAsync("initdb", "-D", server.Data, "-A", "trust", "-U", Owner, "-E", "UTF8", "--locale=C", "--no-sync");
        await File.AppendAllLinesAsync(
            Path.Combine(server.Data, "postgresql.conf"),
            ["fsync = off", "max_connections = 400", "listen_addresses = '127.0.0.1'", $"unix_socket_directories = '{server._folder}'",
                .. settings]);
        await server.RiseAsync();
        return server;
    }

    /// <summary>Starts a standby that follows it.</summary>
    /// <param name="settings">Lines of its configuration.</param>
    public async Task<PostgresServer> FollowAsync(params IEnumerable<string> settings)
    {
        var standby = new PostgresServer(await NewFolderAsync());
        await RunAsync(
            "pg_basebackup", "-h", "127.0.0.1", "-p", $"{_port}", "-U", Owner, "-D", standby.Data, "-R", "-X", "stream",
            "--checkpoint=fast", "--no-sync");
        await File.AppendAllLinesAsync(
            Path.Combine(standby.Data, "postgresql.conf"), [$"unix_socket_directories = '{standby._folder}'", .. settings]);
        await standby.RiseAsync();
        return standby;
    }

    /// <summary>Makes a standby the one that is written.</summary>
    public Task PromoteAsync() => RunAsync("pg_ctl", "-D", Data, "-w", "-s", "promote");

    /// <summary>Ends it as a crash would.</summary>
    public Task CrashAsync() => RunAsync("pg_ctl", "-D", Data, "-m", "immediate", "-w", "-s", "stop");

    /// <summary>Starts it, where it was ended.</summary>
    public Task RiseAsync() => RunAsync("pg_ctl", "-D", Data, "-o", $"-p {_port}", "-l", Path.Combine(_folder, "log"), "-w", "-s", "start");

    public async ValueTask DisposeAsync()
    {
        if (File.Exists(Path.Combine(Data, "postmaster.pid")))
            await CrashAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private string Data => Path.Combine(_folder, "data");

    private static async Task<string> NewFolderAsync()
    {
        var folder = Directory.CreateTempSubdirectory("postgres-").FullName;
        if (IsRoot)
            await StartAsync("chown", [Owner, folder]);
        return folder;
    }

    /// <summary>PostgreSQL refuses to run as root.</summary>
    private static bool IsRoot => Environment.UserName == "root";

    private static Task RunAsync(string program, params string[] arguments)
    {
        var path = Path.Combine(Programs!, program);
        return IsRoot ? StartAsync("runuser", ["-u", Owner, "--", path, .. arguments]) : StartAsync(path, arguments);
    }

    /// <summary>What it prints stays unread: a server would keep the pipe open for as long as it runs.</summary>
    private static async Task StartAsync(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(
            "/bin/sh", ["-c", "exec \"$@\" > /dev/null 2>&1 < /dev/null", "sh", program, .. arguments])
        {
            WorkingDirectory =
                Path.GetTempPath()
        };
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
