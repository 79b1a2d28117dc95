import { isWeapp } from './platform'

/** Takes away what `index.html` shows until the program stands; WeChat has an opening of its own. */
export function liftCurtain() {
  if (!isWeapp) document.getElementById('opening')?.remove()
}
