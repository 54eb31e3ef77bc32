/** One content line of a calendar, parameters apart. */
export interface Line {
  readonly name: string
  readonly parameters: string
  /** As written. */
  readonly raw: string
  /** TEXT values, unescaped. */
  readonly value: string
}

export interface Component {
  readonly name: string
  readonly lines: readonly Line[]
  readonly components: readonly Component[]
}

const encoder = new TextEncoder()

function lineOf(text: string): Line {
  const match = /^([A-Z0-9-]+)((?:;[A-Z0-9-]+=(?:"[^"]*"|[^";:,]*))*):(.*)$/su.exec(text)
  if (match === null) throw new SyntaxError(`no content line: ${JSON.stringify(text.slice(0, 80))}`)
  const [, name, parameters, raw] = match
  if (/[\u0000-\u0008\u000a-\u001f\u007f]/.test(raw!)) throw new SyntaxError(`control character in ${name}`)
  const value = raw!.replace(/\\([\\;,nN])/g, (_, character) => (/n/i.test(character) ? '\n' : character))
  return { name: name!, parameters: parameters!, raw: raw!, value }
}

/** A calendar by RFC 5545, judged by other code than its own. @throws SyntaxError where it breaks the format. */
export function parseIcs(text: string): Component {
  if (!text.endsWith('\r\n')) throw new SyntaxError('the last line is not ended')
  if (/\r(?!\n)|(?<!\r)\n/.test(text)) throw new SyntaxError('a line is not ended by CRLF')
  const folded = text.slice(0, -2).split('\r\n')
  const long = folded.find((line) => encoder.encode(line).length > 75)
  if (long !== undefined) throw new SyntaxError(`more than 75 octets: ${long}`)
  if (!text.isWellFormed()) throw new SyntaxError('half a character')
  const open: { name: string; lines: Line[]; components: Component[] }[] = []
  let root: Component | undefined
  for (const line of folded.join('\r\n').replaceAll('\r\n ', '').split('\r\n').map(lineOf)) {
    if (root !== undefined) throw new SyntaxError('something after the calendar')
    if (line.name === 'BEGIN') open.push({ name: line.raw, lines: [], components: [] })
    else if (line.name === 'END') {
      const ended = open.pop()
      if (ended?.name !== line.raw) throw new SyntaxError(`END:${line.raw} ends nothing`)
      if (open.length === 0) root = ended
      else open.at(-1)!.components.push(ended)
    } else if (open.length === 0) throw new SyntaxError(`${line.name} outside of a component`)
    else open.at(-1)!.lines.push(line)
  }
  if (root === undefined) throw new SyntaxError('no calendar')
  return root
}

/** The value of the one property of this name. @throws Error where there are none or several. */
export function valueOf({ name, lines }: Component, property: string): string {
  const found = lines.filter((line) => line.name === property)
  if (found.length !== 1) throw new Error(`${found.length} ${property} in ${name}`)
  return found[0]!.value
}

export const eventsOf = ({ components }: Component) => components.filter(({ name }) => name === 'VEVENT')
