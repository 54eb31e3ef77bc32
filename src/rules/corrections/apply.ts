import type { Contract } from '../../domain/contract/contract.ts'
import { isCorrectable } from '../../domain/edition/correction.ts'
import type { Correction, CorrectionRefusal, JudgedCorrection } from '../../domain/edition/correction.ts'
import { EARLIEST_PLAUSIBLE, isPlausibleDate } from '../../domain/date.ts'
import type { IsoDate } from '../../domain/date.ts'
import { flagText } from '../../domain/contract/flag.ts'
import type { Flag } from '../../domain/contract/flag.ts'
import { finishContract } from '../finish.ts'
import type { Row } from '../row.ts'
import type { Finished } from '../finished.ts'
import { plainValue } from './field.ts'
import type { CorrectableRule, FieldValue } from './field.ts'
import { CORRECTABLE_RULES } from './fields.ts'

/** The word that takes a wrong value away where the right one is not known: an empty cell may be an oversight. */
const UNKNOWN = /^inconnue?$/i

type Judgement = Pick<JudgedCorrection, 'refusal' | 'actual' | 'detail'>

const refuse = (refusal: CorrectionRefusal, more: Omit<Judgement, 'refusal'> = {}): Judgement => ({
  refusal,
  ...more,
})

/** What a line must say, whatever its contract. */
function refusalOfLine(correction: Correction): Judgement | undefined {
  const needed = { id: 'id', field: 'champ', to: 'a', reason: 'motif', source: 'source' } as const
  const missing = Object.entries(needed).flatMap(([key, column]) =>
    correction[key as keyof typeof needed] === undefined ? column : [],
  )
  if (missing.length > 0) return refuse('incomplete', { detail: missing.join(', ') })
  const { on } = correction
  return on === undefined || on < EARLIEST_PLAUSIBLE ? refuse('day-impossible') : undefined
}

/** What is to be replaced, and by what. */
interface Replacement {
  readonly rule: CorrectableRule
  readonly from: FieldValue
  readonly to: FieldValue
}

function replacementOf({ field, from, to }: Correction, referenceDate: IsoDate): Replacement | Judgement {
  if (!isCorrectable(field)) return refuse('field-unknown')
  const rule = CORRECTABLE_RULES[field]
  const isUnknown = (text: string | undefined) => text === undefined || UNKNOWN.test(text)
  const value = isUnknown(to) ? undefined : rule.read(to!)
  if (value === undefined && !isUnknown(to))
    return refuse('value-unreadable', { detail: `a : ${rule.expected}` })
  if (rule.isDay && value !== undefined && !isPlausibleDate(value as IsoDate, referenceDate))
    return refuse('date-impossible')
  const before = isUnknown(from) ? undefined : (rule.readFrom ?? rule.read)(from!)
  if (before === undefined && !isUnknown(from) && rule.read(from!) === undefined)
    return refuse('value-unreadable', { detail: `de : ${rule.expected}` })
  return before === value ? refuse('without-effect') : { rule, from: before, to: value }
}

/** Two lines that give one field of one contract different values in place of the same: nobody knows which is right. */
function contradictions(corrections: readonly Correction[], referenceDate: IsoDate): ReadonlySet<Correction> {
  const meant = (correction: Correction) => {
    const replacement = replacementOf(correction, referenceDate)
    return 'rule' in replacement ? replacement : undefined
  }
  const readable = corrections.filter((each) => meant(each) !== undefined)
  const groups = Map.groupBy(readable, (each) =>
    [each.id, each.field, plainValue(meant(each)?.from)].join('\u001f'),
  )
  const against = [...groups.values()].filter(
    (group) => new Set(group.map((each) => meant(each)?.to)).size > 1,
  )
  return new Set(against.flat())
}

function refusalByContract(finished: Finished, { rule, from, to }: Replacement): Judgement | undefined {
  const values = rule.values(finished.contract, finished.row.draft)
  const found = new Set(values).has(from)
  const actual =
    values
      .slice(0, rule.ofSupplier ? undefined : 1)
      .flatMap((value) => plainValue(value) ?? [])
      .join(' | ') || undefined
  if (!found) return refuse(new Set(values).has(to) ? 'already-so' : 'value-other', { actual })
  const times = rule.ofSupplier ? values.filter((value) => value === from).length : 1
  return times > 1 ? refuse('supplier-unclear') : undefined
}

/** A published flag that the correction answers; of several suppliers, only that of the one corrected. */
function isAnswered(flag: Flag, { rule, from }: Replacement, { suppliers }: Contract): boolean {
  if (!rule.answers.includes(flag.code)) return false
  if (!rule.ofSupplier || suppliers.length === 1) return true
  return flag.value !== undefined && flag.value.replace(/\s/g, '') === from
}

/** The contract made again from rows that say `to`; its id stays that of what was published. */
function corrected(
  finished: Finished,
  field: string,
  replacement: Replacement,
  referenceDate: IsoDate,
): Finished {
  const { rule, from, to } = replacement
  const { row, contract, before = { row, contract } } = finished
  const changed: Row = {
    ...row,
    draft: rule.write(row.draft, from, to),
    parts: row.parts.map((part) => ({ ...part, draft: rule.write(part.draft, from, to) })),
  }
  const earlier = contract.flags.filter(({ code }) => code === 'corrected')
  const fresh = finishContract(changed, referenceDate)
  const standing = new Set(contract.flags.map(flagText))
  const answered = new Set(
    before.contract.flags
      .filter((flag) => isAnswered(flag, replacement, contract) || !standing.has(flagText(flag)))
      .map(flagText),
  )
  const flags = [
    ...fresh.flags.filter((flag) => !answered.has(flagText(flag))),
    ...earlier,
    { code: 'corrected', column: field, value: plainValue(from) } as const,
  ]
  return { row: changed, contract: { ...fresh, id: contract.id, flags }, before }
}

/** Of lines on the same contract the earlier decision is applied first: a later one may correct it. */
function inOrder(corrections: readonly Correction[]): Correction[] {
  return corrections.toSorted((one, other) => {
    const [a, b] = [one.on ?? '', other.on ?? '']
    return a === b ? one.ref.row - other.ref.row : a < b ? -1 : 1
  })
}

export interface Corrected {
  readonly finished: readonly Finished[]
  /** Every line, in the order of its file. */
  readonly corrections: readonly JudgedCorrection[]
}

/**
 * Applies corrections to contracts whose ids are set, each only where the contract still says what it replaces, and
 * only where the value then stands: all other lines are told with their reason. Published rows stay as they are.
 */
export function applyCorrections(
  finished: readonly Finished[],
  corrections: readonly Correction[],
  referenceDate: IsoDate,
): Corrected {
  const byId = new Map(finished.map((each, index) => [each.contract.id, index]))
  const standing = [...finished]
  const against = contradictions(
    corrections.filter((each) => refusalOfLine(each) === undefined),
    referenceDate,
  )
  const judged = new Map<Correction, JudgedCorrection>()

  function judge(correction: Correction, index: number | undefined): Judgement {
    const incomplete = refusalOfLine(correction)
    if (incomplete !== undefined) return incomplete
    if (index === undefined) return refuse('id-unknown')
    const replacement = replacementOf(correction, referenceDate)
    if (!('rule' in replacement)) return replacement
    if (against.has(correction)) return refuse('contradictory')
    const refusal = refusalByContract(standing[index]!, replacement)
    if (refusal !== undefined) return refusal
    const made = corrected(standing[index]!, correction.field!, replacement, referenceDate)
    if (!replacement.rule.values(made.contract, made.row.draft).includes(replacement.to))
      return refuse('without-effect')
    standing[index] = made
    return {}
  }

  for (const correction of inOrder(corrections)) {
    const index = correction.id === undefined ? undefined : byId.get(correction.id)
    const contractId = index === undefined ? undefined : finished[index]!.contract.id
    judged.set(correction, { correction, contractId, ...judge(correction, index) })
  }
  return { finished: standing, corrections: corrections.map((correction) => judged.get(correction)!) }
}
