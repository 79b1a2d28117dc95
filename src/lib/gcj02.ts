import type { Coordinates } from '../../contract/platform/scalars.ts'

const radius = 6_378_245
const eccentricity = 0.006693421622965943
const { sin, cos, sqrt, abs, PI } = Math

/** What a browser measures (WGS-84) as Chinese maps and our places have it (GCJ-02), some 500 m away; within a metre or two. */
export function toGcj02({ latitude, longitude }: Coordinates): Coordinates {
  const x = longitude - 105
  const y = latitude - 35
  const angle = (latitude / 180) * PI
  const magic = 1 - eccentricity * sin(angle) ** 2
  const north = (shiftNorth(x, y) * 180) / (((radius * (1 - eccentricity)) / (magic * sqrt(magic))) * PI)
  const east = (shiftEast(x, y) * 180) / ((radius / sqrt(magic)) * cos(angle) * PI)
  return { latitude: latitude + north, longitude: longitude + east }
}

const ripple = (x: number) => ((20 * sin(6 * x * PI) + 20 * sin(2 * x * PI)) * 2) / 3

const shiftNorth = (x: number, y: number) =>
  -100 +
  2 * x +
  3 * y +
  0.2 * y * y +
  0.1 * x * y +
  0.2 * sqrt(abs(x)) +
  ripple(x) +
  ((20 * sin(y * PI) + 40 * sin((y / 3) * PI)) * 2) / 3 +
  ((160 * sin((y / 12) * PI) + 320 * sin((y * PI) / 30)) * 2) / 3

const shiftEast = (x: number, y: number) =>
  300 +
  x +
  2 * y +
  0.1 * x * x +
  0.1 * x * y +
  0.1 * sqrt(abs(x)) +
  ripple(x) +
  ((20 * sin(x * PI) + 40 * sin((x / 3) * PI)) * 2) / 3 +
  ((150 * sin((x / 12) * PI) + 300 * sin((x / 30) * PI)) * 2) / 3
