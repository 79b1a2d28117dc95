import type { LinkPreview } from '../../platform/http/link-pages.ts'

/** What a link to the page of open data says of it. */
export const openDataPreview: LinkPreview = {
  title: '开放数据',
  description: '岗位、活动、地点、政策目录和服务公示，CSV 和 JSON，没有个人信息',
  picture: '/share/district.png',
  path: '/packages/mine/open-data',
  data: null,
}
