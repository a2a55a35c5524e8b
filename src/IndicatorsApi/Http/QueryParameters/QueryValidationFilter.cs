using System.Net;
using System.Reflection;
using System.Text;
using System.Text.Unicode;
using FluentValidation;
using IndicatorsApi.Http.Problems;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Data.EntityFramework;
using Microsoft.AspNetCore.Mvc;

namespace IndicatorsApi.Http.QueryParameters;

/// <summary>Refuses questions that cannot be answered as they were meant.</summary>
internal static class QueryValidationFilter
{
    /// <summary>Refuses parameters that the endpoint does not take; a misspelt filter must not widen the answer.</summary>
    public static EndpointFilterDelegate RefuseUnknownParameters(EndpointFilterFactoryContext factory, EndpointFilterDelegate next)
    {
        var known = factory.MethodInfo.GetParameters()
            .Where(parameter => parameter.GetCustomAttribute<AsParametersAttribute>() is not null)
            .SelectMany(parameter => parameter.ParameterType.GetProperties())
            .Select(property => property.GetCustomAttribute<FromQueryAttribute>()?.Name)
            .OfType<string>()
            .Order(StringComparer.Ordinal)
            .ToList();

        return context =>
        {
            var unknown = context.HttpContext.Request.Query.Keys.Where(key => !known.Contains(key, StringComparer.Ordinal)).ToList();
            if (unknown.Count == 0)
                return next(context);

            var errors = unknown.ToDictionary(name => name, _ => new[] { Localizer.Format($"This parameter is unknown. Known: {string.Join(", ", known)}.") }, StringComparer.Ordinal);
            var names = string.Join(", ", unknown.Select(name => $"'{name}'"));
            return ValueTask.FromResult<object?>(new Problem(ProblemType.InvalidParameter, Localizer.Format($"Unknown here: {names}. Known: {string.Join(", ", known)}."), errors));
        };
    }

    /// <summary>
    /// Refuses values that are no texts: with control characters, or with bytes that are not UTF-8, which the framework would leave as they
    /// are or replace. A search for them finds nothing, and a reason would be kept as what nobody wrote.
    /// </summary>
    public static ValueTask<object?> RefuseWhatIsNoText(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var pairs = context.HttpContext.Request.QueryString.Value?.TrimStart('?').Split('&') ?? [];
        if (Array.Find(pairs, pair => pair.Contains('%', StringComparison.Ordinal) && !IsText(pair)) is not { } broken)
            return next(context);

        var name = broken.Split('=')[0];
        return ValueTask.FromResult<object?>(Problem.OfParameter(ProblemType.InvalidParameter, name, Localizer.Format($"'{broken}' is no text: it holds control characters, or is not percent-encoded UTF-8. Write 湖州 as %E6%B9%96%E5%B7%9E.")));
    }

    private static bool IsText(string encoded)
    {
        var bytes = Encoding.UTF8.GetBytes(encoded);
        bytes = WebUtility.UrlDecodeToBytes(bytes, 0, bytes.Length);
        return Utf8.IsValid(bytes) && TextValidation.IsPlain(Encoding.UTF8.GetString(bytes));
    }

    /// <summary>Validates the query of an endpoint before its handler sees it.</summary>
    /// <typeparam name="TValidator">The validator, made once, when it is needed first: what it needs are singletons, and the record, which it is handed each time.</typeparam>
    public static RouteHandlerBuilder ValidatedBy<TValidator>(this RouteHandlerBuilder endpoint)
        where TValidator : IValidator
    {
        endpoint.AddEndpointFilterFactory((factory, next) =>
        {
            var made = new Lazy<TValidator>(() => ActivatorUtilities.CreateInstance<TValidator>(factory.ApplicationServices));
            return async context =>
            {
                var validator = made.Value;
                var query = context.Arguments.First(argument => argument is not null && validator.CanValidateInstancesOfType(argument.GetType()))!;
                var http = context.HttpContext;
                var asked = new ValidationContext<object>(query).Asking(http.RequestServices.GetRequiredService<IndicatorsContext>());
                var result = await validator.ValidateAsync(asked, http.RequestAborted);
                return result.IsValid
                    ? await next(context)
                    : new Problem(
                        ProblemType.InvalidParameter,
                        string.Join(' ', result.Errors.Select(error => $"{error.PropertyName}: {error.ErrorMessage}")),
                        result.ToDictionary().AsReadOnly());
            };
        });
        return endpoint;
    }
}
