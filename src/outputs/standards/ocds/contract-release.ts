import type { Contract } from '../../../domain/contract/contract.ts'
import type { Portal } from '../../../domain/portal.ts'
import { CAVEAT_TEXT } from '../../../text/data/caveats.ts'
import { DEMONSTRATION_NOTICE } from '../../../text/data/citation.ts'
import { plainSpaces } from '../../../text/codes.ts'
import { procurementWords } from '../../../text/procurement.ts'
import { contractView } from '../../../views/contract/view.ts'
import type { ContractView } from '../../../views/contract/view.ts'
import { purchaseView } from '../../../views/purchase/view.ts'
import { demonstrationBySource } from '../../datasets/demonstration.ts'
import { amendmentsOf } from './amendments.ts'
import { procurementItems } from './items.ts'
import { methodOf } from './method.ts'
import { buyerParty, referenceTo, suppliersOf } from './parties.ts'
import type { Suppliers } from './parties.ts'
import { planningOf } from './planning.ts'
import type { Ties } from './related.ts'
import type { ReleaseContent } from './release.ts'
import { sustainabilityOf } from './sustainability.ts'
import { endOfDay, latestOf, startOfDay } from './time.ts'
import { valueOf } from './value.ts'

/** What a reader must know before adding this up: a concession is no purchase, a call-off is counted already. */
function warningOf({ kind }: Contract): string | undefined {
  if (kind === 'contract') return undefined
  return plainSpaces(CAVEAT_TEXT[kind === 'concession' ? 'concessions-apart' : 'call-offs-apart'])
}

function tenderOf({ contract, isFramework }: ContractView, buyer: object, isDemonstration: boolean): object {
  const { id, title, category, procedure, bidsReceived } = contract
  const notes = [isDemonstration ? DEMONSTRATION_NOTICE : undefined, warningOf(contract)].filter(Boolean)
  return {
    id,
    title,
    description: notes.length > 0 ? notes.join(' ') : undefined,
    status: 'complete',
    procuringEntity: buyer,
    items: procurementItems(contract),
    procurementMethod: methodOf(procedure, bidsReceived ?? contract.suppliers.length),
    procurementMethodDetails: procedure && procurementWords(procedure),
    mainProcurementCategory: category === 'unknown' ? undefined : category,
    numberOfTenderers: Number.isSafeInteger(bidsReceived) ? bidsReceived : undefined,
    techniques: isFramework ? { hasFrameworkAgreement: true } : undefined,
    ...sustainabilityOf(contract.socialConsiderations, contract.environmentalConsiderations),
  }
}

function awardOf({ contract, date, initialAmount }: ContractView, suppliers: Suppliers): object {
  return {
    id: `${contract.id}-attribution`,
    title: contract.title,
    status: 'active',
    date: date && startOfDay(date),
    value: valueOf(initialAmount),
    suppliers: suppliers.awarded.length > 0 ? suppliers.awarded : undefined,
  }
}

/** In force or over as far as its longest duration tells (rule 16); unknown where no end is known. */
function statusOf({ endDate }: Contract, referenceDate: string): string | undefined {
  if (endDate === undefined) return undefined
  return endDate < referenceDate ? 'terminated' : 'active'
}

function contractOf(view: ContractView, suppliers: Suppliers, referenceDate: string): object {
  const { contract, date, amount } = view
  const { id, title, endDate } = contract
  return {
    id,
    awardID: `${id}-attribution`,
    title,
    description: warningOf(contract),
    status: statusOf(contract, referenceDate),
    // The published duration includes possible renewals: its end is the furthest one, not the date agreed.
    period: date && { startDate: startOfDay(date), maxExtentDate: endDate && endOfDay(endDate) },
    value: valueOf(amount),
    dateSigned: date && startOfDay(date),
    suppliers: suppliers.inForce,
    amendments: amendmentsOf(contract),
  }
}

/** One release a contract: all that the files tell of its process, in its last state. */
export function contractReleases(portal: Portal, ties: Ties): (contract: Contract) => ReleaseContent {
  const { referenceDate } = portal
  const isDemonstration = demonstrationBySource(portal)
  return (contract) => {
    const view = contractView(portal, contract)
    const buyer = buyerParty(portal, contract.buyerSiren)
    const suppliers = suppliersOf(view)
    const [purchase] = ties.purchasesOf(contract).map((each) => purchaseView(portal, each))
    const related = ties.ofContract(contract)
    const days = [
      view.date,
      contract.publishedDate,
      purchase?.purchase.edition,
      ...contract.amendments.flatMap(({ date, publishedDate }) => [date, publishedDate]),
    ]
    return {
      ocid: ties.ocids.ofContract(contract),
      day: latestOf(days, referenceDate),
      tag: [...(purchase ? ['planning'] : []), 'tender', 'award', 'contract'],
      content: {
        parties: [buyer, ...suppliers.parties.filter(({ id }) => id !== buyer.id)],
        buyer: referenceTo(buyer),
        planning: purchase && planningOf(purchase),
        tender: tenderOf(view, referenceTo(buyer), isDemonstration(view.row?.source)),
        awards: [awardOf(view, suppliers)],
        contracts: [contractOf(view, suppliers, referenceDate)],
        relatedProcesses: related.length > 0 ? related : undefined,
      },
    }
  }
}
