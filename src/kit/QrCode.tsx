import { Image } from '@tarojs/components'
import { useMemo } from 'react'
import { encode } from 'uqr'
import { pictureName } from '@/lib/platform'
import './QrCode.scss'

/** Black on white in every theme, with the quiet zone of four modules that scanners need. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const address = useMemo(() => drawing(text), [text])
  return <Image className='qr-code' src={address} mode='scaleToFill' {...pictureName(label)} />
}

const quietZone = 4
/** Drawn large, so that nothing has to blow it up. */
const pixelsPerModule = 8

function drawing(text: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: 0 })
  const path = data
    .map((row, y) =>
      darkRuns(row)
        .map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`)
        .join(''),
    )
    .join('')
  const side = size + 2 * quietZone
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${side * pixelsPerModule}" height="${side * pixelsPerModule}" viewBox="${-quietZone} ${-quietZone} ${side} ${side}" shape-rendering="crispEdges"><rect x="${-quietZone}" y="${-quietZone}" width="${side}" height="${side}" fill="#fff"/><path fill="#0B1512" d="${path}"/></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}

/** Neighbouring dark modules as one run `[start, length]`: a shorter picture. */
function darkRuns(row: boolean[]): [number, number][] {
  const runs: [number, number][] = []
  for (const [x, isDark] of row.entries()) {
    const last = runs[runs.length - 1]
    if (!isDark) continue
    if (last && last[0] + last[1] === x) last[1]++
    else runs.push([x, 1])
  }
  return runs
}
