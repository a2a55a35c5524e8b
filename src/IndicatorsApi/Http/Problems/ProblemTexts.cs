using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Http.Problems;

/// <summary>What each kind of failure means and what to do about it, in both languages: what the pages below <c>/problems</c> say.</summary>
public static class ProblemTexts
{
    private static readonly Dictionary<ProblemType, (LocalizedText Meaning, LocalizedText Remedy)> Texts = new()
    {
        [ProblemType.InvalidParameter] = (new("参数不被接受", "A parameter is not allowed"), new("查询参数或路径中的某一部分未知，或其取值不被允许。errors 指出是哪一个以及允许的取值，请改正后重试。", "A query parameter, or a part of the path, is unknown or has a value that is not allowed. `errors` names it and lists what is: change it and ask again.")),
        [ProblemType.Unauthorized] = (new("需要有效的密钥", "A valid key is needed"), new("请在 X-API-Key 或 Authorization: Bearer 中附上有效的密钥；密钥可能已过期或被撤销，请向管理员索取。", "Send a valid key in X-API-Key or Authorization: Bearer. It may have expired or been withdrawn: ask an administrator for another.")),
        [ProblemType.Forbidden] = (new("密钥的角色不允许", "The key does not allow this"), new("该密钥的角色不能执行这一操作，请使用管理员的密钥。", "The role of the key does not allow this. Use the key of an administrator.")),
        [ProblemType.OutsideRegion] = (new("地区超出密钥的范围", "The region lies outside the key's"), new("该密钥只能写入其所属地区及下级地区。请检查地区代码，或使用该地区的密钥。", "The key writes for its own region and those below it only. Check the code of the region, or use a key of that region.")),
        [ProblemType.UnknownKey] = (new("没有这个密钥", "The key is unknown"), new("没有这个编号的密钥，请在 /api/v1/keys 查看。", "No key has this id. See /api/v1/keys.")),
        [ProblemType.InvalidBody] = (new("正文不被接受", "The body is not allowed"), new("正文不是该资源所接受的内容。errors 指出每个字段的问题，请改正后重新发送；没有写入任何内容。", "The body is not what the resource takes. `errors` names each field and what is wrong: change it and send it again. Nothing was written.")),
        [ProblemType.UnsupportedMediaType] = (new("正文的类型不被接受", "The body is of another kind than expected"), new("请把 Content-Type 设为 detail 中列出的类型之一。", "Set Content-Type to one of the types that `detail` lists.")),
        [ProblemType.PayloadTooLarge] = (new("正文过大", "The body is too large"), new("请分成几个较小的部分发送；大文件请用 /api/v1/imports。", "Send it in smaller parts; large files go to /api/v1/imports.")),
        [ProblemType.PreconditionFailed] = (new("记录已经变化", "The record has moved on"), new("读取之后有人修改过，或 If-None-Match: * 时已有记录。请重新读取，确认后带上新的 ETag 再写。", "Somebody changed it since it was read, or with If-None-Match: * something is on record there. Read it again, decide, and write with the new entity tag.")),
        [ProblemType.Conflict] = (new("同时发生的写入相冲突", "The record changed at the same time"), new("有人同时写入了与此矛盾的内容。请重新读取后再试。", "Somebody else wrote at the same time what cannot stand together with this. Read it again and try once more.")),
        [ProblemType.InUse] = (new("正在被引用", "It is in use"), new("仍有记录引用它，因此不能删除；detail 说明是哪些。", "Something on record refers to it, so that it cannot be removed; `detail` says what.")),
        [ProblemType.InvalidCursor] = (new("游标不属于这个列表", "The cursor does not belong to this list"), new("游标只能与给出它的同一查询一起使用。请从第一页重新开始。", "A cursor goes with the very question that gave it. Begin with the first page again.")),
        [ProblemType.IncompatibleUnit] = (new("计量单位不适用", "The unit does not fit the figures"), new("所要求的单位与数据所用的单位不能换算。请选择同一类的单位，见 /api/v1/units。", "The unit asked for measures something else than the figures. Choose one of the same measure: /api/v1/units.")),
        [ProblemType.NotAcceptable] = (new("未知的格式", "The format is unknown"), new("该资源没有所要求的格式；detail 列出可用的格式。", "The resource is not written in the format asked for; `detail` lists those it is.")),
        [ProblemType.UnknownRegion] = (new("未知的地区", "The region is unknown"), new("没有这个代码的地区，请在 /api/v1/regions 查找。", "No region has this code. Look it up at /api/v1/regions.")),
        [ProblemType.UnknownUnit] = (new("未知的计量单位", "The unit is unknown"), new("没有这个代码的单位，请在 /api/v1/units 查找。", "No unit has this code. Look it up at /api/v1/units.")),
        [ProblemType.UnknownTopic] = (new("未知的主题", "The topic is unknown"), new("没有这个代码的主题，请在 /api/v1/topics 查找。", "No topic has this code. Look it up at /api/v1/topics.")),
        [ProblemType.UnknownIndicator] = (new("未知的指标", "The indicator is unknown"), new("没有这个代码的指标，请在 /api/v1/indicators 查找。", "No indicator has this code. Look it up at /api/v1/indicators.")),
        [ProblemType.UnknownSource] = (new("未知的来源", "The source is unknown"), new("没有这个代码的来源文件，请在 /api/v1/sources 查找或先登记。", "No source has this code. Look it up at /api/v1/sources, or record it first.")),
        [ProblemType.UnknownRequirement] = (new("未知的报送要求", "The requirement is unknown"), new("没有这个代码的报送要求，请在 /api/v1/requirements 查找。", "No requirement has this code. Look it up at /api/v1/requirements.")),
        [ProblemType.NoObservation] = (new("没有这个数据", "There is no such observation"), new("地区和指标已知，但没有该时期的数据；detail 列出已有的时期。", "Region and indicator are known, but no figure of that period is on record; `detail` says of which there are.")),
        [ProblemType.NoTarget] = (new("没有这个目标", "There is no such target"), new("地区和指标已知，但没有该时期的目标；detail 列出已有的时期。", "Region and indicator are known, but no target for that period is on record; `detail` says for which there are.")),
        [ProblemType.NoRemark] = (new("没有这条情况说明", "There is no such remark"), new("该目标在这一天没有情况说明。", "Nothing was said of the target on that day.")),
        [ProblemType.NoImport] = (new("没有这次导入", "There is no such import"), new("没有这次导入，或它属于他人。", "There is no such import, or it is somebody else's.")),
        [ProblemType.ImportCompleted] = (new("导入已经结束", "The import is done"), new("已结束的导入不能再取消；如需更正，请发送修订后的文件。", "What is done cannot be cancelled; to correct it, send a file with what is right.")),
        [ProblemType.NoWebhook] = (new("没有这个订阅或消息", "There is no such webhook"), new("请在 /api/v1/webhooks 查看现有的订阅。", "See /api/v1/webhooks for those there are.")),
        [ProblemType.IdempotencyKeyReused] = (new("幂等键已用于另一请求", "The idempotency key belongs to another request"), new("同一 Idempotency-Key 只能用于同一请求。请为新的请求使用新的键。", "One Idempotency-Key goes with one request. Use another for another request.")),
        [ProblemType.RequestInProgress] = (new("该请求仍在执行", "The request still runs"), new("带有这个 Idempotency-Key 的请求仍在执行。请稍后用同一个键再次发送以取得结果。", "The request with this Idempotency-Key still runs. Send it again with the same key a little later for its answer.")),
        [ProblemType.UnknownRoute] = (new("没有这个资源", "There is no resource at this path"), new("该路径下没有资源。全部资源见 /api/v1 和 /swagger。", "Nothing lies at this path. See /api/v1 and /swagger for all that there is.")),
        [ProblemType.MethodNotAllowed] = (new("该资源不支持这一方法", "The resource does not answer to this method"), new("Allow 头列出该资源支持的方法。", "The Allow header lists the methods that it answers to.")),
        [ProblemType.BadRequest] = (new("请求无法读取", "The request cannot be read"), new("请求本身不完整或格式有误；detail 说明原因。", "The request itself is incomplete or malformed; `detail` says how.")),
        [ProblemType.Unavailable] = (new("暂时无法访问记录", "The service cannot reach its record"), new("数据库暂时不可用，没有写入任何内容。请在 Retry-After 秒后重试。", "The database cannot be worked with for the time being; nothing was written. Try again after Retry-After seconds.")),
        [ProblemType.InsufficientStorage] = (new("存储空间不足", "There is no room left"), new("没有空间可以写入，读取不受影响。请联系管理员，并在 Retry-After 秒后重试。", "There is no room left to write; reading goes on. Tell the administrator, and try again after Retry-After seconds.")),
        [ProblemType.TooManyRequests] = (new("请求过多", "There are too many requests"), new("同一客户端发送的请求超过了服务所能回答的数量。请在 Retry-After 秒后重试，并放慢速度；RateLimit-Policy 说明允许的数量。", "One client sent more than the service answers. Try again after Retry-After seconds, and more slowly: RateLimit-Policy says how many are allowed.")),
        [ProblemType.Timeout] = (new("答复用时过长", "The answer took too long"), new("答复超过了允许的时间，已被放弃，没有更改任何内容。请缩小范围：一个地区、一个时期或一页。", "The answer took longer than any may and was given up; nothing was changed. Ask for less: one region, one period, one page.")),
        [ProblemType.InternalError] = (new("服务出错", "The service failed"), new("这是服务自身的问题。请把 traceId 告知管理员，日志中有更多信息。", "The fault is the service's. Tell the administrator the `traceId`: the log says more under it.")),
    };

    /// <summary>All kinds of failures, by code.</summary>
    public static IReadOnlyCollection<ProblemType> All => Texts.Keys;

    private static readonly Dictionary<string, (LocalizedText Meaning, LocalizedText Remedy)> ByCode = Texts.ToDictionary(text => text.Key.Code, text => text.Value, StringComparer.Ordinal);

    /// <summary>What a kind of failure means, and what to do about it; the code tells, for the server gives some kinds a status of its own.</summary>
    public static (LocalizedText Meaning, LocalizedText Remedy) Of(ProblemType type) => ByCode[type.Code];
}
