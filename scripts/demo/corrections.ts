import type { Contract } from '../../src/domain/contract/contract.ts'
import type { FlagCode } from '../../src/domain/contract/flag.ts'
import { decimalFromCents } from '../../src/domain/money.ts'
import { corrections } from '../../src/tables/corrections.ts'
import { provenance } from './files.ts'
import type { Texts } from './files.ts'
import type { Setting } from './setting.ts'
import { changed, isFor } from './spoil/changes.ts'
import { tableText } from './tables/read.ts'

/** What the corrections of `quirks/corrections.json` may ask of a contract, and tell of it. */
function factsOf(contracts: readonly Contract[]): (contract: Contract) => Texts {
  const all = contracts.flatMap(({ cpv, suppliers }) => [...suppliers].map((each) => ({ ...each, cpv })))
  const siretOf = new Map(all.flatMap(({ siret, name }) => (siret && name ? [[name, siret] as const] : [])))
  /** The group of codes under which all other contracts of the same firm stand. */
  const usualCpv = (siret: string | undefined) => {
    const codes = all.flatMap((each) =>
      siret && each.siret === siret && each.cpv ? each.cpv.slice(0, 3) : [],
    )
    return new Set(codes).size === 1 ? codes[0]! : ''
  }
  return ({ suppliers, cpv, ...contract }) => {
    const [supplier] = suppliers
    const flagged = (code: FlagCode) => contract.flags.find((flag) => flag.code === code)
    const single = contract.rows.length === 1 && suppliers.length === 1
    return {
      id: contract.id,
      plain: String(contract.kind === 'contract' && single && contract.amendments.length === 0),
      year: String(contract.year),
      months: String(contract.durationMonths),
      amount: contract.amountStatus === 'stated' ? decimalFromCents(contract.amount!) : '',
      cpv: cpv ?? '',
      'usual cpv': cpv === undefined ? usualCpv(supplier?.siret) : '',
      'implausible date': flagged('date-implausible')?.value ?? '',
      'invalid supplier': flagged('supplier-id-invalid') ? (supplier?.otherId ?? '') : '',
      'known supplier': siretOf.get(supplier?.name ?? '') ?? '',
    }
  }
}

/**
 * `corrections.csv` of the demonstration and its description, from its contracts as they are published: each for the
 * first contract, by its id, that it is for. A case that no contract of the territory shows is left out.
 */
export function demoCorrections(contracts: readonly Contract[], { quirks }: Setting): Texts {
  const facts = contracts.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(factsOf(contracts))
  const lines = quirks.corrections.flatMap((quirk) => {
    const contract = facts.find((each) => isFor(quirk, each))
    return contract === undefined ? [] : [changed(contract, quirk.set[0]!)]
  })
  const file = tableText(corrections.columns, lines)
  const about = { title: 'Corrections apportées aux données (démonstration)' }
  return { 'corrections.csv': file.text, 'source.json': provenance(about, file, 'corrections.csv') }
}
