import type { Check } from './weapp-package.ts'

/** Pages that show one person’s own things: WeChat’s menu must not offer to send them. */
const ownPages =
  /^pages\/(?:pass|mine)\/|^packages\/(?:registrations|mine|staff)\/(?!about$)|\/(?:apply|bookings|results|verdict|ticket|nominate|nominee|agree)$|^packages\/tickets\/(?:list|new|feedback)$|^packages\/showcase\/new$|^packages\/community\/new-|^packages\/fairs\/(?:hand|after)$|^packages\/search\//
/** They go to one chat and no further: the link by which somebody agrees to be shown, and a question one asked. */
const chatsOnly = ['packages/showcase/mine', 'packages/policies/answer']

/** Every page for everybody can be sent to a chat and to Moments; no page of one person’s own can. */
export const sharing: Check = ({ pages, has, read }) =>
  pages
    .filter(page => has(`${page}.js`))
    .flatMap(page => {
      const script = read(`${page}.js`)
      const isOwn = ownPages.test(page)
      return ['enableShareAppMessage', 'enableShareTimeline']
        .filter(name => script.includes(`${name}:!0`) === (isOwn || (name === 'enableShareTimeline' && chatsOnly.includes(page))))
        .map(name =>
          script.includes(`${name}:!0`)
            ? `${page} is a person’s own and has ${name}`
            : `${page} is for everybody and lost ${name}`,
        )
    })
