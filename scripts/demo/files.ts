import { createHash } from 'node:crypto'
import { basename, dirname } from 'node:path/posix'
import type { IsoDate } from '../../src/domain/date.ts'
import { sourceSchema } from '../../src/domain/provenance.ts'
import { asItStood, decpFile, decpRecords } from './decp/file.ts'
import { melFile } from './mel/file.ts'
import { planFiles } from './plan/file.ts'
import { centralMembersFile, centralOffersFile } from './records/central.ts'
import { establishmentsFile } from './records/establishments.ts'
import { inclusionFile } from './records/inclusion.ts'
import { noticesFile } from './records/notices.ts'
import { structuresFile } from './records/structures.ts'
import type { Setting } from './setting.ts'
import { edited } from './spoil/edited.ts'
import type { RowOf } from './tables/columns.ts'
import type { FileText } from './tables/read.ts'
import type { DemoContract } from './world/model.ts'
import { inBothFiles } from './world/special-cases.ts'
import { inventWorld } from './world/world.ts'

/** A file of the demonstration, by its path in the territory's `sources` folder. */
export interface DemoFile {
  readonly path: string
  readonly text: string
}

const COMMON = {
  publisher: 'Achats à livre ouvert (données de démonstration)',
  licence: 'Licence Ouverte 2.0',
  demonstration: true,
}

/** `source.json` of an invented file: `about` comes first, the file's own figures last. */
export function provenance(about: object, { text, rows }: FileText, path: string): string {
  const sha256 = createHash('sha256').update(text).digest('hex')
  const source = sourceSchema.parse({ ...about, ...COMMON, sha256, rows, file: basename(path) })
  return `${JSON.stringify(source, null, 2)}\n`
}

/** Texts by name. */
export type Texts = Readonly<Record<string, string>>

type ByKind = Readonly<Record<RowOf<'sources'>['kind'], FileText[]>>

/** The texts of the files of each kind; of the plan one an edition. */
function textsOf(setting: Setting, day: IsoDate | undefined): ByKind {
  const world = inventWorld(setting)
  const has = (which: keyof ByKind) => setting.tables.sources.some(({ kind }) => kind === which)
  const exports = has('mel')
  const all = edited(setting, world.contracts, exports ? inBothFiles(world.contracts) : [])
  /** Those of the years before DECP 2022, or those of its years, and those that stand in both files. */
  const part = (early: boolean) => {
    const isEarly = ({ notified }: DemoContract) => notified < String(setting.firstDecpYear)
    const contracts = all.contracts.filter((each) => isEarly(each) === early || all.untouched.has(each))
    return { ...all, contracts }
  }
  const records = { contracts: decpRecords(part(false)), concessions: world.concessions }
  return {
    mel: exports ? [melFile(part(true))] : [],
    decp: [decpFile(day === undefined ? records : asItStood(records, day))],
    establishments: [establishmentsFile(world, setting)],
    structures: [structuresFile(world, setting)],
    inclusion: [inclusionFile(all)],
    // Only an authority with a central purchasing body has these.
    centralOffers: has('centralOffers') ? [centralOffersFile(all)] : [],
    centralMembers: has('centralMembers') ? [centralMembersFile(setting)] : [],
    plan: planFiles(all),
    notices: [noticesFile(setting.tables.notices)],
  }
}

/** All files of the demonstration, the same on every run; with a day, as they would have stood then. */
export function demoFiles(setting: Setting, day?: IsoDate): DemoFile[] {
  const texts = textsOf(setting, day)
  return setting.tables.sources.flatMap(({ kind, path, title, published, from, to }) => {
    const file = texts[kind].shift()!
    if (kind === 'plan' && day !== undefined && published > day) return []
    const about = {
      title,
      published: day !== undefined && published > day ? day : published,
      ...(from !== undefined && to !== undefined && { covers: { from, to } }),
    }
    return [
      { path, text: file.text },
      { path: `${dirname(path)}/source.json`, text: provenance(about, file, path) },
    ]
  })
}
