import { existsSync } from 'node:fs'
import { open, rename, writeFile } from 'node:fs/promises'
import { chromium } from 'playwright-core'
import { reportPath } from '../../src/domain/links.ts'
import { CommandError } from '../command.ts'
import { serveFolder } from '../server.ts'

const SIGNATURE = '%PDF-'

/** Throws before any work where the file to write would replace something that is no PDF. @throws CommandError */
export async function assertPdf(path: string): Promise<void> {
  if (!path.toLowerCase().endsWith('.pdf'))
    throw new CommandError(`--out attend un fichier .pdf, reçu « ${path} ».`)
  if (!existsSync(path)) return
  const file = await open(path)
  try {
    const { buffer } = await file.read(Buffer.alloc(SIGNATURE.length), 0, SIGNATURE.length, 0)
    if (buffer.toString('latin1') === SIGNATURE) return
  } finally {
    await file.close()
  }
  throw new CommandError(`${path} existe et n’est pas un PDF : il n’est pas remplacé. Donnez un autre --out.`)
}

export interface Printed {
  /** Of the built site. */
  readonly folder: string
  readonly base: string
  readonly period: string
  readonly browser: string
  readonly out: string
}

/**
 * The report of a built site as a PDF: tagged, with an outline; language and title are those of the page. It stands
 * beside its place until it is whole.
 */
export async function writePdf({ folder, base, period, browser, out }: Printed): Promise<void> {
  const { url, close } = await serveFolder({ folder, port: 0, base })
  const running = await chromium.launch({ executablePath: browser })
  try {
    const page = await running.newPage()
    await page.goto(new URL(reportPath(period).slice(1), url).href, { waitUntil: 'load' })
    const bytes = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true })
    const beside = `${out}.nouveau`
    await writeFile(beside, bytes)
    await rename(beside, out)
  } finally {
    await running.close()
    await close()
  }
}
