import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import { middleOf, projection } from '../map-projection.ts'
import type { StopValue } from './values.ts'

const width = 560
const height = 300
const leastMeters = 500

/** The stops as they lie, joined in their order; no street is drawn. */
export function WalkMap({ stops }: { stops: StopValue[] }) {
  const { data } = useQuery({ queryKey: ['places', 'positions'], queryFn: () => api('GET /staff/place-positions', {}) })
  const placed = stops.flatMap(({ key, placeId }, index) => {
    const place = data?.items.find(({ id }) => id === placeId)
    return place ? [{ key, place, number: index + 1 }] : []
  })
  const middle = middleOf(placed.map(({ place }) => place.coordinates))
  if (!middle || placed.length < 2) return null
  const flat = projection(middle, width, width, height)
  // Wide enough for the farthest of them, with room for its name.
  const reach = Math.max(
    ...placed.map(({ place }) => {
      const { x, y } = flat.toSpot(place.coordinates)
      return Math.max(Math.abs(x - width / 2), (Math.abs(y - height / 2) * width) / height)
    }),
  )
  const { toSpot } = projection(middle, Math.max(leastMeters, reach * 2.6), width, height)
  const spots = placed.map(stop => ({ ...stop, ...toSpot(stop.place.coordinates) }))
  return (
    <svg className='position-map' viewBox={`0 0 ${width} ${height}`} role='img' aria-label='各站的位置，按顺序连起来'>
      <path className='map-path' d={`M${spots.map(({ x, y }) => `${x} ${y}`).join('L')}`} />
      {spots.map(({ key, place, number, x, y }) => (
        <g key={key}>
          <circle className='map-here' cx={x} cy={y} r={9} />
          <text x={x + 13} y={y + 4}>
            {number} {place.name}
          </text>
        </g>
      ))}
    </svg>
  )
}
