import { communePath } from '../../domain/links.ts'
import type { Portal } from '../../domain/portal.ts'
import { communeSummaries } from '../../indicators/commune-summary.ts'
import type { CommuneSummary } from '../../indicators/commune-summary.ts'
import { formatCount, formatDate, formatNumber } from '../../text/language/format.ts'
import { prose } from '../../text/language/prose.ts'
import type { Prose } from '../../text/language/prose.ts'
import { fr } from '../../text/language/typography.ts'
import { capitalFirst } from '../../text/language/capital-first.ts'
import type { Cell, Column, Row } from '../table.ts'

/** The tables that say something of communes: without establishments, or without a plan, a column would be empty. */
function tellers({ establishments, planEditions }: Portal) {
  return { suppliers: establishments.size > 0, purchases: planEditions.length > 0 }
}

export function communeColumns(portal: Portal): readonly Column[] {
  const { suppliers, purchases } = tellers(portal)
  return [
    { label: 'Commune', rowHeader: true },
    ...(suppliers ? [{ label: 'Fournisseurs établis', numeric: true }] : []),
    ...(purchases ? [{ label: 'Achats à venir', numeric: true }] : []),
  ]
}

/** One row a commune, each count leading to its list. */
export function communeRows(portal: Portal): Row[] {
  const tells = tellers(portal)
  return communeSummaries(portal).map(({ commune, suppliers, ahead }) => {
    const path = communePath(commune)
    const to = (count: number, anchor: string): Cell =>
      count === 0 ? '0' : { text: formatNumber(count), href: `${path}#${anchor}` }
    return {
      cells: [
        { text: commune.name, href: path },
        ...(tells.suppliers ? [to(suppliers.length, 'titulaires')] : []),
        ...(tells.purchases ? [to(ahead.length, 'a-venir')] : []),
      ],
    }
  })
}

/** Why communes are told of, or of what they are not; a sentence for each table that is missing. */
export function communeAbsences(portal: Portal): readonly Prose[] {
  const tells = tellers(portal)
  return [
    ...(tells.suppliers
      ? []
      : [
          prose`Aucun fichier d'établissements n'est lu : la commune des fournisseurs n'est pas connue. Celui qu'il faudrait suit [ce schéma](/donnees/schemas/etablissements.json).`,
        ]),
    ...(tells.purchases
      ? []
      : [
          prose`Aucune programmation des achats n'est lue : le lieu des achats à venir n'est pas connu. Le fichier qu'il faudrait suit [ce schéma](/donnees/schemas/programmation.json).`,
        ]),
  ]
}

/**
 * "Au 31 octobre 2026 : 12 fournisseurs y sont établis et 2 achats à venir y sont prévus.": only what a file can tell. What was announced there
 * once is told too: else a commune that only the past names would read as an empty page.
 */
export function communeSentence({ suppliers, ahead, past }: CommuneSummary, portal: Portal): string {
  const tells = tellers(portal)
  const held = formatCount(suppliers.length, 'fournisseur y est établi', 'fournisseurs y sont établis')
  const planned = formatCount(ahead.length, 'achat à venir y est prévu', 'achats à venir y sont prévus')
  const before = formatCount(
    past.length,
    'achat y a été annoncé auparavant',
    'achats y ont été annoncés auparavant',
  )
  const parts = [
    tells.suppliers && (suppliers.length === 0 ? fr`aucun fournisseur connu n'y est établi` : held),
    tells.purchases && (ahead.length === 0 ? fr`aucun achat à venir n'y est prévu` : planned),
    past.length > 0 && before,
  ].filter((part) => part !== false)
  const found = new Intl.ListFormat('fr-FR').format(parts)
  return tells.purchases ? fr`Au ${formatDate(portal.referenceDate)} : ${found}.` : `${capitalFirst(found)}.`
}
