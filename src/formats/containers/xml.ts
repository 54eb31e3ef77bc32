import sax from 'sax'
import type { Encoding } from './decode.ts'
import { decodedText } from './decode.ts'
import type { FileToRead } from './file.ts'

/** XML that a strict parser refuses: `line` of the file, after `elements` complete rows. */
export class BrokenXmlError extends Error {
  readonly line: number
  readonly elements: number

  constructor(line: number, elements: number) {
    super(`broken XML at line ${line}, after ${elements} elements`)
    this.name = 'BrokenXmlError'
    this.line = line
    this.elements = elements
  }
}

/** An element with its path from the root: `marches.marche`. */
export interface XmlElement {
  readonly path: string
  readonly value: unknown
}

/** Longer than any row: a text that never ends. */
const LONGEST_ELEMENT = 8_000_000

type Members = Record<string, unknown>

/** An element that is open: its text, and its members once it has some. */
interface Open {
  readonly name: string
  text: string
  members?: Members
}

/** Members of one name are a list, as in the JSON twin of a format. */
function add(parent: Open, name: string, value: unknown): void {
  // Without a prototype: an element may be called `constructor`.
  parent.members ??= Object.create(null) as Members
  const before = parent.members[name]
  if (before === undefined) parent.members[name] = value
  else if (Array.isArray(before)) before.push(value)
  else parent.members[name] = [before, value]
}

/** Builds the elements at `paths` as they close; of all others nothing is kept. Attributes say nothing here. */
class ElementReader {
  readonly #paths: ReadonlySet<string>
  readonly #parser = sax.parser(true, { position: true })
  readonly #way: string[] = []
  /** From the element that is kept down to the innermost. */
  readonly #open: Open[] = []
  #ready: XmlElement[] = []
  #length = 0
  #elements = 0
  #isOver = false

  constructor(paths: ReadonlySet<string>) {
    this.#paths = paths
    this.#parser.onopentag = ({ name }) => {
      if (this.#isOver) throw this.#broken()
      this.#way.push(name)
      if (this.#open.length > 0 || this.#paths.has(this.#way.join('.'))) this.#open.push({ name, text: '' })
    }
    this.#parser.ontext = (text) => this.#append(text)
    this.#parser.oncdata = (text) => this.#append(text)
    this.#parser.onclosetag = () => this.#close()
    this.#parser.onerror = () => {
      throw this.#broken()
    }
  }

  #broken(): BrokenXmlError {
    return new BrokenXmlError(this.#parser.line + 1, this.#elements)
  }

  #append(text: string): void {
    const open = this.#open.at(-1)
    if (open === undefined) return
    this.#length += text.length
    if (this.#length > LONGEST_ELEMENT) throw this.#broken()
    open.text += text
  }

  #close(): void {
    const path = this.#way.join('.')
    this.#way.pop()
    this.#isOver = this.#way.length === 0
    const closed = this.#open.pop()
    if (closed === undefined) return
    const value = closed.members ?? closed.text.trim()
    const parent = this.#open.at(-1)
    if (parent !== undefined) add(parent, closed.name, value)
    else {
      this.#ready.push({ path, value })
      this.#elements += 1
      this.#length = 0
    }
  }

  /** The elements that a piece of text completes. @throws BrokenXmlError */
  read(text: string): readonly XmlElement[] {
    this.#parser.write(text)
    const ready = this.#ready
    this.#ready = []
    return ready
  }

  /** @throws BrokenXmlError where the root is not closed. */
  end(): void {
    if (this.#way.length > 0) throw this.#broken()
    this.#parser.close()
  }
}

/**
 * The elements at the given paths, one by one, in file order. The encoding that the file declares is not asked: real
 * files declare names that no parser knows. No entity but those of XML itself is known.
 * @throws BrokenXmlError
 */
export async function* readXmlElements(
  file: FileToRead,
  encoding: Encoding,
  paths: readonly string[],
): AsyncGenerator<XmlElement> {
  const reader = new ElementReader(new Set(paths))
  for await (const text of decodedText(file, encoding)) yield* reader.read(text)
  reader.end()
}
