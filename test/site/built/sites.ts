import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { AUTHORITIES } from '../authorities/authorities.ts'
import type { AuthorityName } from '../authorities/authorities.ts'
import { writeAuthority } from '../authorities/files.ts'
import { writeAwkwardFiles } from '../awkward/files.ts'

export const ROOT = resolve(import.meta.dirname, '../../..')

/** Real published files, beside the checkout where somebody put them there; never part of the project. */
export const REAL_FILE_FOLDER = join(ROOT, '../shared/data/mel')

export interface BuiltSite {
  readonly folder: string
  readonly base: string
  /** Options of `npm run build` beside `--out` and `--base`. */
  readonly options: readonly string[]
  readonly environment: Readonly<Record<string, string>>
  /** Why it cannot be built on this machine. */
  readonly missing?: string
  /** Writes the files that it is built from. */
  readonly prepare?: () => void
}

const AWKWARD_FILES = join(ROOT, '.build/test-awkward-files')

const site = (name: string, more: Partial<BuiltSite> = {}): BuiltSite => ({
  folder: join(ROOT, '.build/test', name),
  base: '/',
  options: [],
  environment: {},
  ...more,
})

/** The sites that `npm test` builds, and that the tests of this folder read. */
export const SITES = {
  demonstration: site('demonstration'),
  /** The same once more, by one thread (`scripts/test.ts`), on a machine with other habits: it must be the same bytes. */
  again: site('again', {
    environment: { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  }),
  /** Below a folder of another host, beside the two smaller territories. */
  below: site('below', {
    base: '/portail/',
    options: ['--site', 'https://ville.example', '--compare', 'grand-lyon,pas-de-calais'],
  }),
  /** Fifty contracts and a plan whose texts are as bad as they come (`awkward/texts.ts`), and a crowded year. */
  awkward: site('awkward', {
    options: ['--from', AWKWARD_FILES],
    prepare: () => writeAwkwardFiles(AWKWARD_FILES),
  }),
  real: site('real', {
    options: ['--from', REAL_FILE_FOLDER],
    ...(existsSync(REAL_FILE_FOLDER) ? {} : { missing: 'no ../shared/data/mel beside this checkout' }),
  }),
} as const

const AUTHORITY_FOLDERS = join(ROOT, '.build/test-authorities')

/** Small sites of other authorities, from folders of their own: what they say of places is read, not driven. */
export const AUTHORITY_SITES = Object.fromEntries(
  Object.entries(AUTHORITIES).map(([name, authority]) => {
    const folder = join(AUTHORITY_FOLDERS, name)
    const options = ['--territory', folder]
    return [name, site(`authority-${name}`, { options, prepare: () => writeAuthority(folder, authority) })]
  }),
) as Readonly<Record<AuthorityName, BuiltSite>>

/** The two smaller territories that the repository holds beside the first, built as anybody builds them. */
export const EMBEDDED_SITES = {
  'grand-lyon': site('grand-lyon', { options: ['--territory', 'grand-lyon'] }),
  'pas-de-calais': site('pas-de-calais', { options: ['--territory', 'pas-de-calais'] }),
} as const
export type EmbeddedName = keyof typeof EMBEDDED_SITES

export type SiteName = keyof typeof SITES

/** Every site that is built, by name. */
export type BuiltName = SiteName | AuthorityName | EmbeddedName
export const ALL_SITES: Readonly<Record<BuiltName, BuiltSite>> = {
  ...SITES,
  ...AUTHORITY_SITES,
  ...EMBEDDED_SITES,
}
