import { svg } from './dom.ts'

/** What stands around a drawing that leaves its page. */
export interface DrawingWords {
  readonly title: string
  /** Under it, a line each: where it is from, what it is of. */
  readonly lines: readonly string[]
}

const [MARGIN, TITLE, LINE] = [16, 30, 16]
/** How wide a character is, of a size, at most. */
const EM = 0.62

/** Words in lines of a width. */
export function linesOf(text: string, width: number, size: number): readonly string[] {
  const most = Math.max(8, Math.floor(width / (size * EM)))
  // An address has no spaces to break at.
  const words = text.split(' ').flatMap((word) => word.match(new RegExp(`.{1,${most}}`, 'gsu')) ?? [])
  return words.reduce<string[]>((lines, word) => {
    const last = lines.at(-1)
    if (last === undefined || last.length + word.length + 1 > most) return [...lines, word]
    return [...lines.slice(0, -1), `${last} ${word}`]
  }, [])
}

/** Colours that style sheets give stand in the drawing itself: a file has no style sheet. */
function paint(original: Element, copy: Element): void {
  const { color } = getComputedStyle(original)
  for (const name of ['fill', 'stroke'])
    if (copy.getAttribute(name) === 'currentColor') copy.setAttribute(name, color)
  copy.removeAttribute('class')
  for (const [index, child] of [...original.children].entries()) paint(child, copy.children[index]!)
}

/** A drawing as a file: its colours, ground, title and source in it. */
export function standalone(drawn: SVGSVGElement, { title, lines }: DrawingWords): SVGSVGElement {
  const body = drawn.cloneNode(true) as SVGSVGElement
  paint(drawn, body)
  const [width, height] = ['width', 'height'].map((name) => Number(drawn.getAttribute(name))) as [
    number,
    number,
  ]
  const { color, backgroundColor, fontFamily } = getComputedStyle(document.body)
  const heading = linesOf(title, width, 16)
  const foot = lines.flatMap((line) => linesOf(line, width, 12))
  const top = MARGIN + heading.length * 20 + (TITLE - 20)
  const whole = { width: width + 2 * MARGIN, height: top + height + foot.length * LINE + 2 * MARGIN }
  for (const [name, value] of Object.entries({ x: MARGIN, y: top })) body.setAttribute(name, String(value))
  const words = (texts: readonly string[], y: number, size: number, step: number, more: object = {}) =>
    texts.map((text, index) =>
      svg('text', { x: MARGIN, y: y + index * step, 'font-size': size, fill: color, ...more }, text),
    )
  return svg(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      ...whole,
      viewBox: `0 0 ${whole.width} ${whole.height}`,
      'font-family': fontFamily,
    },
    svg('title', {}, title),
    svg('rect', { ...whole, fill: backgroundColor }),
    ...words(heading, MARGIN + 14, 16, 20, { 'font-weight': 'bold' }),
    body,
    ...words(foot, top + height + MARGIN + 8, 12, LINE),
  )
}

/** How much finer than the screen a picture is: it is printed. */
const SCALE = 2

/** The same drawing as a picture. @throws where the browser cannot draw it */
export async function pictureOf(drawn: SVGSVGElement): Promise<Blob> {
  const text = new XMLSerializer().serializeToString(drawn)
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = Number(drawn.getAttribute('width')) * SCALE
  canvas.height = Number(drawn.getAttribute('height')) * SCALE
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height)
  const made = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (made === null) throw new Error('no picture')
  return made
}
