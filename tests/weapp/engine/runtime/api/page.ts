import { withNodes } from '../canvases.ts'
import { setTitle } from '../frames.ts'
import { observerOf } from '../nearness.ts'
import { tellTopPage, topPage } from '../pages.ts'

/** What code does to the page it is on. */
export const page = {
  sync: {
    createSelectorQuery: () => withNodes(topPage().caller.createSelectorQuery() as never, topPage().frame.scroller),
    createIntersectionObserver: () => observerOf(topPage().frame.scroller),
  },
  later: {
    pageScrollTo: ({ scrollTop = 0 }: { scrollTop?: number }) => void (topPage().frame.scroller.scrollTop = scrollTop),
    startPullDownRefresh: () => void tellTopPage('onPullDownRefresh'),
    stopPullDownRefresh: () => {},
    setNavigationBarColor: () => {},
    setNavigationBarTitle: ({ title }: { title: string }) => setTitle(title),
  },
}
