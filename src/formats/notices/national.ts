import type { DeadlineChange, NoticeLot } from '../../domain/notice/notice.ts'
import { parseDeadline } from './deadline.ts'
import type { NoticeDetails } from './details.ts'
import { deadlineChanges } from './rectification.ts'
import { textsAt, textsWithin, valuesAt } from './tree.ts'

/** Where a national form has what is read of it: paths below the form, `*` = the section of its stage. */
export interface NationalForm {
  readonly buyerIds?: string
  readonly cpvs: string
  readonly lots: string
  readonly profiles: readonly string[]
  readonly references: string
  readonly place?: string
  readonly estimate?: string
  readonly deadline: string
}

/** Notices of the national model. Names and SIRET of the buyer stand beside telephones, which are not read. */
export const FN_SIMPLE: NationalForm = {
  buyerIds: 'organisme/codeIdentificationNational',
  cpvs: '*/natureMarche/codeCPV/objetPrincipal/classPrincipale',
  lots: '*/lots/lot',
  profiles: ['*/communication/urlProfilAch', '*/communication/urlDocConsul'],
  references: '*/communication/identifiantInterne',
  place: '*/natureMarche/lieuExecution',
  estimate: '*/natureMarche/valeurEstimee/valeur',
  deadline: '*/procedure/dateReceptionOffres',
}

/** Notices below 90,000 €: the buyer has a name only. */
export const MAPA: NationalForm = {
  cpvs: '*/description/CPV/objetPrincipal/classPrincipale',
  lots: '*/lots/lot',
  profiles: ['organisme/urlProfilAcheteur'],
  references: '*/renseignements/idMarche',
  deadline: '*/delais/receptionOffres',
}

/** "02 : Gros œuvre", "Lot n° 2 - Gros œuvre": number and title in one text. */
const NUMBERED = /^(?:lot ?(?:n° ?)?)?0*(\d{1,3}[A-Za-z]?)\s*[:–-]\s*(?=\S)/i

function lotOf(lot: unknown): NoticeLot {
  const [text] = [...textsAt(lot, 'intitule'), ...textsAt(lot, 'description')]
  const [number = NUMBERED.exec(text ?? '')?.[1]] = [...textsAt(lot, 'numero'), ...textsAt(lot, 'numLot')]
  const title = text?.replace(NUMBERED, '')
  return { ...(number !== undefined && { number }), ...(title !== undefined && { title }) }
}

/** The day that a rectification writes in figures: `rubDelais` says what of. */
function structuredChanges(correction: unknown): DeadlineChange[] {
  return valuesAt(correction, 'rubDelais').flatMap((about) => {
    const [text] = textsAt(correction, 'lireDate')
    if (about !== 'ReceptionOffres' || text === undefined) return []
    const to = parseDeadline(text)
    return [to === undefined ? {} : { to }]
  })
}

function changesOf(form: unknown): readonly DeadlineChange[] | undefined {
  const [correction] = [...valuesAt(form, '*/infosRectif'), ...valuesAt(form, 'rectificatif')]
  if (correction === undefined) return undefined
  const structured = structuredChanges(correction)
  return structured.length > 0 ? structured : deadlineChanges(textsWithin(correction).join(' ; '))
}

/** What a notice of a national form says. */
export function nationalDetails(form: unknown, paths: NationalForm): NoticeDetails {
  const first = (path: string | undefined) => (path === undefined ? undefined : textsAt(form, path)[0])
  const lots = valuesAt(form, paths.lots)
  const cpvs = [...textsAt(form, paths.cpvs), ...textsAt(lots, 'codeCPV/objetPrincipal/classPrincipale')]
  const deadline = first(paths.deadline)
  return {
    buyerIds: paths.buyerIds === undefined ? [] : textsAt(form, paths.buyerIds),
    cpvs,
    ...(lots.length > 0 && { lots: lots.map(lotOf) }),
    profiles: paths.profiles.flatMap((path) => textsAt(form, path)),
    references: textsAt(form, paths.references),
    place: first(paths.place),
    estimate: first(paths.estimate),
    deadline: deadline === undefined ? undefined : parseDeadline(deadline),
    deadlineChanges: changesOf(form),
  }
}
