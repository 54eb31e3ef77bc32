import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import type { ComparedAuthority, ComparedIndicator, ComparedPoint } from '../../src/domain/comparison.ts'
import { isIsoDate } from '../../src/domain/date.ts'
import type { IsoDate } from '../../src/domain/date.ts'
import { ABSENCES } from '../../src/domain/indicator.ts'
import { isSiren } from '../../src/domain/supplier/siret.ts'
import { SCOPE_KINDS } from '../../src/domain/territory/territory.ts'
import { visibleTextSchema } from '../../src/domain/visible-text.ts'
import { isYearAhead } from '../../src/indicators/formulas/cells.ts'
import { INDICATORS } from '../../src/indicators/registry.ts'
import { SCOPE_CODES } from '../../src/outputs/api/authority.ts'
import { ABSENCE_CODES } from '../../src/outputs/api/indicators.ts'
import { API_PATHS, API_VERSION } from '../../src/outputs/api/paths.ts'
import { plainSpaces } from '../../src/text/codes.ts'
import { COMPARED_PORTAL_TEXT } from '../../src/text/data/compared-portals.ts'
import { typeset } from '../../src/text/language/typography.ts'
import { COMPARED_INDICATORS } from '../../src/views/comparison/measures.ts'
import { broken, checked, readDocument, readTogether } from './published-document.ts'

// Members that are not read here are let be: version 1 of the API may get more of them.

/** Longer than the sentence of any method, or any name. */
const LONGEST = 5000
const shortText = visibleTextSchema.refine((text) => text.length <= LONGEST)

const indexSchema = z.object({
  version: z.literal(API_VERSION),
  arrete_au: z.string().refine(isIsoDate),
  demonstration: z.boolean(),
  collectivite: z.object({
    nom: shortText,
    nom_court: shortText,
    nom_avec_article: shortText,
    siren: z.string().refine(isSiren),
    perimetre: z.object({ type: z.enum(Object.values(SCOPE_CODES)), code: z.string() }).nullable(),
  }),
  donnees: z.array(z.object({ chemin: z.string() })),
})

const definitionSchema = z.object({
  indicateur: z.object({
    methode: shortText,
    unite: z.string(),
    absent: z.enum(Object.values(ABSENCE_CODES)).nullable(),
  }),
})

const quantity = z.number().nonnegative()
/** Shares and means, none of them masked. */
const rowSchema = z.object({
  periode: shortText,
  serie: z.string().nullish(),
  libelle_serie: shortText.nullish(),
  valeur: quantity.nullable(),
  numerateur: quantity,
  denominateur: quantity,
  inconnus: z.int().nonnegative(),
  borne_basse: quantity.max(1).nullish(),
  borne_haute: quantity.max(1).nullish(),
  partiel: z.boolean(),
})
type PublishedRow = z.output<typeof rowSchema>

/** A share is of a whole, and lies between its bounds; of nothing there is no figure. */
function isPossible(row: PublishedRow, unit: string): boolean {
  const { valeur: value, denominateur: whole } = row
  if (value === null) return true
  const isShare = unit !== 'part' || (row.numerateur <= whole && value <= 1)
  return whole > 0 && isShare && (row.borne_basse ?? 0) <= value && value <= (row.borne_haute ?? Infinity)
}

const placeOf = ({ periode, serie }: PublishedRow) => `${periode} ${serie ?? ''}`

/** The rows of an indicator: one a period and series. */
const rowsOf = (unit: string) =>
  z.object({
    donnees: z
      .array(rowSchema.refine((row) => isPossible(row, unit), { path: ['valeur'] }))
      .refine((rows) => new Set(rows.map(placeOf)).size === rows.length),
  })

/** The version that a folder has in place of ours: "v2"; `undefined` where it has no API. */
async function otherVersion(file: string): Promise<string | undefined> {
  const api = dirname(dirname(file))
  const names = existsSync(api) ? await readdir(api) : []
  return names.filter((name) => /^v\d+$/.test(name)).at(-1)
}

async function readIndex(folder: string): Promise<z.output<typeof indexSchema>> {
  const file = join(folder, API_PATHS.index)
  const anotherVersion = (value: string) =>
    broken({ file, field: 'version', value, expected: COMPARED_PORTAL_TEXT.version(API_VERSION) })
  if (!existsSync(file)) {
    const version = await otherVersion(file)
    throw version === undefined
      ? broken({ file, field: '', expected: COMPARED_PORTAL_TEXT.noApi })
      : anotherVersion(version)
  }
  const value = await readDocument(file)
  const version = (value as { readonly version?: unknown } | null)?.version
  if (version !== undefined && version !== API_VERSION) throw anotherVersion(String(version))
  return checked(file, indexSchema, value)
}

function pointOf(row: PublishedRow, referenceDate: IsoDate): ComparedPoint {
  const { periode, serie, libelle_serie: label, borne_basse: low, borne_haute: high } = row
  return {
    period: periode,
    ...(typeof serie === 'string' && { series: serie }),
    ...(typeof label === 'string' && { seriesLabel: label }),
    value: row.valeur,
    numerator: row.numerateur,
    denominator: row.denominateur,
    unknown: row.inconnus,
    ...(typeof low === 'number' && typeof high === 'number' && { bounds: [low, high] }),
    ...(row.partiel && { partial: true }),
    ...(isYearAhead(periode, referenceDate) && { ahead: true }),
  }
}

const absenceOf = (code: string | null) => ABSENCES.find((absence) => ABSENCE_CODES[absence] === code)

/** What this portal says of an indicator, without figures. @throws Error where it has none of that id: a fault here. */
function ownDefinition(id: string): ComparedIndicator {
  const found = INDICATORS.find((each) => each.id === id)
  if (found === undefined) throw new Error(`no indicator ${id} to compare`)
  const { formula, ...entry } = found
  const { rowKind, aggregate, method } = formula
  const series = { indicator: id, unit: entry.unit, rowKind, aggregate, points: [] }
  return { ...entry, question: typeset(entry.question), method, series }
}

/**
 * The figures that a portal publishes of one of our indicators; none where it defines it otherwise. The method is a
 * sentence of the program, which names no territory: two portals that count alike say it in the same words.
 */
async function readIndicator(folder: string, id: string, referenceDate: IsoDate): Promise<ComparedIndicator> {
  const own = ownDefinition(id)
  const file = join(folder, API_PATHS.indicator(id))
  const value = await readDocument(file)
  const { methode, unite, absent } = checked(file, definitionSchema, value).indicateur
  if (methode !== plainSpaces(own.method) || unite !== own.unit)
    return { ...own, incomparable: { method: methode } }
  const { donnees } = checked(file, rowsOf(unite), value)
  const absence = absenceOf(absent)
  return {
    ...own,
    ...(absence !== undefined && { absent: absence }),
    series: { ...own.series, points: donnees.map((row) => pointOf(row, referenceDate)) },
  }
}

/**
 * The authority of a portal that this program has built, as its API publishes it: the figures are the same, byte for
 * byte, as those that its own files give.
 * @param folder Of the built portal.
 * @throws InputError `broken-comparison` with all that is wrong with its files.
 */
export async function readPublishedAuthority(folder: string): Promise<ComparedAuthority> {
  const { arrete_au: referenceDate, demonstration, collectivite, donnees } = await readIndex(folder)
  const { nom, nom_court, nom_avec_article, siren, perimetre } = collectivite
  const kind = SCOPE_KINDS.find((each) => SCOPE_CODES[each] === perimetre?.type)
  const listed = new Set(donnees.map(({ chemin }) => chemin))
  const indicators = await readTogether(
    COMPARED_INDICATORS.map(
      (id) => async () =>
        listed.has(API_PATHS.indicator(id))
          ? await readIndicator(folder, id, referenceDate)
          : { ...ownDefinition(id), incomparable: {} },
    ),
  )
  return {
    territory: {
      name: nom,
      shortName: nom_court,
      subject: nom_avec_article,
      buyerSirens: [siren],
      scope: kind === undefined ? 'none' : { kind, code: perimetre!.code },
    },
    referenceDate,
    demonstration,
    indicators,
  }
}
