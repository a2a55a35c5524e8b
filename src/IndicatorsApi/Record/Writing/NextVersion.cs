using IndicatorsApi.Record.Commits;
using IndicatorsApi.Record.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using NodaTime;

namespace IndicatorsApi.Record.Writing;

/// <summary>
/// A transaction that makes the next version of the record. It holds the write lock of the database from its beginning, so nobody else
/// can take the same number; what is not published never was, and its number is free again.
/// </summary>
public sealed class NextVersion : IAsyncDisposable
{
    private readonly IndicatorsContext _db;
    private readonly IDbContextTransaction _transaction;
    private readonly Func<Instant, Instant> _instant;
    private readonly Action _published;
    private readonly List<IDisposable> _passes;
    private readonly CommitGate? _gateAtTheEnd;

    internal NextVersion(IndicatorsContext db, IDbContextTransaction transaction, Commit commit, Func<Instant, Instant> instant, Action published, List<IDisposable> passes, CommitGate? gateAtTheEnd) =>
        (_db, _transaction, Commit, _instant, _published, _passes, _gateAtTheEnd) = (db, transaction, commit, instant, published, passes, gateAtTheEnd);

    /// <summary>The version; its instant is not the last word before it is published.</summary>
    public Commit Commit { get; }

    /// <summary>The number of the version.</summary>
    public long Version => Commit.Version;

    /// <summary>Makes it the record that everybody sees.</summary>
    public async Task PublishAsync()
    {
        if (_gateAtTheEnd is not null)
        {
            _passes.Add(await _gateAtTheEnd.EnterAsync(CancellationToken.None));
            var at = _instant(Commit.At);
            await _db.Commits.Where(commit => commit.Version == Version).ExecuteUpdateAsync(set => set.SetProperty(commit => commit.At, at), CancellationToken.None);
        }

        await _transaction.CommitAsync(CancellationToken.None);
        _published();
    }

    /// <summary>Ends the transaction; without having been published, it leaves nothing.</summary>
    public async ValueTask DisposeAsync()
    {
        _db.ForgetVocabulary();
        await _transaction.DisposeAsync();
        for (var i = _passes.Count - 1; i >= 0; i--)
            _passes[i].Dispose();
    }
}
