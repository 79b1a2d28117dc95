/** What browsers have and the phone's script engine has not: page code that uses it must fail here as it would there. */
export const browserGlobals = [
  'window document frames self location navigator localStorage sessionStorage history caches screen alert confirm prompt',
  'fetch XMLHttpRequest WebSocket EventSource URL URLSearchParams Blob File FileReader FormData Headers Request Response',
  'DOMParser Event CustomEvent EventTarget Node Element HTMLElement Image Audio AudioContext MutationObserver',
  'IntersectionObserver ResizeObserver requestAnimationFrame cancelAnimationFrame requestIdleCallback indexedDB crypto',
  'performance AbortController TextEncoder TextDecoder structuredClone queueMicrotask matchMedia getComputedStyle',
  'postMessage Worker SharedWorker Notification BroadcastChannel MessageChannel Function globalThis top parent opener',
  'customElements visualViewport origin btoa atob setImmediate scheduler',
].flatMap(line => line.split(' '))
