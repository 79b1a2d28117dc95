interface Margins {
  top?: number
  bottom?: number
}

/** What `wx.createIntersectionObserver` gives for a page, as far as one element against the screen; WeChat sends plain values. */
export function observerOf(root: HTMLElement) {
  let observer: IntersectionObserver | null = null
  let margin = '0px'
  const made = {
    relativeToViewport({ top = 0, bottom = 0 }: Margins = {}) {
      margin = `${top}px 0px ${bottom}px 0px`
      return made
    },
    observe(selector: string, told: (seen: object) => void) {
      const target = root.querySelector(selector)
      if (!target || observer) return
      observer = new IntersectionObserver(
        ([seen]) =>
          seen &&
          told({
            intersectionRatio: seen.intersectionRatio,
            intersectionRect: seen.intersectionRect.toJSON(),
            boundingClientRect: seen.boundingClientRect.toJSON(),
            time: Date.now(),
          }),
        { root, rootMargin: margin },
      )
      observer.observe(target)
    },
    disconnect: () => observer?.disconnect(),
  }
  return made
}
