import { fr } from '../../text/language/typography.ts'
import { fold } from '../../text/language/fold.ts'
import { webAddress } from '../../domain/safe-address.ts'
import { holdsPersonalData, isMasked } from '../../domain/personal-data.ts'
import type { Notice, NoticeNature } from '../../domain/notice/notice.ts'
import type { Instant } from '../../domain/notice/instant.ts'
import { readOptionalAmount } from '../fields/amount.ts'
import { readCpv } from '../fields/cpv.ts'
import { readOptionalDate } from '../fields/date.ts'
import { readIdentifier } from '../fields/identifier.ts'
import { parseJsonCell } from '../fields/json-cell.ts'
import { quotableNumber } from '../fields/notes.ts'
import type { Notes } from '../fields/notes.ts'
import { isMissing, isObject, scalarText } from '../fields/reading.ts'
import { readText } from '../fields/text.ts'
import { readTitle } from '../fields/title.ts'
import { parseDeadline } from './deadline.ts'
import type { NoticeDetails } from './details.ts'
import { eformsDetails } from './eforms.ts'
import { FN_SIMPLE, MAPA, nationalDetails } from './national.ts'
import type { NoticeSpec } from './notice-spec.ts'

type Fields = Readonly<Record<string, unknown>>

/** Beginnings of the words for what a notice is, folded; the first that fits decides. */
const NATURES: readonly (readonly [beginning: RegExp, nature: NoticeNature])[] = [
  [/^annulation/, 'cancellation'],
  [/^(?:avis )?rectif/, 'rectification'],
  [/^(?:resultat|attribution|avis d attribution)/, 'result'],
  [/^(?:appel offre|avis de marche|avis d appel|avis de concession)/, 'call'],
]

const CATEGORIES: Readonly<Record<string, NonNullable<Notice['category']>>> = {
  travaux: 'works',
  fournitures: 'goods',
  services: 'services',
}

/** `26-26124`: the year and a number. */
const NOTICE_ID = /^\d{2}-\d{1,8}$/

const NOTHING_MORE: NoticeDetails = {
  buyerIds: [],
  cpvs: [],
  profiles: [],
  references: [],
}

/** A list of the API, or a cell of the export in which it is joined. */
function listed(value: unknown): string[] {
  const items = Array.isArray(value)
    ? value
    : (scalarText(value)
        ?.replace(/^\[|\]$|"/g, '')
        .split(/[|,;]/) ?? [])
  return items.flatMap((item) => scalarText(item) ?? [])
}

/** Codes lose their zero here: `6` is the department 06; Corsica is `20A` and `20B`. */
function departmentsIn(value: unknown): string[] {
  // "06,49,18,72,53": a list of codes, or a telephone where none belongs. Doubt silences it.
  if (holdsPersonalData(scalarText(value) ?? '')) return []
  const codes = listed(value).map((code) =>
    code
      .toUpperCase()
      .replace(/^20(?=[AB]$)/, '2')
      .replace(/^\d$/, '0$&'),
  )
  return distinct(codes.filter((code) => /^(?:\d{2,3}|2[AB])$/.test(code)))
}

function natureOf(fields: Fields): NoticeNature {
  const words = [fields['nature'], fields['nature_categorise_libelle'], fields['nature_libelle']]
  const [nature = ''] = words.flatMap((word) => listed(word).slice(0, 1))
  const found = NATURES.find(([beginning]) => beginning.test(fold(nature)))?.[1] ?? 'information'
  return found === 'call' && fold(scalarText(fields['etat']) ?? '').startsWith('annul')
    ? 'cancellation'
    : found
}

/** `donnees`, in one of its three forms. */
function detailsOf(fields: Fields, notes: Notes): NoticeDetails {
  const { donnees } = fields
  const tree = typeof donnees === 'string' ? parseJsonCell(donnees, 'donnees', notes) : donnees
  if (isMissing(tree)) return NOTHING_MORE
  if (isObject(tree)) {
    if (isObject(tree['EFORMS'])) return eformsDetails(tree['EFORMS'])
    if (isObject(tree['FNSimple'])) return nationalDetails(tree['FNSimple'], FN_SIMPLE)
    if (isObject(tree['MAPA'])) return nationalDetails(tree['MAPA'], MAPA)
  }
  notes.flag('value-unreadable', 'donnees')
  return NOTHING_MORE
}

function deadlineOf(fields: Fields, details: NoticeDetails, notes: Notes): Instant | undefined {
  const text = scalarText(fields['datelimitereponse'])
  if (text === undefined) return details.deadline
  const deadline = parseDeadline(text)
  if (deadline === undefined) notes.flag('date-unreadable', 'datelimitereponse', quotableNumber(text))
  return deadline
}

const sirenOf = (id: string) => /^(\d{9})(?:\d{5})?$/.exec(id.replace(/\s/g, ''))?.[1] ?? []

/** An address that a link may lead to and that names nobody. */
function addressOf(texts: readonly string[]): string | undefined {
  return texts.flatMap((text) => (holdsPersonalData(text) ? [] : (webAddress(text) ?? [])))[0]
}

const distinct = <T>(items: readonly T[]): T[] => [...new Set(items)]

/** 0 and 1 € are ways of saying nothing (rule 7). */
function estimateOf(text: string | undefined, notes: Notes): bigint | undefined {
  const amount = text === undefined ? undefined : readOptionalAmount(text, 'donnees', notes)
  return amount !== undefined && amount > 100n ? amount : undefined
}

function readLots({ lots }: NoticeDetails, notes: Notes) {
  return lots?.map(({ number, title }) => ({
    ...(number !== undefined && { number: readText(number, 'donnees', notes) }),
    ...(title !== undefined && { title: readText(title, 'donnees', notes) }),
  }))
}

function toNotice(fields: Fields, notes: Notes): ReturnType<NoticeSpec['toNotice']> {
  const id = readIdentifier(fields['idweb'] ?? fields['id'], 'idweb', notes)
  // Under a mask, notices that have nothing in common would bear one id.
  if (id === undefined || isMasked(id))
    return { setAside: { reason: 'unreadable', detail: 'idweb : attendu l’identifiant de l’avis' } }
  const details = detailsOf(fields, notes)
  const [category] = listed(fields['type_marche']).flatMap((word) => CATEGORIES[fold(word)] ?? [])
  const nature = natureOf(fields)
  return {
    id,
    nature,
    url: addressOf([scalarText(fields['url_avis']) ?? '']),
    title: readTitle(fields['objet'], 'objet', notes),
    category,
    procedure: readText(fields['procedure_libelle'], 'procedure_libelle', notes),
    buyerName: readText(fields['nomacheteur'], 'nomacheteur', notes),
    buyerSirens: distinct(details.buyerIds.flatMap(sirenOf)),
    departments: departmentsIn(fields['code_departement']),
    departmentOfPerformance: departmentsIn(fields['code_departement_prestation'])[0],
    placeOfPerformance: readText(details.place, 'donnees', notes),
    publishedOn: readOptionalDate(fields['dateparution'], 'dateparution', notes),
    deadline: deadlineOf(fields, details, notes),
    diffusionEndsOn: readOptionalDate(fields['datefindiffusion'], 'datefindiffusion', notes),
    lots: readLots(details, notes),
    cpvs: distinct(details.cpvs.flatMap((code) => readCpv(code, 'donnees', notes) ?? [])),
    reserved: details.reserved,
    reservedLots: details.reservedLots,
    profileUrl: addressOf(details.profiles),
    references: distinct(details.references.flatMap((text) => readIdentifier(text, 'donnees', notes) ?? [])),
    estimate: estimateOf(details.estimate, notes),
    previous: distinct(listed(fields['annonce_lie']).filter((each) => NOTICE_ID.test(each))),
    folderId: readIdentifier(fields['contractfolderid'], 'contractfolderid', notes),
    ...(nature === 'rectification' && { deadlineChanges: details.deadlineChanges }),
  }
}

/**
 * The Bulletin officiel des annonces des marchés publics, as its API and its exports give it. Of `donnees`, which holds
 * names, telephones and e-mails of people, only named fields are read (rule 11).
 */
export const boamp: NoticeSpec = {
  format: {
    label: 'BOAMP (avis de marchés publics)',
    caveats: [
      fr`L'acheteur n'y est qu'un nom, sauf dans le détail de l'avis : un avis dont rien ne dit l'acheteur n'est prêté à personne.`,
    ],
  },
  shape: 'des avis du BOAMP',
  lists: ['', 'results'],
  json: ['donnees'],
  detect: (fields) => ['idweb', 'nomacheteur', 'dateparution'].every((name) => fields.includes(name)),
  toNotice,
}
