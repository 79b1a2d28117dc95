/** Addresses, and words written to a program instead of to people. Such a sentence is never quoted. */
const unsafe =
  /https?:|www\.|[\w-]+\.(?:com|cn|net|org|top|xyz|invalid|io|cc|vip|info|example)\b|微信号|加微信|加v|扣扣|q{2}群|telegram|[\w.]+@[\w.]+|忽略.{0,12}(?:指令|规则|以上|之前|前面|其他)|无视.{0,10}(?:指令|规则|以上|之前)|系统提示|提示词|system|prompt|ignore|assistant|作为(?:一个)?(?:ai|人工智能|助手|语言模型)|(?:你|模型|助手|机器人)(?:必须|应当|要|请)(?:回答|回复|告诉|输出|说)|请(?:回答|回复|告诉|输出|转告)(?:用户|所有|市民|他|她)|<\/?\w+|javascript:|\]\(|转账|汇款|打款到|点击链接|扫码(?:付|缴|领)/iu

export const isUnsafe = (text: string) => unsafe.test(text.normalize('NFKC'))
