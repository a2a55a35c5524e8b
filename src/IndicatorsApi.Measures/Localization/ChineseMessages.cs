using System.Collections.Frozen;

namespace IndicatorsApi.Measures.Localization;

/// <summary>The Chinese translations of all messages, by their English text.</summary>
/// <remarks>
/// <see cref="Localizer"/> uses the English message as the key, as gettext does. <c>{0}</c> is a placeholder. A test asserts that no
/// translation is missing or unused.
/// </remarks>
public static class ChineseMessages
{
    private static readonly FrozenDictionary<string, string> Translations = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        // Parts of messages.
        ["Allowed: {0}, or null."] = "可用：{0}，或留空。",
        ["Only an admin can have {0}."] = "只有管理员可以有 {0}。",
        ["The response took longer than {0} s. Nothing was changed. Request one region, period or page."] =
            "响应超过 {0} 秒。未更改任何内容。请只请求一个地区、一个时期或一页。",
        ["Too many requests are waiting. Retry after {0} s, and send file exports one at a time."] = "排队的请求过多。请在 {0} 秒后重试，并逐个导出文件。",
        ["Too many clients are waiting for changes. Send the request without `wait`, or retry later."] = "等待变更的客户端过多。请去掉 wait，或稍后重试。",
        ["Too many requests. Retry after {0} s and reduce your request rate; see the header RateLimit-Policy."] =
            "请求过多。请在 {0} 秒后重试，并降低请求频率；限额见响应头 RateLimit-Policy。",
        ["The newest version is v{0}, and {1} requires v{2}. Send a version that this service returned, or omit the header and read everything again."] =
            "最新版本为 v{0}，而 {1} 要求 v{2}。请发送本服务返回过的版本，或去掉该请求头并重新读取全部数据。",
        ["The key {0} was revoked. Send the file again with another key."] = "密钥 {0} 已被撤销。请用其他密钥重新发送文件。",
        ["region"] = "地区",
        ["regions"] = "地区",
        ["indicator"] = "指标",
        ["topic"] = "主题",
        ["unit"] = "单位",
        ["source"] = "来源",
        ["requirement"] = "报送要求",
        ["import"] = "导入",
        ["webhook"] = "订阅",
        ["message"] = "消息",
        ["period"] = "时期",
        ["object"] = "对象",
        ["array"] = "数组",
        ["string"] = "文本",
        ["number"] = "数字",
        ["true"] = "true",
        ["false"] = "false",
        ["null"] = "空值",
        ["indicators"] = "指标",
        ["observations"] = "数据",
        ["targets"] = "目标",
        ["parts"] = "组成指标",
        ["keys"] = "密钥",
        ["requirements"] = "报送要求",
        ["child regions"] = "下级地区",
        ["predecessor regions"] = "前身地区",
        ["cannot be deleted"] = "不能删除",
        ["cannot change its unit"] = "不能更改单位",
        ["cannot change its measure or multiplier"] = "不能更改计量对象或倍数",

        // Messages.
        [" It fails at line {0}, byte {1}."] = "出错位置：第 {0} 行第 {1} 字节。",
        ["'{0}' does not go with {1}. Allowed: {2}."] = "“{0}”不适用于 {1}。可用：{2}。",
        ["'{0}' does not measure {1}. Allowed: {2}."] = "单位“{0}”不能用于指标 {1}。可用：{2}。",
        ["'{0}' does not take this parameter. Allowed: {1}."] = "“{0}”没有此参数。可用：{1}。",
        ["'{0}' is measured in {1}, which is incompatible with {2} ({3})."] = "“{0}”的单位是 {1}，不能与 {2}（{3}）换算。",
        ["'{0}' contains control characters or is not percent-encoded UTF-8. Write 湖州 as %E6%B9%96%E5%B7%9E."] =
            "“{0}”中有控制字符，或不是百分号编码的 UTF-8。“湖州”应写作 %E6%B9%96%E5%B7%9E。",
        ["'{0}' is not a year, half-year, quarter or month within {1}."] = "“{0}”不是 {1} 之内的年、半年、季度或月份。",
        ["'{0}' is not a code. It has the form of {1}."] = "“{0}”不是代码。代码的形式如 {1}。",
        ["'{0}' is not a known format."] = "没有“{0}”这种格式。",
        ["'{0}' is not a known unit. Allowed: {1}."] = "没有单位“{0}”。可用：{1}。",
        ["'{0}' is not a known unit. Known: {1}."] = "没有单位“{0}”。已有：{1}。",
        ["'{0}' is not a known {1}. They are listed at {2}."] = "没有代码为“{0}”的{1}，可在 {2} 查找。",
        ["'{0}' is not a period. Write one of: {1}."] = "“{0}”不是时期。写法：{1}。",
        ["'{0}' is not allowed. Allowed: a period before {1}."] = "“{0}”不被接受。应为 {1} 之前的时期。",
        ["'{0}' is not allowed. Allowed: a whole number from {1} to {2}."] = "“{0}”不被接受。应为 {1} 到 {2} 的整数。",
        ["'{0}' is not allowed. Allowed: a year from {1} to {2}, such as 2020."] = "“{0}”不被接受。应为 {1} 到 {2} 的年份，如 2020。",
        ["'{0}' is not allowed. Allowed: true, false."] = "“{0}”不被接受。可填：true（是）、false（否）。",
        ["'{0}' is not allowed. Allowed: {1}."] = "“{0}”不被接受。可用：{1}。",
        ["'{0}' is not allowed. The level must be below that of the parent and above that of the parts. Order: {1}."] =
            "“{0}”不被接受。地区的级别应低于上级地区、高于下级地区。顺序：{1}。",
        ["'{0}' is not a child region of {1}. Allowed: {2}."] = "“{0}”不是 {1} 的直接下级。可用：{2}。",
        ["'{0}' is not the ID of a key. Keys are listed at /api/v1/keys."] = "没有编号为“{0}”的密钥，可在 /api/v1/keys 查看。",
        ["'{0}' is not a version number. Send the value of {1}."] = "“{0}”不是版本号。请发送响应头 {1} 的值。",
        ["The version '{0}' does not exist. Use the current version v{1}, or an earlier one."] = "版本“{0}”不存在。请使用当前版本 v{1} 或更早的版本。",
        ["'{0}' is not {1}."] = "“{0}”不是{1}。",
        ["'{0}' is already the name of {1}. Units can be requested by name, so names must be unique."] =
            "“{0}”已是 {1} 的名称。单位可以按名称查询，因此名称不能重复。",
        ["'{0}' is a plan period, which has targets only. Send an observation for each year."] = "“{0}”是规划期，只能有目标。请分年记录数据。",
        ["'{0}' is unknown."] = "没有“{0}”。",
        ["'{0}' is unknown. Did you mean {1}?"] = "没有“{0}”。是否指 {1}？",
        ["'{0}' is unknown. Known: {1}."] = "没有“{0}”。已有：{1}。",
        ["'{0}' is unknown. Known: {1}. They are listed at {2}."] = "没有“{0}”。已有：{1}。全部见 {2}。",
        ["'{0}' is unknown. See {1} for the allowed codes."] = "没有“{0}”。全部见 {1}。",
        ["'{0}' is outside the limits of {1}. Allowed: {2}, in {3}."] = "“{0}”超出指标 {1} 的取值范围。应{2}（单位 {3}）。",
        ["'{0}' requires this parameter."] = "“{0}”必须填写此参数。",
        ["'{0}' occurs twice in this file. Each {1} may occur once. Delete one of the rows."] = "“{0}”在文件中出现两次。每个 {1} 只能出现一次，请删除多余的行。",
        ["'{0}' is no cursor of this list with these filters and this sort. Use `next` of the previous page, or omit `cursor`."] =
            "“{0}”不是这一列表在此筛选和排序下的游标。请发送上一页的 `next`，或去掉 `cursor`。",
        ["A key named '{{PropertyValue}}' already exists and may be revoked. Use another name."] =
            "已有名为“{{PropertyValue}}”的密钥（可能已撤销）。请使用其他名称。",
        ["'{{PropertyValue}}' is not a cursor. Send `next` of an earlier response, or omit `after` to start at the beginning."] =
            "“{{PropertyValue}}”不是游标。请发送先前响应中的 `next`；从头读取则省略 `after`。",
        ["'{{PropertyValue}}' is not a known source. They are listed at /api/v1/sources."] =
            "没有来源“{{PropertyValue}}”，可在 /api/v1/sources 查找。",
        ["'{{PropertyValue}}' is not a known unit. They are listed at /api/v1/units."] = "没有单位“{{PropertyValue}}”，可在 /api/v1/units 查找。",
        ["'{{PropertyValue}}' is not allowed. Allowed: a future date up to the year 2100, such as 2026-12-31, or null."] =
            "“{{PropertyValue}}”不被接受。应为 2100 年以前的未来日期，如 2026-12-31，或留空。",
        ["'{{PropertyValue}}' is not allowed. Allowed: a whole number from 1 to {0}."] = "“{{PropertyValue}}”不被接受。应为 1 到 {0} 的整数。",
        ["'{{PropertyValue}}' is not allowed. Allowed: {0}."] = "“{{PropertyValue}}”不被接受。可用：{0}。",
        ["2024 (year), 2024-H1 (half), 2024-Q3 (quarter), 2024-09 (month), 2024-09-YTD (January to September)"] =
            "2024（年）、2024-H1（半年）、2024-Q3（季度）、2024-09（月）、2024-09-YTD（1—9月累计）",
        ["{0}, 2021..2025 (a plan of 2 to 30 years, for targets); years 1900 to 2100"] =
            "{0}、2021..2025（2 至 30 年的规划期，仅用于目标）；年份为 1900 至 2100",
        ["2025-07-15 (end of the day in Asia/Shanghai), {0}, or a dataset version such as v1207; not in the future"] =
            "2025-07-15（北京时间当日结束时）、{0}，或数据集版本，如 v1207；不能是将来",
        ["330503105 (2 to 12 digits)"] = "330503105（2 至 12 位数字）",
        ["`to` ends before `from` begins. Send a later period in `to`."] = "`to` 早于 `from`。请把 `to` 改为较晚的时期。",
        ["The body is too large. The maximum is {0} bytes."] = "正文过大，最多 {0} 字节。",
        ["A byte order mark applies to plain text only. Use `format=csv`, or omit `bom`."] = "字节顺序标记只用于纯文本。请使用 `format=csv`，或去掉 `bom`。",
        ["A code such as {0} is required."] = "须填写代码，如 {0}。",
        ["a date from {0} to {1} such as 2025-07-15"] = "{0} 至 {1} 年的日期，如 2025-07-15",
        ["A file may have {0} bytes. Send it in parts."] = "文件最多 {0} 字节。请分几次发送。",
        ["A growth of {0} % is not allowed. Use a growth above -100 %."] = "增幅 {0} % 无效，应大于 -100 %。",
        ["A JSON object is expected, not {0}."] = "应为 JSON 对象，而不是{0}。",
        ["A line may have {0} characters; is a quote never closed? ({1})"] = "一行最多 {0} 个字符；是否有引号没有闭合？（{1}）",
        ["a number between -{0} and {1} with at most {2} decimals, such as 78.76"] = "-{0} 到 {1} 的数，最多 {2} 位小数，如 78.76",
        ["Allowed: a number of days from 0 to 366, or null."] = "应为 0 到 366 的天数，或留空。",
        ["a percentage between -{0} and {1} with at most {2} decimals, such as 3.2"] = "-{0} 到 {1} 的百分数，最多 {2} 位小数，如 3.2",
        ["A region cannot be its own successor."] = "地区不能以自身为后继区划。",
        ["A region with successors requires validTo, the last day on which it exists."] = "有后继区划的地区须填写 validTo（终止日期），即其存在的最后一天。",
        ["A reporter needs a region."] = "报送人必须有地区。",
        ["Send an object such as {{\"{0}\": \"atLeast\", \"value\": 10}}."] = "应为对象，如 {{\"{0}\": \"atLeast\", \"value\": 10}}。",
        ["A text is expected, not {0}."] = "应为文本，而不是 {0}。",
        ["Send 1 to {0} characters without control characters, or omit the text."] = "请填写 1 到 {0} 个字符的文本，不含控制字符，或不填。",
        ["A text of 1 to {0} characters without control characters is required."] = "必须填写 1 到 {0} 个字符的文本，不含控制字符。",
        ["A text or a number is expected."] = "应为文本或数字。",
        ["a whole number"] = "整数",
        ["A whole number from 1 to {0} is required."] = "必须填写 1 到 {0} 的整数。",
        ["A whole number from {0} to {1} is required."] = "必须填写 {0} 到 {1} 的整数。",
        ["a {0} cannot belong to the {1} {2}. Levels from top to bottom: {3}."] = "{0}不能属于{1} {2}。级别由高到低：{3}。",
        ["Allowed: a text of 1 to {0} characters."] = "应为 1 到 {0} 个字符的文本。",
        ["An admin has no region."] = "管理员没有所属地区。",
        ["An amount or a percent must be positive. The kind of the rule gives the direction."] = "增减量或百分比应为正数，方向由目标类型表示。",
        ["An object is expected, not {0}."] = "应为对象，而不是 {0}。",
        ["Another unit already has this name. Use a unique name, because queries can select units by name."] =
            "已有单位使用这一名称。单位可按名称查询，名称不得重复。",
        ["Send at least one indicator code. Empty codes are not allowed."] = "至少填写一个指标代码，且代码不得为空。",
        ["At least one part is required, such as {{\"region\": \"330503105\", \"value\": 40}}."] =
            "至少需要一个部分，如 {{\"region\": \"330503105\", \"value\": 40}}。",
        ["at least {0}"] = "不小于 {0}",
        ["at most {0}"] = "不大于 {0}",
        ["CNY-1E8 (capital letters, digits and hyphens, at most 64 characters)"] = "CNY-1E8（大写字母、数字、连字符，最多 64 个字符）",
        ["Explanations are not available in tables. Use `format=json`."] = "表格中没有算法说明。请使用 `format=json`。",
        ["Files cannot be created. Use format=json, or retry when the operator has repaired the temporary folder."] =
            "无法生成文件。请使用 format=json，或在运维人员修复临时目录后重试。",
        ["The rule contradicts the polarity of {0} ({1}). Reverse it, or explain it in a note."] = "目标方向与指标 {0} 的极性不符（{1}）。请改变方向，或在备注中说明。",
        ["Send either a value or a rule, not both."] = "数值与目标类型只能填一个。",
        ["Send an amount or a percent, not both."] = "增减量与百分比只能填写一项。",
        ["has a misplaced quote. Enclose a cell that contains a quote in quotes, and double the quote."] =
            "引号位置不对。含引号的单元格应放在引号内，其中的引号写两次。",
        ["has cells beyond the {0} columns of the header."] = "在表头的 {0} 列之外还有单元格。",
        ["has too few or too many cells. Each line has {0}. Enclose a cell that contains a comma in quotes."] =
            "单元格数目不对。每行应有 {0} 个；含逗号的单元格应放在引号内。",
        ["has {0} columns. At most {1} are read. The columns are: {2}."] = "有 {0} 列，最多读取 {1} 列。可用的列：{2}。",
        ["holds a text that is not UTF-8, or half a character."] = "其中有不是 UTF-8 的文本，或半个字符。",
        ["Import {0} is done ({1}) and cannot be cancelled."] = "导入 {0} 已结束（{1}），不能取消。",
        ["industrial-output (lowercase letters, digits and hyphens, at most 64 characters)"] = "industrial-output（小写字母、数字、连字符，最多 64 个字符）",
        ["is empty, and so are reportedGrowthPercent and reportedChange. Send at least one of them."] = "没有填写，公布增幅和公布增减量也没有填写。三者至少填一个。",
        ["is empty. A text is needed."] = "没有填写。",
        ["is empty. Allowed: true, false."] = "没有填写。可填：true（是）、false（否）。",
        ["is empty. Write one of: {0}."] = "没有填写。写法：{0}。",
        ["is not an object with the columns as its fields."] = "不是以各列为字段的对象。",
        ["is not UTF-8. Save it with that encoding."] = "不是 UTF-8。请以该编码保存。",
        ["is required in Chinese or English when a responsible party is given."] = "写明责任人时，必须以中文或英文写明责任单位。",
        ["is required. Allowed: {0}."] = "必须填写。可用：{0}。",
        ["is required. Kinds: {0}."] = "必须填写。可用：{0}。",
        ["is required. Known: {0}."] = "必须填写。已有：{0}。",
        ["Another client has already withdrawn it."] = "已被其他客户端撤回。",
        ["max must be greater than min."] = "max 应大于 min。",
        ["`derive=month` requires `frequency=month`. Send that value or omit `frequency`."] =
            "`derive=month` 只能与 `frequency=month` 同用。请改用该值，或省略 `frequency`。",
        ["A month must be a number from 1 to 12."] = "月份应为 1 到 12 的整数。",
        ["Send either a child region of the target's region or a period within the target's period."] = "请填写目标所属地区的直接下级，或目标期之内的时期，二者之一。",
        ["Send a region, such as parent=330503, or a level, such as level=town."] = "请指定上级地区，如 parent=330503，或级别，如 level=town。",
        ["Send regions, such as region=330503105, a parent, such as parent=330503, or a level, such as level=town."] =
            "请指定地区，如 region=330503105，或上级地区，如 parent=330503，或级别，如 level=town。",
        ["no region"] = "没有地区",
        ["No row of {0} was rejected, or it is not done."] = "{0} 没有被退回的行，或尚未结束。",
        ["None of '{0}' is a format of this resource."] = "“{0}”都不是该资源的格式。",
        ["Nothing is recorded for {0} of {1} in {2}. {3}"] = "{1} 的 {0} 在 {2} 没有记录。{3}",
        ["There is no remark dated {0} on {1} of {2} in {3}."] = "{2} 的 {1}（{3}）在 {0} 没有情况说明。",
        ["Recorded periods: {0}."] = "已有时期：{0}。",
        ["`weightedByDays` requires that `overTime` is `mean`."] = "只有 `overTime` 为 `mean` 时才能使用 `weightedByDays`。",
        ["opens a quote that is never closed. A quote within quotes is written twice."] = "引号没有闭合。引号内的引号写两次。",
        ["Ranks start from 1."] = "位次应不小于 1。",
        ["rankWithin applies to rank indicators only. {0} is not a rank."] = "“位次”类目标只用于位次指标，{0} 不是。",
        ["Send a cause, a measure, or both."] = "请填写原因或措施，也可都填。",
        ["Send a valid key as `Authorization: Bearer <key>` or `X-API-Key: <key>`. Reads need no key."] =
            "请以 `Authorization: Bearer <key>` 或 `X-API-Key: <key>` 发送有效的密钥。读取无需密钥。",
        ["Send the body as JSON, with Content-Type: application/json."] = "请以 JSON 发送正文，并将 Content-Type 设为 application/json。",
        ["Send the file itself as the body, and say in Content-Type what it is: {0}."] = "请把文件本身作为正文发送，并在 Content-Type 中注明类型：{0}。",
        ["The address must begin with https://."] = "地址应以 https 开头。",
        ["The address is private: only this machine or its network can reach it. Use a public address."] = "这是内部地址，只有本机或本地网络能够访问。请填写公开的地址。",
        ["The address must not contain a user name or a password. Verify the signature of each message."] = "地址中不能有用户名或密码；消息带有签名。",
        ["The body is not valid JSON. Send one object, such as {{\"field\": 1}}.{0}"] = "正文不是有效的 JSON。请发送一个对象，如 {{\"field\": 1}}。{0}",
        ["The body is not valid UTF-8. Send it as UTF-8 (RFC 8259, 8.1)."] = "正文不是有效的 UTF-8。请以 UTF-8 发送（RFC 8259，8.1）。",
        ["the column is missing. The columns are: {0}."] = "缺少这一列。可用的列：{0}。",
        ["the column is unknown. The columns are: {0}."] = "没有这一列。可用的列：{0}。",
        ["the column occurs twice."] = "这一列出现了两次。",
        ["The recorded observation is final and changes only with a reason. Send it as `reason`."] = "已记录的数据是最终数，修改必须说明原因。请填写 `reason`。",
        ["The observation is final. Send the reason for its withdrawal in `?reason=`."] = "该数据为最终数。请在 `?reason=` 中说明撤回原因。",
        ["The file holds no rows."] = "文件中没有数据行。",
        ["The file is not a JSON array of objects, such as [{{\"region\": \"330503105\", …}}].{0}"] =
            "文件不是由对象组成的 JSON 数组，如 [{{\"region\": \"330503105\", …}}]。{0}",
        ["The file is not a workbook (xlsx), or it is cut off. Save it again as .xlsx."] = "文件不是工作簿（xlsx），或不完整。请重新另存为 .xlsx。",
        ["The first version is v1."] = "第一个版本是 v1。",
        ["the formula in this cell has no result ({0}). Fix the formula, or enter the value."] = "单元格中的公式没有结果（{0}）。请修正公式，或直接填写数值。",
        ["The header cannot be read: it may have {0} characters."] = "表头无法读取：最多 {0} 个字符。",
        ["The header {0} must have 1 to {1} characters. Send a UUID."] = "{0} 头应为 1 到 {1} 个字符。请发送 UUID。",
        ["The key '{0}' was used for a different request. Use a new key for each new request."] = "键“{0}”已用于另一个请求。每个新请求请使用新的键。",
        ["The key is valid, but its role does not permit this request."] = "密钥有效，但其角色不允许这一操作。",
        ["The kind of the rule is missing or unknown. Allowed: {0}."] = "目标类型缺失或未知。可用：{0}。",
        ["The lower bound ({0}) exceeds the upper bound ({1})."] = "下限（{0}）不能高于上限（{1}）。",
        ["The database is temporarily unavailable. Nothing was changed. Retry later."] = "数据库暂时不可用，没有更改任何内容。请稍后重试。",
        ["The request failed. Nothing was changed. The log has details under the trace ID."] = "请求失败，没有更改任何内容。详情见日志中该跟踪编号下的记录。",
        ["The request was rejected with status {0}."] = "请求被拒绝，状态码 {0}。",
        ["The request with the key '{0}' is in progress. Retry in a few seconds."] = "键为“{0}”的请求正在执行，请在几秒后重试。",
        ["The precondition in If-Match or If-None-Match failed. Read the item again and send its current ETag."] =
            "If-Match 或 If-None-Match 的条件不成立。请重新读取，并带上当前的 ETag。",
        ["The chunk size is missing or too large. Send the body with Content-Length, or in smaller chunks."] =
            "正文分块的大小缺失或过大。请用 Content-Length 发送正文，或使用较小的分块。",
        ["The columns are separated by semicolons or tabs. Separate them by commas."] = "各列以分号或制表符分隔。请改用逗号分隔。",
        ["The title does not identify the month. Add it to the title, such as 2025年1-10月."] = "标题没有说明月份。请在标题中写明，如 2025年1-10月。",
        ["Column {0} has the same region, indicator and period. Send the columns as two tables, or name the difference in the header."] =
            "{0} 列的地区、指标和时期与此列相同。请分成两张表发送，或在表头写明区别。",
        ["The title names targets, and the table would be read as observations. Send targets line by line with kind=targets."] =
            "标题说明这是目标，而本表会被当作实绩读取。请逐行填写目标，并用 kind=targets 发送。",
        ["A second title ('{0}') begins here. Send the lines from here on as a file of their own."] =
            "此处开始另一个标题（“{0}”）。请把以下各行另存为一个文件发送。",
        ["The table does not identify the {0}. Add it to the title or as a column, or pass {1}=… with the file."] =
            "表中没有说明数据的{0}。请在标题或某一列中写明，或随文件发送 {1}=…。",
        ["The workbook has a row, a text or a table of styles of more than {0} bytes. Take out what is no data, or send it as CSV."] =
            "工作簿中有超过 {0} 字节的行、文本或样式表。请去掉不是数据的内容，或以 CSV 发送。",
        ["The workbook unpacks to {0} bytes, which is more than is read. Send it in parts, or as CSV."] =
            "工作簿解压后有 {0} 字节，超过了读取上限。请分几次发送，或以 CSV 发送。",
        ["The {0} {1} {2} because it is referenced by {3}, including their history."] = "{0} {1} {2}：仍被引用（含历史）：{3}。",
        ["There is no resource at {0}. All paths are listed at /openapi.json."] = "{0} 没有资源。全部路径见 /openapi.json。",
        ["The disk is full. Nothing was changed. Retry when the operator has freed space."] = "磁盘已满，没有更改任何内容。请在运维人员释放空间后重试。",
        ["Nothing is recorded for any period."] = "任何时期都没有记录。",
        ["This field is required. Allowed: {0}."] = "必须填写。可用：{0}。",
        ["This field is required. Known: {0}."] = "必须填写。已有：{0}。",
        ["This field is required: an address such as https://reports.example.org/hooks."] = "必须填写：地址，如 https://reports.example.org/hooks。",
        ["This field is unknown. Known: {0}."] = "没有这个字段。已有：{0}。",
        ["This field is specified more than once."] = "这个字段出现了多次。",
        ["This is not valid text: it contains an unpaired surrogate or a NUL."] = "不是有效文本：其中有不成对的代理项或空字符（NUL）。",
        ["This is not a known {0}: {1} They are listed at {2}."] = "不是已有的{0}：{1}全部见 {2}。",
        ["This parameter is required. Write one of: {0}."] = "必须有这个参数。写法：{0}。",
        ["This parameter is required: a day, such as 2025-09-01, an instant, or a version, such as v1207."] =
            "必须有这个参数：日期，如 2025-09-01，或时刻，或版本，如 v1207。",
        ["This parameter is required: a year, such as 2025."] = "必须有这个参数：年份，如 2025。",
        ["This parameter is required: the code of a region, such as 330503."] = "必须有这个参数：地区代码，如 330503。",
        ["This parameter is required: the code of a region, such as 330503106."] = "必须有这个参数：地区代码，如 330503106。",
        ["This parameter is unknown. Known: {0}."] = "没有这个参数。可用：{0}。",
        ["This parameter is specified more than once."] = "此参数重复。",
        ["Unknown parameters: {0}. Known: {1}."] = "没有这些参数：{0}。可用：{1}。",
        ["until must not be before from."] = "until 不得早于 from。",
        ["validTo must not be earlier than validFrom."] = "validTo（终止日期）不得早于 validFrom（生效日期）。",
        ["Another request changed the same data at the same time. Nothing was written. Retry the request."] = "另一请求同时更改了同一数据，没有写入任何内容。请重试。",
        ["Labels instead of codes apply to CSV and workbooks only. Use `format=csv` or `format=xlsx`, or omit `labels`."] =
            "只有 CSV 和工作簿可以用名称代替代码。请使用 `format=csv` 或 `format=xlsx`，或去掉 `labels`。",
        ["{0} begins after {1} ended on {2}."] = "{0} 开始时，{1} 已于 {2} 终止。",
        ["{0} begins after {1} ended on {2}. Use a successor: {3}."] = "{0} 开始时，{1} 已于 {2} 终止。请改用后继区划：{3}。",
        ["{0} begins on {1} but succeeds {2} after {3}. It must begin by the next day."] = "{0} 自 {1} 生效，却要在 {3} 之后接替 {2}。最迟应于次日生效。",
        ["The matrix has {0} cells; the maximum is {1}. Request fewer regions or indicators."] = "对照表有 {0} 个单元格，超过上限 {1}。请减少地区或指标。",
        ["{0} does not support {1}. Allowed: {2}."] = "{0} 不支持 {1}。可用：{2}。",
        ["{0} does not fit every requested indicator. Use one that fits (for {1}), or filter by `indicator`."] =
            "单位 {0} 不适用于所要求的全部指标。请使用适用的单位（{1}），或用 `indicator` 缩小范围。",
        ["{0} ends on {1} but succeeds {2} after {3}. It must end later."] = "{0} 于 {1} 终止，却要在 {3} 之后接替 {2}。终止日期应更晚。",
        ["{0} has no child regions."] = "{0} 没有下级地区。",
        ["{0} has not begun. Allowed: a period up to today."] = "{0} 尚未开始。应为今天以前的时期。",
        ["{0} in {1} is already in parts[{2}]. Send each part once."] = "{0}（{1}）与 parts[{2}] 重复，只能出现一次。",
        ["{0} is a percentage and changes by percentage points. Send an amount, not a percent."] = "{0} 是百分比，变化以百分点计。请填写增减量，而不是百分比。",
        ["{0} Allowed: {1}. Send one in `format` or `Accept`."] = "{0}可用：{1}。请在 `format` 或 `Accept` 中选择一种。",
        ["{0} They are listed at {1}."] = "{0}全部见 {1}。",
        ["{0} is limited to {1} and cannot create a key with other scopes. Limit `scopes` to these."] =
            "{0} 的密钥只限于 {1}，不能生成权限更大的密钥。请在 `scopes` 中只列出其中的权限。",
        ["{0} is limited to {1}. This request requires {2}."] = "{0} 的密钥只限于 {1}，本次操作需要 {2}。",
        ["{0} values are too many. Send at most {1}."] = "一次给了 {0} 个值，最多 {1} 个。",
        ["{0} may write in {1} and below. {2} is outside."] = "{0} 只能写入 {1} 及其下级，{2} 不在其中。",
        ["{0}, after conversion to {1}"] = "{0}（换算为 {1} 之后）",
        ["{0}, {1}, {2} occurs twice in this file. Keep one of the rows."] = "{0}、{1}、{2} 在文件中出现了两次。请只保留一行。",
        ["Another client wrote {0}, {1}, {2} during the import. {3}"] = "读取文件期间，{0}、{1}、{2} 被他人写入。{3}",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The English messages that have a translation.</summary>
    public static IReadOnlyCollection<string> All => Translations.Keys;

    /// <summary>Returns the Chinese translation of a message, or the message itself if there is none.</summary>
    public static string Of(string english) => Translations.GetValueOrDefault(english, english);
}
