import { askPhone } from '../api/consent.ts'
import { pictureAddress } from '../files.ts'
import { sharing } from '../sharing.ts'
import type { BuiltIn } from './built-in.ts'

const hover: BuiltIn['properties'] = {
  hoverClass: 'text',
  hoverStopPropagation: 'flag',
  hoverStartTime: 'number',
  hoverStayTime: 'number',
  animation: 'any',
}

export const view: BuiltIn = { wxml: '<slot/>', properties: hover }

export const text: BuiltIn = {
  wxml: '<slot/>',
  properties: { selectable: 'flag', userSelect: 'flag', space: 'text', decode: 'flag', overflow: 'text', maxLines: 'number' },
}

export const button: BuiltIn = {
  wxml: '<slot/>',
  properties: {
    ...hover,
    disabled: 'flag',
    type: 'text',
    size: 'text',
    plain: 'flag',
    loading: 'flag',
    openType: 'text',
    formType: 'text',
  },
  attached(component, host) {
    // What `openType` asks of WeChat here.
    host.addEventListener('click', async () => {
      const { openType, disabled } = component.data
      if (disabled) return
      if (openType === 'getPhoneNumber') component.triggerEvent('getphonenumber', await askPhone())
      if (openType === 'share') sharing.ask()
    })
  },
  changed: { disabled: (isDisabled, host) => host.toggleAttribute('disabled', Boolean(isDisabled)) },
}

/** Drawn on by the browser; page code gets it from a selector query, as a node of type 2d. */
export const canvas: BuiltIn = { wxml: '<n-canvas/>', properties: { type: 'text', canvasId: 'text', disableScroll: 'flag' } }

export const image: BuiltIn = {
  wxml: '<n-img/>',
  properties: { src: 'text', mode: 'text', lazyLoad: 'flag', webp: 'flag', showMenuByLongpress: 'flag', fadeIn: 'flag' },
  defaults: { mode: 'scaleToFill' },
  attached(component, host) {
    const picture = host.querySelector('img')
    picture?.addEventListener('load', () =>
      component.triggerEvent('load', { width: picture.naturalWidth, height: picture.naturalHeight }),
    )
    picture?.addEventListener('error', () => component.triggerEvent('error', { errMsg: `cannot load ${picture.src}` }))
  },
  changed: {
    mode: (mode, host) => host.setAttribute('mode', String(mode)),
    src(source, host) {
      const picture = host.querySelector('img')
      if (source) picture?.setAttribute('src', pictureAddress(String(source)))
      else picture?.removeAttribute('src')
    },
  },
}

export const scrollView: BuiltIn = {
  wxml: '<slot/>',
  properties: {
    scrollX: 'flag',
    scrollY: 'flag',
    upperThreshold: 'number',
    lowerThreshold: 'number',
    scrollTop: 'number',
    scrollLeft: 'number',
    scrollIntoView: 'text',
    scrollWithAnimation: 'flag',
    enhanced: 'flag',
    showScrollbar: 'flag',
  },
  defaults: { upperThreshold: 50, lowerThreshold: 50 },
  attached(component, host) {
    let wasAtEnd = false
    host.addEventListener('scroll', () => {
      const { scrollTop, scrollLeft, scrollHeight, scrollWidth } = host
      component.triggerEvent('scroll', { scrollTop, scrollLeft, scrollHeight, scrollWidth })
      const isAtEnd = scrollTop + host.clientHeight >= scrollHeight - Number(component.data.lowerThreshold)
      if (isAtEnd && !wasAtEnd) component.triggerEvent('scrolltolower', { direction: 'bottom' })
      wasAtEnd = isAtEnd
    })
  },
  changed: {
    scrollX: (isOn, host) => host.toggleAttribute('scroll-x', Boolean(isOn)),
    scrollY: (isOn, host) => host.toggleAttribute('scroll-y', Boolean(isOn)),
    scrollTop: (top, host) => void (host.scrollTop = Number(top)),
  },
}
