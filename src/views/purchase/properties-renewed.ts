import type { Contract } from '../../domain/contract/contract.ts'
import { formatDate } from '../../text/language/format.ts'
import type { Property } from '../contract/property.ts'
import type { ContractCells } from '../contract/cells.ts'

/** The contract that a purchase renews: who holds it, until when at the latest, for how much, how many had answered. */
export function renewedProperties(contract: Contract, cells: ContractCells): readonly Property[] {
  const { endDate } = contract
  const asValue = ({ text, href, detail, unknown }: ReturnType<ContractCells['amount']>) => ({
    text,
    href,
    detail,
    ...(unknown && { unknown: true as const }),
  })
  const title = cells.title(contract)
  return [
    { label: 'Marché', values: [{ text: title.text, href: title.href }] },
    { label: 'Fournisseur', term: 'titulaire', values: [asValue(cells.supplier(contract))] },
    {
      label: 'Fin au plus tard',
      values: [
        endDate === undefined
          ? { text: 'inconnue', unknown: true }
          : {
              text: formatDate(endDate),
              detail: 'reconductions possibles comprises : il peut finir plus tôt',
            },
      ],
    },
    {
      label: 'Montant signé, hors taxes',
      term: 'montant-notifie',
      values: [
        {
          ...asValue(cells.amount(contract)),
          detail: 'pour toute sa durée ; prix ou maximum, non une dépense',
        },
      ],
    },
    { label: 'Offres reçues', values: [asValue(cells.bids(contract))] },
  ]
}
