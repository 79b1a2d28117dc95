const asks =
  /多少|几|什么|啥|哪|怎么|咋|如何|吗|么$|不$|没$|能不能|可不可以|是不是|要不要|有没有|多久|多长|何时|谁|条件|材料|流程|地址|电话|标准|期限/u
const longest = 3

/** The separate things a message asks; the message itself where it asks one. */
export function intentsOf(question: string): string[] {
  const parts = question
    .split(/[，,。；;！!？?、\n]|另外|还有|顺便|以及|并且|同时问|然后再?/u)
    .map(part => part.trim())
    .filter(part => part.length >= 3)
  const asking = parts.filter(part => asks.test(part))
  return asking.length >= 2 ? asking.slice(0, longest) : [question]
}
