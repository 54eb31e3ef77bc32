import type { MapPoint } from './projection.ts'

/** Of a pixel: coordinates are written in these, as whole numbers, within a group that makes pixels of them. */
const UNITS = 2
export const PATH_GROUP = { transform: `scale(${1 / UNITS})` } as const
/** A width of a stroke, in pixels, within that group. */
export const strokeWidth = (pixels: number): number => pixels * UNITS

/** A line as short as it can be written: relative steps, those that go nowhere left out. */
export function linePath(points: readonly MapPoint[], closed: boolean): string {
  const [first, ...rest] = points.map(([x, y]) => [Math.round(x * UNITS), Math.round(y * UNITS)] as const)
  let [x, y] = first!
  let path = `M${x},${y}`
  let command = 'l'
  for (const [nextX, nextY] of closed ? rest.slice(0, -1) : rest) {
    const [dx, dy] = [nextX - x, nextY - y]
    if (dx === 0 && dy === 0) continue
    const separator = command === '' && dx >= 0 ? ' ' : ''
    path += `${command}${separator}${dx}${dy < 0 ? '' : ' '}${dy}`
    command = ''
    ;[x, y] = [nextX, nextY]
  }
  return closed ? `${path}z` : path
}
