using DistrictClient;

// A district's side of the story in docs/integration.md: three small commands, each in a file of its own. They speak HTTP and read
// workbooks by themselves, as an office's
// script does that has no generator; what a generated client looks like is in samples/GeneratedClient.
return args switch
{
    ["fill", var workbook, .. var values] => TemplateFiller.Fill(workbook, values),
    ["follow", var service, var cursorFile] => await ChangeReader.FollowAsync(new Uri(service), cursorFile),
    ["listen", var port, var secret] => await WebhookListener.ListenAsync(port, secret),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("fill WORKBOOK INDICATOR=VALUE … | follow SERVICE CURSORFILE | listen PORT SECRET");
    return 1;
}
