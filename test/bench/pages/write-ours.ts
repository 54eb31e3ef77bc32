/**
 * Our side, in a process of its own, as one thread of a build does it: `node write-ours.ts <work.json>` writes the pages
 * of all contracts. Its last line is what it measured, in JSON. The data are read and the pages listed before the
 * clock starts; what their views compute is counted, also what the first of them computes for all.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { contractPath } from '../../../src/domain/links.ts'
import { siteReader } from '../../../scripts/site/threads/site-reader.ts'
import type { SiteWork } from '../../../scripts/site/threads/site-work.ts'
import { writeBelow } from '../../../scripts/site/write-files.ts'
import { used } from './used.ts'
import type { Used } from './used.ts'

/** Beside the whole, seconds of the clock for its parts. */
export interface OurUse extends Used {
  /** Of the pages, below the root of the site. */
  readonly files: readonly string[]
  /** What views compute, and their words as bytes of HTML. */
  readonly rendering: number
  /** Of rendering: to make bytes of a finished text, measured apart. */
  readonly coding: number
  readonly writing: number
}

/** More would not fit in the one text that the peer reads its values from. */
const MOST_PAGES = 20_000

const work = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as SiteWork
const reader = siteReader(work)
const { contracts } = await reader.portal()
const ofContracts = new Set(contracts.map((contract) => join(contractPath(contract), 'index.html').slice(1)))
const pages = (await reader.pages()).filter(({ file }) => ofContracts.has(file)).slice(0, MOST_PAGES)

let [rendering, writing] = [0, 0]
const whole = await used(() =>
  reader.building(async () => {
    for (const { file, render } of pages) {
      const startedAt = performance.now()
      const bytes = (await render())!
      const renderedAt = performance.now()
      writeBelow(join(work.out, file), bytes)
      rendering += renderedAt - startedAt
      writing += performance.now() - renderedAt
    }
  }),
)
let coding = 0
for (const { file } of pages) {
  const text = readFileSync(join(work.out, file), 'utf8')
  const startedAt = performance.now()
  Buffer.from(text)
  coding += performance.now() - startedAt
}
const files = pages.map(({ file }) => file)
const use: OurUse = {
  ...whole,
  files,
  rendering: rendering / 1000,
  coding: coding / 1000,
  writing: writing / 1000,
}
console.log(JSON.stringify(use))
