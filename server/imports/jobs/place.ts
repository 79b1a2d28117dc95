/** Districts of Zhengzhou by the words that mean them, landmarks of the business district among them. */
const districts: [string, RegExp][] = [
  ['二七区', /二七|德化街|百年德化|侯寨|马寨|樱桃沟|火车站西广场/],
  ['金水区', /金水|花园路|国基路/],
  ['中原区', /中原区|中原路|碧沙岗|中原万达/],
  ['管城回族区', /管城|紫荆山|商城路/],
  ['惠济区', /惠济/],
  ['郑东新区', /郑东/],
  ['高新区', /高新/],
  ['经开区', /经开|经济技术开发区/],
  ['航空港区', /航空港|港区/],
  ['上街区', /上街/],
  ['新郑市', /新郑/],
  ['新密市', /新密/],
  ['荥阳市', /荥阳/],
  ['登封市', /登封/],
  ['巩义市', /巩义/],
  ['中牟县', /中牟/],
]

/** Whether the cell names a place at all. */
export const isPlace = (text: string) =>
  text.length >= 2 && !/^(?:异地招聘|不限|无|面议|待定|详谈|多地|见面谈|全国)$/.test(text.trim())

/** The district of Zhengzhou a place lies in; null elsewhere: another city's 高新区 is not ours. */
export function districtOf(place: string): string | null {
  if (otherCity.test(place)) return null
  return districts.find(([, words]) => words.test(place))?.[0] ?? null
}

const otherCity =
  /^(?!郑州|河南).{0,6}?(?:北京|上海|天津|重庆|广州|深圳|杭州|南京|苏州|无锡|成都|武汉|西安|长沙|合肥|济南|青岛|厦门|福州|南宁|昆明|贵阳|太原|沈阳|大连|哈尔滨|长春|石家庄|兰州|海口|宁波|佛山|东莞|珠海|洛阳|开封|新乡|许昌|南阳|安阳|焦作|周口|商丘|信阳|驻马店|平顶山|漯河|濮阳|鹤壁|三门峡|济源)/
