import type { Amendment, SubcontractAct, Supplier } from '../../domain/contract/contract.ts'
import { unwrapList } from './amendments.ts'
import { readOptionalAmount } from './amount.ts'
import { readOptionalDate } from './date.ts'
import { readOptionalDuration } from './duration.ts'
import { readIdentifier } from './identifier.ts'
import type { Notes } from './notes.ts'
import { isObject } from './reading.ts'
import { readSupplierList } from './supplier-list.ts'
import { readText } from './text.ts'

type Published = Readonly<Record<string, unknown>>

function readSubcontractor(value: unknown, column: string, notes: Notes): Supplier | undefined {
  const { suppliers, garbage } = readSupplierList(value, `${column}.sousTraitant`, notes)
  if (garbage) notes.flag('subcontract-unreadable', column)
  return suppliers[0]
}

function readAct(act: Published, column: string, notes: Notes): SubcontractAct {
  return {
    id: readIdentifier(act['id'], column, notes),
    subcontractor: readSubcontractor(act['sousTraitant'], column, notes),
    date: readOptionalDate(act['dateNotification'], column, notes),
    publishedDate: readOptionalDate(act['datePublicationDonnees'], column, notes),
    amount: readOptionalAmount(act['montant'], column, notes),
    durationMonths: readOptionalDuration(act['dureeMois'], column, notes),
    priceVariation: readText(act['variationPrix'], column, notes),
    amendments: [],
  }
}

function readActAmendment(change: Published, column: string, notes: Notes): Amendment {
  return {
    id: readIdentifier(change['id'], column, notes),
    date: readOptionalDate(change['dateNotificationModificationSousTraitance'], column, notes),
    publishedDate: readOptionalDate(change['datePublicationDonnees'], column, notes),
    amount: readOptionalAmount(change['montant'], column, notes),
    durationMonths: readOptionalDuration(change['dureeMois'], column, notes),
  }
}

function readEach<T>(
  value: unknown,
  wrapper: string,
  column: string,
  notes: Notes,
  read: (item: Published, column: string, notes: Notes) => T,
): T[] {
  return unwrapList(value, wrapper).flatMap((item, index) => {
    const place = `${column}[${index}]`
    if (isObject(item) && Object.keys(item).length > 0) return [read(item, place, notes)]
    notes.flag('subcontract-unreadable', place)
    return []
  })
}

/**
 * Acts of subcontracting, each with its later states: those carry the id of the act. A state whose act is not
 * published stands as an act of its own, with nothing but its id.
 */
export function readSubcontracts(published: Published, notes: Notes): readonly SubcontractAct[] {
  const acts = readEach(
    published['actesSousTraitance'],
    'acteSousTraitance',
    'actesSousTraitance',
    notes,
    readAct,
  )
  const changes = readEach(
    published['modificationsActesSousTraitance'],
    'modificationActeSousTraitance',
    'modificationsActesSousTraitance',
    notes,
    readActAmendment,
  )
  const known = new Set(acts.map((act) => act.id))
  const changesOf = Map.groupBy(changes, ({ id }) => id)
  const orphans = [...changesOf.keys()].filter((id) => !known.has(id))
  const all: SubcontractAct[] = [...acts, ...orphans.map((id) => ({ id, amendments: [] }))]
  const first = new Map<string | undefined, SubcontractAct>()
  for (const act of all) if (!first.has(act.id)) first.set(act.id, act)
  return all.map((act) => ({
    ...act,
    amendments: first.get(act.id) === act ? (changesOf.get(act.id) ?? []) : [],
  }))
}
