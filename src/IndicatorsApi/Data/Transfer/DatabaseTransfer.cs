using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using IndicatorsApi.Data.EntityFramework;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace IndicatorsApi.Data.Transfer;

/// <summary>
/// Copies a whole record into an empty database, of whichever system: history, keys, subscriptions and places in the feed included. It is there
/// as a whole, or not at all.
/// </summary>
/// <param name="from">The record.</param>
/// <param name="to">The database.</param>
public sealed class DatabaseTransfer(IndicatorsContext from, IndicatorsContext to)
{
    /// <summary>What it does, for whoever asks the command line.</summary>
    public const string Description = "Copies the whole record, its history and its keys included, into an empty database of SQLite or PostgreSQL, and compares both.";

    /// <summary>How its end is named.</summary>
    public const string WhereTo = "Where to: a connection string of PostgreSQL, such as Host=localhost;Database=indicators, or of SQLite, such as Data Source=indicators.db.";

    private const int RowsAtOnce = 2000;

    private static readonly MethodInfo OneTable = typeof(DatabaseTransfer).GetMethod(nameof(MoveAsync), BindingFlags.NonPublic | BindingFlags.Instance)!;

    /// <summary>Copies, and compares every row of both.</summary>
    /// <param name="cancellationToken">Ends it; nothing is left of it then.</param>
    /// <returns>How many rows each table has.</returns>
    /// <exception cref="DatabaseTransferException">The database is not empty, an import is unfinished, or what was read is not what was written.</exception>
    public async Task<IReadOnlyList<(string Table, long Rows)>> RunAsync(CancellationToken cancellationToken)
    {
        await to.MigrateAsync();
        if (await to.Commits.AnyAsync(cancellationToken) || await to.ApiKeys.AnyAsync(cancellationToken))
            throw new DatabaseTransferException("There is a record in that database already: name an empty one.");

        await using var snapshot = await ReadSnapshot.BeginAsync(from, cancellationToken);
        if (await from.Commits.AnyAsync(commit => commit.Version < 0, cancellationToken))
            throw new DatabaseTransferException("An import into that record is unfinished: start the service once, so that it is finished or tidied away, stop it, and move then.");

        await using var transaction = await to.Database.BeginTransactionAsync(cancellationToken);
        to.ChangeTracker.AutoDetectChangesEnabled = false;
        var tables = new List<(string, long)>();
        foreach (var entity in InOrder(from.Model))
        {
            var (written, read) = await (Task<(Sum, Sum)>)OneTable.MakeGenericMethod(entity.ClrType).Invoke(this, [entity, cancellationToken])!;
            if (written != read)
                throw new DatabaseTransferException($"{entity.GetTableName()}: what was written ({written}) is not what is read ({read}). Nothing was moved.");
            tables.Add((entity.GetTableName()!, written.Rows));
        }

        await to.Engine.ResetIdentitySequencesAsync(to);
        await transaction.CommitAsync(cancellationToken);
        return tables;
    }

    /// <summary>Tables after those that they refer to.</summary>
    private static List<IEntityType> InOrder(IModel model)
    {
        var (left, ordered) = (model.GetEntityTypes().ToList(), new List<IEntityType>());
        while (left.Count > 0)
        {
            var next = left.First(entity => entity.GetForeignKeys().All(key => key.PrincipalEntityType == entity || ordered.Contains(key.PrincipalEntityType)));
            ordered.Add(next);
            left.Remove(next);
        }

        return ordered;
    }

    private async Task<(Sum Written, Sum Read)> MoveAsync<T>(IEntityType entity, CancellationToken cancellationToken)
        where T : class =>
        (await CopyAsync<T>(entity, cancellationToken), await SumAsync(ByKey<T>(to), to.Model.FindEntityType(typeof(T))!, cancellationToken));

    private async Task<Sum> CopyAsync<T>(IEntityType entity, CancellationToken cancellationToken)
        where T : class
    {
        // Rows that refer to others of their table are written together, in whatever order they have to be.
        var most = entity.GetForeignKeys().Any(key => key.PrincipalEntityType == entity) ? int.MaxValue : RowsAtOnce;
        var sum = new Summing(entity);
        var batch = new List<T>();
        await foreach (var row in ByKey<T>(from).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            sum.Add(row);
            batch.Add(row);
            if (batch.Count >= most)
                await WriteAsync(batch, cancellationToken);
        }

        await WriteAsync(batch, cancellationToken);
        return sum.Total;
    }

    private async Task WriteAsync<T>(List<T> batch, CancellationToken cancellationToken)
        where T : class
    {
        to.AddRange(batch);
        await to.SaveChangesAsync(cancellationToken);
        to.ChangeTracker.Clear();
        batch.Clear();
    }

    private static async Task<Sum> SumAsync<T>(IQueryable<T> rows, IEntityType entity, CancellationToken cancellationToken)
        where T : class
    {
        var sum = new Summing(entity);
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
            sum.Add(row);
        return sum.Total;
    }

    /// <summary>The rows of a table in the order of their keys.</summary>
    private static IQueryable<T> ByKey<T>(IndicatorsContext db)
        where T : class
    {
        var keys = db.Model.FindEntityType(typeof(T))!.FindPrimaryKey()!.Properties;
        var ordered = db.Set<T>().OrderBy(row => EF.Property<object>(row, keys[0].Name));
        return keys.Skip(1).Aggregate(ordered, (rows, key) => rows.ThenBy(row => EF.Property<object>(row, key.Name)));
    }

    /// <param name="Rows">How many rows there are.</param>
    /// <param name="Hash">What all of them say.</param>
    private sealed record Sum(long Rows, string Hash);

    /// <summary>Adds rows up to a number that says what is in all of them.</summary>
    private sealed class Summing(IEntityType entity)
    {
        private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        private readonly IReadOnlyList<IProperty> _properties = [.. entity.GetProperties().OrderBy(property => property.Name, StringComparer.Ordinal)];
        private readonly IReadOnlyList<(IComplexProperty Of, IProperty Property)> _parts =
            [.. entity.GetComplexProperties().OrderBy(complex => complex.Name, StringComparer.Ordinal).SelectMany(complex => complex.ComplexType.GetProperties().OrderBy(part => part.Name, StringComparer.Ordinal).Select(part => (complex, part)))];

        private long _rows;

        public Sum Total => new(_rows, Convert.ToHexStringLower(_hash.GetCurrentHash())[..16]);

        public void Add(object row)
        {
            _rows++;
            foreach (var property in _properties.Where(property => !property.IsShadowProperty()))
                Add(property.Name, property.GetGetter().GetClrValueUsingContainingEntity(row));
            foreach (var (of, part) in _parts)
                Add($"{of.Name}.{part.Name}", of.GetGetter().GetClrValueUsingContainingEntity(row) is { } whole ? part.GetGetter().GetClrValue(whole) : null);
        }

        private void Add(string name, object? value)
        {
            var text = value switch
            {
                byte[] bytes => Convert.ToHexString(bytes),
                IFormattable formattable => formattable.ToString(format: null, CultureInfo.InvariantCulture),
                _ => value?.ToString(),
            };
            _hash.AppendData(Encoding.UTF8.GetBytes($"{name}={text ?? "-"}\n"));
        }
    }
}
