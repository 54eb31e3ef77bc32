/**
 * The peer, in a process of its own: `node write-eleventy.ts <folder> <language>` writes the pages of
 * `<folder>/pages.json` into `<folder>/eleventy`. Its last line is what it measured, in JSON. Its values are all there
 * before the clock starts, and its templates and settings are read.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { Eleventy } from '@11ty/eleventy'
import { used } from './used.ts'
import { ELEVENTY_TEMPLATES } from './eleventy-templates.ts'
import type { Language } from './eleventy-templates.ts'
import type { PageSet } from './page-set.ts'

const [folder, language] = process.argv.slice(2) as [string, Language]
// Eleventy has all its folders below the one that it runs in.
process.chdir(folder)
const set = JSON.parse(readFileSync('pages.json', 'utf8')) as PageSet
const templates = join('templates', language)
mkdirSync(templates, { recursive: true })
writeFileSync(join(templates, `page.${language}`), ELEVENTY_TEMPLATES[language](set))

const eleventy = new Eleventy(templates, 'eleventy', {
  quietMode: true,
  configPath: false,
  config: (settings) => settings.addGlobalData('pages', set.pages),
})
await eleventy.init()
console.log(JSON.stringify(await used(() => eleventy.write())))
