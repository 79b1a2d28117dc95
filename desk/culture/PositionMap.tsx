import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { Minus, Plus } from 'lucide-react'
import { type KeyboardEvent, type PointerEvent, useState } from 'react'
import type { Coordinates } from '../../contract/platform/scalars.ts'
import { api } from '../api/client.ts'
import { district } from '../frame/district.ts'
import { middleOf, moved, projection } from './map-projection.ts'
import './culture.scss'

const width = 560
const height = 380
/** From side to side, in metres. */
const zooms = [400, 800, 1600, 3200, 6400]
const lineHeight = 13
const nameWidth = 100
const smallStep = 5
const largeStep = 50
/** Five minutes on foot as the crow flies, by the pace and detour that walking times are counted with. */
const ringMeters = (5 * 75) / 1.3

interface PositionMapProps {
  value?: Coordinates | null
  onChange?: (position: Coordinates) => void
  /** The place itself, which is not drawn among the others. */
  except?: string | undefined
  id?: string
}

const arrows: Record<string, [east: number, north: number]> = {
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
}

interface Dot {
  id: string
  name: string
  x: number
  y: number
}

/** Names stand only where they cover no other name. */
function named(dots: Dot[]): (Dot & { isNamed: boolean })[] {
  const written: Dot[] = []
  return dots.map(dot => {
    const isFree = written.every(other => Math.abs(other.y - dot.y) > lineHeight || Math.abs(other.x - dot.x) > nameWidth)
    if (isFree) written.push(dot)
    return { ...dot, isNamed: isFree }
  })
}

/** The district by the positions that are known; a press or the arrow keys set where something is. No street is drawn. */
export function PositionMap({ id, value, onChange, except }: PositionMapProps) {
  const { data } = useQuery({ queryKey: ['places', 'positions'], queryFn: () => api('GET /staff/place-positions', {}) })
  const [zoom, setZoom] = useState(1)
  const [center, setCenter] = useState<Coordinates | null>(value ?? null)
  const others = (data?.items ?? []).filter(place => place.id !== except)
  const middle = center ?? middleOf(others.map(place => place.coordinates)) ?? district.map.middle
  const meters = zooms[zoom] ?? 800
  const { toSpot, toPoint, lengthOf } = projection(middle, meters, width, height)
  const here = value ? toSpot(value) : null
  const dots = named(others.map(({ id, name, coordinates }) => ({ id, name, ...toSpot(coordinates) })))

  function press(event: PointerEvent<SVGSVGElement>) {
    const box = event.currentTarget.getBoundingClientRect()
    const scale = width / box.width
    onChange?.(toPoint({ x: (event.clientX - box.left) * scale, y: (event.clientY - box.top) * scale }))
  }
  function onKeyDown(event: KeyboardEvent) {
    const arrow = arrows[event.key]
    if (!arrow) return
    event.preventDefault()
    const step = event.shiftKey ? largeStep : smallStep
    const next = moved(value ?? middle, arrow[0] * step, arrow[1] * step)
    onChange?.(next)
    const spot = toSpot(next)
    if (spot.x < 0 || spot.x > width || spot.y < 0 || spot.y > height) setCenter(next)
  }
  const scaleMeters = meters / 8
  return (
    <div style={{ marginBottom: 16 }}>
      <svg
        id={id}
        className='position-map'
        viewBox={`0 0 ${width} ${height}`}
        role='application'
        aria-label={`地图，点一下定位置；方向键移动 ${smallStep} 米，按住 Shift 移动 ${largeStep} 米`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys move the position
        tabIndex={0}
        onPointerDown={press}
        onPointerMove={event => event.buttons === 1 && press(event)}
        onKeyDown={onKeyDown}
      >
        {dots.map(({ id, name, x, y, isNamed }) => (
          <g key={id}>
            <circle className='map-dot' cx={x} cy={y} r={4} />
            {isNamed && (
              <text x={x + 7} y={y + 4}>
                {name}
              </text>
            )}
          </g>
        ))}
        {here && (
          <>
            <circle className='map-ring' cx={here.x} cy={here.y} r={lengthOf(ringMeters)} />
            <circle className='map-here' cx={here.x} cy={here.y} r={8} />
          </>
        )}
        <path className='map-scale' d={`M12 ${height - 14}h${lengthOf(scaleMeters)}`} />
        <text x={18 + lengthOf(scaleMeters)} y={height - 10}>
          {scaleMeters} 米
        </text>
        <text x={width - 40} y={20}>
          北 ↑
        </text>
      </svg>
      <div className='row' style={{ marginTop: 8 }}>
        <Button aria-label='放大' icon={<Plus size={16} aria-hidden />} disabled={zoom === 0} onClick={() => setZoom(zoom - 1)} />
        <Button
          aria-label='缩小'
          icon={<Minus size={16} aria-hidden />}
          disabled={zoom === zooms.length - 1}
          onClick={() => setZoom(zoom + 1)}
        />
        <Button disabled={!value} onClick={() => setCenter(value ?? null)}>
          回到这个位置
        </Button>
        <span className='caption'>灰点是已有的地点；虚线圈约步行 5 分钟</span>
      </div>
    </div>
  )
}
