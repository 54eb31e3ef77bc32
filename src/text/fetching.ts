import type { ColumnDrift } from '../domain/fetching/column-drift.ts'
import type { IsoDate } from '../domain/date.ts'
import type { FetchFailure, FetchProblem } from '../domain/fetching/fetch-failure.ts'
import { formatDate } from './language/format.ts'
import { fr, typeset } from './language/typography.ts'

/** What happened, for everybody, and what to do about it, for whoever runs the command. */
interface Explanation {
  readonly why: (failure: FetchFailure) => string
  readonly remedy: string
}

/** " (HTTP 500)", " (40 octets, attendu : 126 octets)", or nothing. */
function details({ value, expected }: FetchFailure): string {
  const parts = [value ?? '', expected === undefined ? '' : fr`attendu : ${expected}`].filter(
    (part) => part !== '',
  )
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`
}

const LATER = 'relancez la commande plus tard'
const READ_AGAIN = "ouvrez l'adresse dans un navigateur, puis corrigez « url » dans « source.json »"

const EXPLANATIONS: Record<FetchProblem, Explanation> = {
  'address-refused': {
    why: (failure) => fr`l'adresse${details(failure)} n'est pas en https chez un hôte permis`,
    remedy: "corrigez « url » dans « source.json », ou ajoutez l'hôte à « hosts » dans « territory.json »",
  },
  'redirect-refused': {
    why: (failure) => fr`${failure.host} renvoie à une adresse qui n'est pas permise${details(failure)}`,
    remedy: 'si cet hôte est bien celui du producteur, ajoutez-le à « hosts » dans « territory.json »',
  },
  'redirect-loop': {
    why: (failure) => fr`${failure.host} renvoie sans fin d'une adresse à une autre${details(failure)}`,
    remedy: READ_AGAIN,
  },
  unreachable: {
    why: (failure) => fr`${failure.host} ne peut pas être joint${details(failure)}`,
    remedy: 'vérifiez la connexion de la machine, puis relancez la commande',
  },
  'too-slow': {
    why: (failure) => fr`${failure.host} ne répond pas à temps${details(failure)}`,
    remedy: LATER,
  },
  'too-many-requests': {
    why: (failure) => fr`${failure.host} demande d'attendre${details(failure)}`,
    remedy: LATER,
  },
  gone: {
    why: (failure) => fr`${failure.host} n'a plus ce fichier${details(failure)}`,
    remedy: READ_AGAIN,
  },
  refused: {
    why: (failure) => fr`${failure.host} refuse la demande${details(failure)}`,
    remedy: READ_AGAIN,
  },
  'server-error': {
    why: (failure) => fr`${failure.host} est en panne${details(failure)}`,
    remedy: LATER,
  },
  'unexpected-answer': {
    why: (failure) => fr`la réponse de ${failure.host} n'a pas la forme prévue${details(failure)}`,
    remedy: READ_AGAIN,
  },
  cut: {
    why: (failure) => fr`le fichier de ${failure.host} arrive incomplet${details(failure)}`,
    remedy: LATER,
  },
  'too-large': {
    why: (failure) => fr`le fichier de ${failure.host} est trop gros${details(failure)}`,
    remedy: 'si cette taille est normale, augmentez « maxBytes » dans « source.json »',
  },
  bomb: {
    why: (failure) => fr`le fichier de ${failure.host}, décompressé, est trop gros${details(failure)}`,
    remedy: 'si cette taille est normale, augmentez « maxBytes » dans « source.json »',
  },
  empty: {
    why: (failure) => fr`${failure.host} donne un fichier vide`,
    remedy: READ_AGAIN,
  },
  'other-content': {
    why: (failure) => fr`${failure.host} donne autre chose que le fichier${details(failure)}`,
    remedy: READ_AGAIN,
  },
  unreadable: {
    why: (failure) => fr`le fichier de ${failure.host} ne se lit pas${details(failure)}`,
    remedy: "signalez-le à son producteur ; si c'est un nouveau format, décrivez-le avant de l'employer",
  },
  'contracts-unreadable': {
    why: (failure) =>
      fr`les entreprises à demander à ${failure.host} ne sont pas connues, car les marchés ne se lisent pas${details(failure)}`,
    remedy: 'corrigez ce fichier, puis relancez la commande',
  },
}

/** Why a source could not be fetched, without capital or full stop: "data.example ne répond pas à temps (30 s)". */
export function whyFailed(failure: FetchFailure): string {
  return EXPLANATIONS[failure.problem].why(failure)
}

/** One sentence for whoever runs the command: which source, what happened, what to do, what stays in place. */
export function fetchFailureSentence(
  title: string,
  failure: FetchFailure,
  lastCopy: IsoDate | undefined,
): string {
  const kept =
    lastCopy === undefined
      ? fr`Aucune copie n'est en place.`
      : fr`La dernière copie, du ${formatDate(lastCopy)}, reste en place.`
  const remedy = typeset(EXPLANATIONS[failure.problem].remedy)
  return fr`« ${title} » n'a pas été récupéré : ${whyFailed(failure)} ; ${remedy}. ${kept}`
}

const quoted = (names: readonly string[]) => names.map((name) => fr`« ${name} »`).join(', ')

/** What changed in the columns since the last edition, a sentence each; none where nothing did. */
export function columnDriftSentences({ appeared, vanished, changed }: ColumnDrift): readonly string[] {
  return [
    appeared.length === 0 ? '' : fr`Colonnes apparues : ${quoted(appeared)}.`,
    vanished.length === 0 ? '' : fr`Colonnes disparues : ${quoted(vanished)}.`,
    ...changed.map(
      ({ name, from, to }) =>
        fr`La colonne « ${name} » change de nature : ${from} auparavant, ${to} désormais.`,
    ),
  ].filter((sentence) => sentence !== '')
}
