using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Http.Problems;

/// <summary>The title and the remedy of each problem type in both languages, as shown on the pages below <c>/problems</c>.</summary>
public static class ProblemTexts
{
    private static readonly Dictionary<ProblemType, (LocalizedText Title, LocalizedText Remedy)> Texts = new()
    {
        [ProblemType.InvalidParameter] = (
            new("参数无效", "Invalid parameter"),
            new(
                "查询参数或路径中的某一部分未知，或其取值不被允许。errors 指出参数以及允许的取值，请改正后重试。",
                "A query parameter or a path segment is unknown or has a value that is not allowed. "
                + "`errors` names it and lists the allowed values. Correct it and retry.")),
        [ProblemType.Unauthorized] = (
            new("需要有效的密钥", "Valid key required"),
            new(
                "请在 X-API-Key 或 Authorization: Bearer 中附上有效的密钥；密钥可能已过期或被撤销，请向管理员索取。",
                "Send a valid key in X-API-Key or Authorization: Bearer. The key may have expired or been revoked. "
                + "Request a new one from an administrator.")),
        [ProblemType.Forbidden] = (
            new("密钥的角色不允许", "Not permitted for this key"),
            new(
                "该密钥的角色或权限不允许这一操作，请使用管理员的密钥。",
                "The role or scope of the key does not permit this request. Use the key of an administrator.")),
        [ProblemType.OutsideRegion] = (
            new("地区超出密钥的范围", "Region not permitted for this key"),
            new(
                "该密钥只能写入其所属地区及下级地区。请检查地区代码，或使用该地区的密钥。",
                "The key may write in its own region and in the regions below it only. "
                + "Check the region code, or use a key of that region.")),
        [ProblemType.UnknownKey] = (
            new("没有这个密钥", "Unknown key"),
            new(
                "没有这个编号的密钥，请在 /api/v1/keys 查看。",
                "No key has this ID. Keys are listed at /api/v1/keys.")),
        [ProblemType.InvalidBody] = (
            new("正文无效", "Invalid body"),
            new(
                "正文不符合该资源的要求。errors 指出每个字段的问题，请改正后重新发送；没有写入任何内容。",
                "The body does not match the resource. `errors` lists the problem of each field. Correct the body and send it again. "
                + "Nothing was written.")),
        [ProblemType.UnsupportedMediaType] = (
            new("正文的类型不被接受", "Unsupported media type"),
            new(
                "请把 Content-Type 设为 detail 中列出的类型之一。",
                "Set Content-Type to one of the media types in `detail`.")),
        [ProblemType.PayloadTooLarge] = (
            new("正文过大", "Body too large"),
            new(
                "请分成几个较小的部分发送；大文件请用 /api/v1/imports。",
                "Send smaller parts. Use /api/v1/imports for large files.")),
        [ProblemType.PreconditionFailed] = (
            new("前提条件不成立", "Precondition failed"),
            new(
                "读取之后记录已被修改，或 If-None-Match: * 时记录已存在。请重新读取，确认后带上新的 ETag 再写。",
                "Another client changed the item after it was read, or If-None-Match: * was sent and the item exists. "
                + "Read it again and write with the new ETag.")),
        [ProblemType.Conflict] = (
            new("同时写入相冲突", "Concurrent write"),
            new(
                "另一请求同时更改了同一数据。请重新读取后重试。",
                "Another request changed the same data at the same time. Read it again and retry.")),
        [ProblemType.InUse] = (
            new("正在被引用", "In use"),
            new(
                "仍有数据引用它，因此不能删除；detail 列出引用它的数据。",
                "Other data refers to the item, so it cannot be deleted. `detail` lists the references.")),
        [ProblemType.InvalidCursor] = (
            new("游标无效", "Invalid cursor"),
            new(
                "游标只能与返回它的同一查询一起使用。请从第一页重新开始。",
                "A cursor is valid only with the query that returned it. Start again with the first page.")),
        [ProblemType.IncompatibleUnit] = (
            new("计量单位不适用", "Incompatible unit"),
            new(
                "所要求的单位与数据所用的单位不能换算。请选择同一类的单位，见 /api/v1/units。",
                "The requested unit cannot be converted to the unit of the observations. Use a unit of the same measure. "
                + "Units are listed at /api/v1/units.")),
        [ProblemType.NotAcceptable] = (
            new("未知的格式", "Unknown format"),
            new(
                "该资源没有所要求的格式；detail 列出可用的格式。",
                "The resource is not available in the requested format. `detail` lists the available formats.")),
        [ProblemType.UnknownRegion] = (
            new("未知的地区", "Unknown region"),
            new(
                "没有这个代码的地区，请在 /api/v1/regions 查找。",
                "No region has this code. Regions are listed at /api/v1/regions.")),
        [ProblemType.UnknownUnit] = (
            new("未知的计量单位", "Unknown unit"),
            new(
                "没有这个代码的单位，请在 /api/v1/units 查找。",
                "No unit has this code. Units are listed at /api/v1/units.")),
        [ProblemType.UnknownTopic] = (
            new("未知的主题", "Unknown topic"),
            new(
                "没有这个代码的主题，请在 /api/v1/topics 查找。",
                "No topic has this code. Topics are listed at /api/v1/topics.")),
        [ProblemType.UnknownIndicator] = (
            new("未知的指标", "Unknown indicator"),
            new(
                "没有这个代码的指标，请在 /api/v1/indicators 查找。",
                "No indicator has this code. Indicators are listed at /api/v1/indicators.")),
        [ProblemType.UnknownSource] = (
            new("未知的来源", "Unknown source"),
            new(
                "没有这个代码的来源文件，请在 /api/v1/sources 查找或先登记。",
                "No source has this code. Sources are listed at /api/v1/sources. Create the source first.")),
        [ProblemType.UnknownRequirement] = (
            new("未知的报送要求", "Unknown requirement"),
            new(
                "没有这个代码的报送要求，请在 /api/v1/requirements 查找。",
                "No requirement has this code. Requirements are listed at /api/v1/requirements.")),
        [ProblemType.NoObservation] = (
            new("没有这个数据", "No such observation"),
            new(
                "地区和指标已知，但没有该时期的数据；detail 列出已有的时期。",
                "The region and the indicator exist, but there is no observation for the period. "
                + "`detail` lists the periods with observations.")),
        [ProblemType.NoTarget] = (
            new("没有这个目标", "No such target"),
            new(
                "地区和指标已知，但没有该时期的目标；detail 列出已有的时期。",
                "The region and the indicator exist, but there is no target for the period. `detail` lists the periods with targets.")),
        [ProblemType.NoRemark] = (
            new("没有这条情况说明", "No such remark"),
            new(
                "该目标在这一天没有情况说明。",
                "The target has no remark on that day.")),
        [ProblemType.NoImport] = (
            new("没有这次导入", "No such import"),
            new(
                "没有这次导入，或它属于其他密钥。",
                "The import does not exist, or it belongs to another key.")),
        [ProblemType.ImportCompleted] = (
            new("导入已经结束", "Import completed"),
            new(
                "已结束的导入不能再取消；如需更正，请发送修订后的文件。",
                "A completed import cannot be cancelled. Send a corrected file instead.")),
        [ProblemType.NoWebhook] = (
            new("没有这个订阅或消息", "No such webhook"),
            new(
                "请在 /api/v1/webhooks 查看现有的订阅。",
                "The webhook or message does not exist. Webhooks are listed at /api/v1/webhooks.")),
        [ProblemType.IdempotencyKeyReused] = (
            new("幂等键已用于另一请求", "Idempotency key reused"),
            new(
                "同一 Idempotency-Key 只能用于同一请求。请为新的请求使用新的键。",
                "An Idempotency-Key is valid for one request only. Use a new key for another request.")),
        [ProblemType.RequestInProgress] = (
            new("该请求仍在执行", "Request in progress"),
            new(
                "带有这个 Idempotency-Key 的请求仍在执行。请稍后用同一个键再次发送以取得结果。",
                "The request with this Idempotency-Key is still running. Send it again later with the same key to get its response.")),
        [ProblemType.UnknownRoute] = (
            new("没有这个资源", "Unknown path"),
            new(
                "该路径下没有资源。全部路径见 /openapi.json。",
                "There is no resource at this path. All paths are listed at /openapi.json.")),
        [ProblemType.MethodNotAllowed] = (
            new("该资源不支持这一方法", "Method not allowed"),
            new(
                "Allow 头列出该资源支持的方法。",
                "The Allow header lists the supported methods.")),
        [ProblemType.BadRequest] = (
            new("请求无法读取", "Malformed request"),
            new(
                "请求不完整或格式有误；detail 说明原因。",
                "The request is incomplete or malformed. `detail` states the reason.")),
        [ProblemType.Unavailable] = (
            new("服务暂时不可用", "Service unavailable"),
            new(
                "数据库或临时目录暂时不可用，没有写入任何内容。请在 Retry-After 秒后重试。",
                "The database or the temporary folder is unavailable. Nothing was written. Retry after Retry-After seconds.")),
        [ProblemType.InsufficientStorage] = (
            new("存储空间不足", "Insufficient storage"),
            new(
                "磁盘已满，无法写入，读取不受影响。请联系管理员，并在 Retry-After 秒后重试。",
                "The disk is full, so writes fail. Reads are not affected. "
                + "Inform the administrator, and retry after Retry-After seconds.")),
        [ProblemType.TooManyRequests] = (
            new("请求过多", "Too many requests"),
            new(
                "该客户端的请求超过了限额。请在 Retry-After 秒后重试，并降低请求频率；RateLimit-Policy 说明限额。",
                "The client exceeded its rate limit. Retry after Retry-After seconds and reduce the request rate. "
                + "RateLimit-Policy states the limit.")),
        [ProblemType.Timeout] = (
            new("请求超时", "Request timeout"),
            new(
                "请求的处理时间超过了上限，已被取消，没有更改任何内容。请缩小范围：一个地区、一个时期或一页。",
                "The request took too long and was cancelled. Nothing was changed. Request less: one region, one period or one page.")),
        [ProblemType.InternalError] = (
            new("服务出错", "Internal error"),
            new(
                "这是服务自身的错误。请把 traceId 告知管理员，日志中有详细信息。",
                "The service failed. Report the `traceId` to the administrator. The log has details under it.")),
    };

    private static readonly Dictionary<string, (LocalizedText Title, LocalizedText Remedy)> ByCode =
        Texts.ToDictionary(text => text.Key.Code, text => text.Value, StringComparer.Ordinal);

    /// <summary>All problem types.</summary>
    public static IReadOnlyCollection<ProblemType> All => Texts.Keys;

    /// <summary>Returns the texts of a problem type by its code, because some problems have a status of their own.</summary>
    public static (LocalizedText Title, LocalizedText Remedy) Of(ProblemType type) => ByCode[type.Code];
}
