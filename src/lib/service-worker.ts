import { isWeapp } from './platform'

/** On h5 the built files are kept by a worker, so that the program starts without a network. */
export function registerServiceWorker(): void {
  if (isWeapp || process.env.NODE_ENV !== 'production' || !('serviceWorker' in navigator)) return
  window.addEventListener('load', () => void navigator.serviceWorker.register('./sw.js'))
}
