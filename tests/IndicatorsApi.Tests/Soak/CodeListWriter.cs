using System.Globalization;
using System.Net;

namespace IndicatorsApi.Tests.Soak;

/// <summary>Renames a region and a topic again and again.</summary>
internal sealed class CodeListWriter(CrashableService service)
{
    public async Task WriteAsync(CancellationToken end)
    {
        for (var i = 1; !end.IsCancellationRequested; i++)
        {
            await PutAsync(
                "regions/330503105", string.Create(
                    CultureInfo.InvariantCulture,
                    $$$"""{"level":"town","parent":"330503","name":{"zh":"菱湖镇{{{i}}}","en":"Linghu Town {{{i}}}"}}"""));
            await PutAsync(
                "topics/environment", string.Create(
                    CultureInfo.InvariantCulture,
                    $$$"""{"position":{{{(i % 9) + 1}}},"name":{"zh":"生态环境{{{i}}}","en":"Environment {{{i}}}"}}"""));
        }
    }

    private async Task PutAsync(string path, string body)
    {
        var answer = await service.SendAsync(HttpMethod.Put, path, body);
        Assert.True(answer.Status is HttpStatusCode.OK, answer.Body);
    }
}
