/** Places whose rules are not in this library; 河南 and 郑州 are. */
const names =
  '北京|上海|天津|重庆|广州|深圳|杭州|南京|苏州|成都|武汉|西安|长沙|合肥|青岛|济南|宁波|厦门|福州|无锡|常州|南通|徐州|扬州|镇江|泰州|盐城|昆山|嘉兴|绍兴|温州|金华|义乌|台州|湖州|东莞|佛山|珠海|中山|惠州|汕头|江门|湛江|海口|三亚|昆明|贵阳|南宁|桂林|柳州|南昌|赣州|九江|太原|大同|石家庄|唐山|保定|雄安|邯郸|廊坊|沧州|沈阳|大连|长春|吉林市|哈尔滨|呼和浩特|包头|鄂尔多斯|乌鲁木齐|兰州|银川|西宁|拉萨|烟台|潍坊|威海|临沂|淄博|济宁|泉州|芜湖|蚌埠|阜阳|宜昌|襄阳|株洲|岳阳|绵阳|香港|澳门|台湾|台北|洛阳|开封|新乡|许昌|安阳|焦作|南阳|信阳|周口|商丘|驻马店|平顶山|濮阳|鹤壁|漯河|三门峡|济源|广东|浙江|江苏|山东|四川|湖北|湖南|安徽|福建|江西|河北|山西|陕西|辽宁|广西|云南|贵州|海南|甘肃|青海|新疆|西藏|宁夏|内蒙古|黑龙江|日本|韩国|新加坡|美国|英国|加拿大|澳大利亚|滨海新区|浦东|雨花台|余杭|金水区?|管城区?|惠济区?|上街区|巩义|新密|登封|荥阳|中牟|新郑'
const name = `(?:${names})(?:省|市|区|县)?`

/** Somebody who comes from there, or did something there: the question is still about here. */
const origin = new RegExp(
  `(?:从|来自|老家|家在|家住|家是|户口在|户籍在|户口是|户籍是|原来?在|之前在|以前在|曾在|人在|学校在|考的|我是|毕业于)(?:的)?${name}|${name}(?:的)?(?:户口(?!.{0,4}(?:怎么|如何|办|迁入))|户籍|籍|人(?!才|社)|大学(?!生)|学校|高校|上大学|上学|念书|读书|读(?:的|大|研|书|本)|毕业|学生|本科毕业|交(?:的|过|了)|缴(?:的|过|了)|社保.{0,6}(?:转|算|认)|公积金.{0,6}(?:转|算|认)|(?:那边)?(?:过来|回来|来|回|到|搬)(?:郑州|二七|这|咱|河南|参加|面试|应聘|求职|工作)|上班想来|工作过|打工)`,
  'u',
)
const target = new RegExp(
  `(?:去|到|回|往|落户|留在|在|搬到|调到)${name}(?:市)?(?:工作|发展|上班|就业|落户|买房|购房|租房|创业|应聘|面试|定居|实习|读研|生活)|${name}(?:市)?(?:的|那边|那边的|本地|当地|有没有|有|给)?.{0,8}(?:补贴|补助|政策|人才|落户|入户|购房|租房|买房|公寓|驿站|贷款|创业|引进|津贴|奖励|标准|新政|户口|公积金|社保|见习|面试|求职|就业|计划|英才|条件|材料|怎么办|生活)`,
  'u',
)
const everyOrigin = new RegExp(origin, 'gu')
const movesAway = new RegExp(
  `(?:去|到|回|调到|搬到|转到|迁到)${name}|${name}(?:市)?的(?:补贴|政策|人才|标准|公积金|社保|公寓)`,
  'u',
)
const here = /郑州|二七|咱们?(?:这|区|市)|你们(?:这|区|市)|这里|这边|本市|本区|区里|市里|河南省|豫/u
const named = new RegExp(name, 'u')
const compared = /哪个(?:高|好|多|划算)|比(?:哪|郑州|二七|得上)?|相比|区别|对比|还是/u
const worksThere =
  /(?:在|住|租在)(?:金水|管城|惠济|上街|巩义|新密|登封|荥阳|中牟|新郑)|(?:金水|管城|惠济|上街|巩义|新密|登封|荥阳|中牟|新郑)(?:区|市|县)?(?:买|租|住|上班|工作|那边上班)/u

/** Leaves, and asks what becomes of what was granted here. */
const leavesHere = /还发|还给|继续(?:发|领)|还能(?:继续)?领|停发|会停|停吗|要退|退不退|退吗|收回|取消吗|还有效|还算/u

/** True where the question is about the rules of another place. */
export function asksAboutElsewhere(text: string): boolean {
  if (!named.test(text)) return false
  if (here.test(text)) {
    const withoutOrigin = text.replace(everyOrigin, '')
    return named.test(withoutOrigin) && (compared.test(text) || movesAway.test(withoutOrigin))
  }
  if (worksThere.test(text) || leavesHere.test(text)) return false
  return target.test(text.replace(everyOrigin, '')) || !origin.test(text)
}
