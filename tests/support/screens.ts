import type { Product } from './product.ts'

/** A page to be opened by its path, and a text that shows it is really there. */
export interface Screen {
  name: string
  path: string
  text: string | RegExp
  /** What it is about is gone: the browser notes the 404. */
  isGone?: boolean
}

/** Every page of the program, filled from the sample content. `layout.test.ts` sees that none is forgotten. */
export async function screensOf({ database, services }: Product): Promise<Screen[]> {
  const first = async (sql: string) => (await database.get<{ id: string }>(sql))?.id ?? ''
  const fair = (await services.careers.fairs.next())?.id ?? ''
  const pastFair = await first("SELECT id FROM events WHERE category = 'fair' ORDER BY starts_at LIMIT 1")
  const job = await first("SELECT id FROM jobs WHERE state = 'published' ORDER BY id LIMIT 1")
  const otherJob = await first("SELECT id FROM jobs WHERE state = 'published' ORDER BY id DESC LIMIT 1")
  const employer = await first('SELECT id FROM employers ORDER BY id LIMIT 1')
  const booth = await first(`SELECT id FROM booths WHERE fair_id = '${fair}' ORDER BY number LIMIT 1`)
  const event = await first("SELECT id FROM events WHERE category = 'music' ORDER BY starts_at DESC LIMIT 1")
  const asking = await first("SELECT id FROM events WHERE import_key = 'three-minute-pitch'")
  const cancelled = await first('SELECT id FROM events WHERE cancelled_reason IS NOT NULL LIMIT 1')
  const planned = await first("SELECT id FROM places WHERE status = 'planned' LIMIT 1")
  const walk = await first('SELECT id FROM walks ORDER BY slug LIMIT 1')
  const room = await first("SELECT id FROM rooms WHERE slug = 'shared-meeting'")
  const scene = await first("SELECT id FROM scenes WHERE slug = 'renting-and-hukou'")
  const policy = await first('SELECT id FROM policies ORDER BY id LIMIT 1')
  const need = await first("SELECT id FROM needs WHERE import_key = 'ramp-at-the-arcade'")
  const proposal = await first("SELECT id FROM proposals WHERE import_key = 'night-market-seats'")
  const item = await first('SELECT id FROM showcase_items ORDER BY id LIMIT 1')
  return [
    { name: '首页', path: '/pages/home/index', text: '查政策' },
    { name: '招聘', path: '/pages/jobs/index', text: /符合/ },
    { name: '文旅', path: '/pages/events/index', text: '去哪儿' },
    { name: '政策', path: '/pages/policies/index', text: /来源：/ },
    { name: '我的', path: '/pages/mine/index', text: '我的入场码' },
    { name: '入场码·没有', path: '/pages/pass/index?id=none', text: '这台设备上没有这个入场码' },
    { name: '岗位', path: `/packages/jobs/job?id=${job}`, text: '任职要求' },
    { name: '企业', path: `/packages/jobs/employer?id=${employer}`, text: /在招岗位/ },
    { name: '招聘会列表', path: '/packages/fairs/list', text: '即将举办' },
    { name: '招聘会', path: `/packages/fairs/fair?id=${fair}`, text: '展位图' },
    { name: '招聘会·已结束', path: `/packages/fairs/fair?id=${pastFair}`, text: '这场招聘会已结束' },
    { name: '展位', path: `/packages/fairs/booth?fair=${fair}&id=${booth}`, text: /今日活跃|天内活跃|有效期|展位可面谈/ },
    { name: '递名片·未登录', path: `/packages/fairs/hand?id=${fair}`, text: '先登录' },
    { name: '后来怎样·未登录', path: '/packages/fairs/after?id=none', text: '先登录' },
    { name: '报名', path: `/packages/registrations/new?id=${fair}`, text: '提交报名，领入场码' },
    { name: '报名·有提问', path: `/packages/registrations/new?id=${asking}`, text: '来路演还是来听' },
    { name: '报名结果·没有', path: `/packages/registrations/done?id=${fair}`, text: '没有这一场的报名' },
    { name: '活动', path: `/packages/events/event?id=${event}`, text: /主办/ },
    { name: '文化月历', path: '/packages/events/month', text: '一天一天看' },
    { name: '大活动·没有', path: '/packages/events/big-day', text: '现在没有大活动' },
    { name: '活动·已取消', path: `/packages/events/event?id=${cancelled}`, text: /已取消：/ },
    { name: '地点列表', path: '/packages/places/list', text: '二七之眼' },
    { name: '地点', path: `/packages/places/place?id=${planned}`, text: '这里有什么' },
    { name: '在哪', path: '/packages/places/where?kind=toilet', text: '德化步行街的公共厕所' },
    { name: '路线', path: `/packages/places/walk?id=${walk}`, text: '怎么走' },
    { name: '预约房间', path: `/packages/rooms/room?id=${room}`, text: /算失约/ },
    { name: '我的预约', path: '/packages/rooms/bookings', text: '还没有预约' },
    { name: '来二七 7 天', path: `/packages/fairs/stay?id=${fair}`, text: '先对一对条件' },
    { name: '政策原文', path: `/packages/policies/policy?id=${policy}`, text: '有效时间' },
    { name: '答案', path: `/packages/policies/answer?q=${encodeURIComponent('本科毕业来二七能领多少钱')}`, text: /依据 \d/ },
    { name: '答案·没有依据', path: `/packages/policies/answer?q=${encodeURIComponent('今天天气怎么样')}`, text: '可以找谁' },
    { name: '一件事', path: `/packages/policies/scene?id=${scene}`, text: '先比房源' },
    { name: '自查', path: '/packages/benefits/check', text: '第 1 题，最多 3 题' },
    { name: '自查·改一项', path: '/packages/benefits/check?ask=grad_ym', text: '哪一年' },
    { name: '自查结果', path: '/packages/benefits/results', text: '自查不代替审批' },
    { name: '自查·一项政策', path: '/packages/benefits/verdict?policy=eq-living-2025', text: '还差信息' },
    { name: '到手多少', path: `/packages/benefits/take-home?job=${job}`, text: '怎么算的' },
    { name: '比到手·选一个', path: `/packages/benefits/compare?job=${job}`, text: /和哪一个比|还没有可以比的岗位/ },
    { name: '比到手', path: `/packages/benefits/compare?job=${job}&other=${otherJob}`, text: '两年一共' },
    { name: '我的咨询', path: '/packages/tickets/list', text: '还没有咨询' },
    { name: '问工作人员', path: '/packages/tickets/new', text: '交给人来答' },
    { name: '投诉建议', path: '/packages/tickets/feedback', text: '要说的是哪一种' },
    { name: '服务公示', path: '/packages/tickets/board', text: '怎么算的' },
    { name: '搜索', path: '/packages/search/search', text: '试试搜' },
    { name: '收藏', path: '/packages/mine/favorites', text: '这里还没有收藏' },
    { name: '设置', path: '/packages/mine/settings', text: '存在本机的内容' },
    { name: '投递', path: `/packages/jobs/apply?id=${job}`, text: '简历卡给企业看吗' },
    { name: '简历卡·未登录', path: '/packages/mine/card', text: '填一次，投递时不用再填' },
    { name: '我的投递·未登录', path: '/packages/mine/applications', text: '登录后看投递的进展' },
    { name: '订的搜索·未登录', path: '/packages/mine/searches', text: '登录后能订下岗位搜索' },
    { name: '设备·未登录', path: '/packages/mine/devices', text: '登录后能看到、退出' },
    { name: '隐私', path: '/packages/mine/privacy', text: '存了什么、为什么、多久' },
    { name: '关于', path: '/packages/mine/about', text: '第三方信息共享清单' },
    { name: '开放数据', path: '/packages/mine/open-data', text: '在招岗位' },
    { name: '待发送', path: '/packages/mine/outbox', text: '都发出去了' },
    { name: '消息', path: '/packages/mine/inbox', text: '还没有消息' },
    { name: '青年风采', path: '/packages/showcase/list', text: '最新' },
    { name: '风采', path: `/packages/showcase/item?id=${item}`, text: '举报' },
    { name: '展示我的', path: '/packages/showcase/new', text: '下一步：看看效果' },
    { name: '我的风采', path: '/packages/showcase/mine', text: '还没有投稿' },
    {
      name: '确认公开·链接失效',
      path: `/packages/showcase/agree?token=${'x'.repeat(43)}`,
      text: '没有找到这个确认链接',
      isGone: true,
    },
    { name: '需求清单', path: '/packages/community/needs', text: '大家的需求' },
    { name: '需求·超期', path: `/packages/community/need?id=${need}`, text: '谁来办' },
    { name: '说一个需求', path: '/packages/community/new-need', text: '交给工作人员' },
    { name: '议事', path: '/packages/community/proposals', text: '大家在议' },
    { name: '议事·有决定', path: `/packages/community/proposal?id=${proposal}`, text: '后来怎样' },
    { name: '提一件事', path: '/packages/community/new-proposal', text: '交给工作人员' },
    { name: '评优', path: '/packages/awards/awards', text: '推荐一位' },
    { name: '推荐评优', path: '/packages/awards/nominate', text: '交给评委' },
    {
      name: '被推荐·链接失效',
      path: `/packages/awards/nominee?token=${'x'.repeat(43)}`,
      text: '没有找到这个确认链接',
      isGone: true,
    },
    { name: '工作人员登录', path: '/packages/staff/sign-in', text: '用户名' },
  ]
}
