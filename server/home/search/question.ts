/** Words of people who want to know a rule, not to find a thing. */
const questionWords = /[?？]|怎么|如何|哪里|哪儿|能不能|可以吗|可不可以|多少|几天|什么|需要|条件|要求是|办理|申请|[吗呢]$/
const policyWords =
  /补贴|补助|津贴|政策|落户|户口|社保|公积金|租房|购房|买房|公寓|驿站|贷款|创业|毕业生|学历认定|职称|资格|认定|青年卡|奖励|住房/g

/** Whether a search reads like a question that the policies may answer. */
export const asksPolicy = (query: string) => subjectsOf(query).length > 0 || (questionWords.test(query) && query.length >= 5)

/** What a question is about: `租房怎么补贴` asks about 租房 and 补贴. */
export const subjectsOf = (query: string): string[] => [...new Set(query.match(policyWords) ?? [])]
