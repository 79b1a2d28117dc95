import { pictureAddress } from './files.ts'

/** The browser's canvas behind the one that page code holds. */
const canvases = new WeakMap<object, HTMLCanvasElement>()
const given = new WeakMap<HTMLCanvasElement, object>()

export const drawnOn = (node: object) => canvases.get(node)

/** What `fields({ node: true })` gives for a canvas of type 2d: of the browser's one, only what WeChat's has. */
export function canvasNode(canvas: HTMLCanvasElement): object {
  const known = given.get(canvas)
  if (known) return known
  const node = {
    get width() {
      return canvas.width
    },
    set width(width: number) {
      canvas.width = width
    },
    get height() {
      return canvas.height
    },
    set height(height: number) {
      canvas.height = height
    },
    getContext: (kind: '2d') => canvas.getContext(kind),
    createImage,
  }
  canvases.set(node, canvas)
  given.set(canvas, node)
  return node
}

function createImage(): HTMLImageElement {
  const image = new Image()
  const { set } = Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src') ?? {}
  Object.defineProperty(image, 'src', { set: (source: string) => set?.call(image, pictureAddress(source)) })
  return image
}

interface Query {
  select: (selector: string) => { fields: (wanted: Fields, done?: unknown) => unknown }
  exec: (done?: (found: (Found | null)[]) => void) => unknown
}

interface Fields {
  id?: boolean
  node?: boolean
}

interface Found {
  id?: string
}

/** The framework's query does not know nodes: they are looked up by the ids that it finds. */
export function withNodes(query: Query, root: HTMLElement): Query {
  const select = query.select.bind(query)
  const exec = query.exec.bind(query)
  let wantsNodes = false
  query.select = selector => {
    const found = select(selector)
    const fields = found.fields.bind(found)
    found.fields = (wanted, done) => {
      wantsNodes ||= wanted.node ?? false
      return fields(wanted.node ? { ...wanted, id: true } : wanted, done)
    }
    return found
  }
  query.exec = done =>
    exec(found => {
      const nodeOf = (id = '') => root.querySelector<HTMLCanvasElement>(`#${CSS.escape(id)} > canvas`)
      done?.(
        found.map(one => {
          const canvas = wantsNodes && one?.id ? nodeOf(one.id) : null
          return canvas ? { ...one, node: canvasNode(canvas) } : one
        }),
      )
    })
  return query
}
