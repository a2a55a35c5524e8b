using System.ComponentModel.DataAnnotations;
using FluentValidation;
using IndicatorsApi.Data.Webhooks;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Measures.Localization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NodaTime;

namespace IndicatorsApi.Webhooks;

/// <summary>A subscription to changes.</summary>
public sealed record WebhookRequest
{
    /// <summary>The address that receives the messages; required. A public https address, unless the operator allows others.</summary>
    /// <example>https://reports.example.org/hooks/indicators</example>
    [Required]
    public string? Url { get; init; }

    /// <summary>Region codes, separated by commas. Each includes all regions below it. The default is all regions.</summary>
    /// <example>330503</example>
    public string? Regions { get; init; }

    /// <summary>Indicator codes, separated by commas. The default is all indicators.</summary>
    public string? Indicators { get; init; }

    /// <summary>
    /// Event types, separated by commas: `observation.created`, `observation.revised`, `observation.withdrawn`, the same for `target`, and
    /// `target.statusChanged`. The default is all types.
    /// </summary>
    /// <example>target.statusChanged</example>
    public string? Events { get; init; }

    /// <summary>Creates the subscription of a valid request.</summary>
    internal WebhookSubscription ToSubscription(string id, string secret, string createdBy, Instant now, long cursor) => new()
    {
        Id = id,
        Url = Url!,
        Regions = Joined(Regions),
        Indicators = Joined(Indicators),
        Events = Joined(Events),
        Secret = secret,
        Active = true,
        CreatedBy = createdBy,
        CreatedAt = now,
        Cursor = cursor,
    };

    private static string Joined(string? list) => string.Join(',', WebhookSubscription.SplitList(list));

    internal sealed class Validator : AbstractValidator<WebhookRequest>
    {
        private const int MaxUrlLength = 2000;

        public Validator(IOptions<WebhookOptions> configured)
        {
            var options = configured.Value;
            RuleFor(r => r.Url).Custom((url, context) =>
            {
                if (url is null || url.Length > MaxUrlLength || !Uri.TryCreate(url, UriKind.Absolute, out var address)
                    || address.Scheme is not ("https" or "http"))
                    context.AddFailure(Localizer.Format($"This field is required: an address such as https://reports.example.org/hooks."));
                else if (address.Scheme == "http" && !options.AllowHttp)
                    context.AddFailure(Localizer.Format($"The address must begin with https://."));
                else if (!options.AllowPrivateAddresses && IsPrivate(address))
                {
                    context.AddFailure(
                        Localizer.Format($"The address is private: only this machine or its network can reach it. Use a public address."));
                }
                else if (address.UserInfo.Length > 0)
                {
                    context.AddFailure(
                        Localizer.Format($"The address must not contain a user name or a password. Verify the signature of each message."));
                }
            });
            RuleFor(r => r.Events).Custom((events, context) =>
            {
                foreach (var unknown in WebhookSubscription.SplitList(events).Except(WebhookEvents.All, StringComparer.Ordinal))
                    context.AddFailure(Localizer.Format($"'{unknown}' is not allowed. Allowed: {string.Join(", ", WebhookEvents.All)}."));
            });
            RuleFor(r => r.Regions).CustomAsync((codes, context, cancellationToken) =>
                AddUnknownAsync(codes, context.Database().Regions.Select(r => r.Code), "/api/v1/regions", context, cancellationToken));
            RuleFor(r => r.Indicators).CustomAsync((codes, context, cancellationToken) =>
                AddUnknownAsync(
                    codes, context.Database().Indicators.Select(i => i.Code), "/api/v1/indicators", context, cancellationToken));
        }

        private static bool IsPrivate(Uri address) => address.IsLoopback
            || (System.Net.IPAddress.TryParse(address.Host.Trim('[', ']'), out var literal) && !WebhookAddress.IsPublic(literal));

        private static async Task AddUnknownAsync(
            string? text, IQueryable<string> known, string list, ValidationContext<WebhookRequest> context,
            CancellationToken cancellationToken)
        {
            var codes = WebhookSubscription.SplitList(text);
            var found = await known.Where(code => codes.Contains(code)).ToListAsync(cancellationToken);
            foreach (var unknown in codes.Except(found, StringComparer.Ordinal))
                context.AddFailure(Localizer.Format($"'{unknown}' is unknown. See {list} for the allowed codes."));
        }
    }
}
