import type { Portal } from '../../domain/portal.ts'
import type { SupplierEntry } from '../../indicators/supplier-book.ts'
import { CAVEAT_TEXT } from '../../text/data/caveats.ts'
import { formatCount } from '../../text/language/format.ts'
import { fr } from '../../text/language/typography.ts'
import { placeName } from './places.ts'
import { supplierTotals } from './totals.ts'

/** What the files do not say of a firm, in sentences. */
export function supplierUnknowns(supplier: SupplierEntry, portal: Portal): readonly string[] {
  const { siren, sirets, holdings } = supplier
  const { notStated } = supplierTotals(supplier)
  const undated = holdings.filter(({ contract }) => contract.year === undefined).length
  const unplaced = sirets.filter((siret) => placeName(siret, portal) === undefined).length
  const noFile = portal.establishments.size === 0
  const sentences: (string | false)[] = [
    siren === undefined &&
      fr`Sans SIRET valable publié, son lieu, sa taille et son appartenance à l'économie sociale et solidaire sont inconnus. Une autre publication sous un autre numéro aurait une autre page.`,
    siren !== undefined &&
      noFile &&
      fr`Aucun fichier d'établissements n'est lu : son lieu et sa taille sont inconnus, comme son statut de diffusion.`,
    siren !== undefined &&
      !noFile &&
      unplaced > 0 &&
      fr`Le lieu de ${formatCount(unplaced, 'établissement', 'établissements')} sur ${String(sirets.length)} est inconnu.`,
    notStated > 0 &&
      fr`${formatCount(notStated, 'marché n’indique', 'marchés n’indiquent')} pas de montant : comptés, mais dans aucune somme.`,
    undated > 0 &&
      fr`${formatCount(undated, 'contrat a une date', 'contrats ont une date')} manquante ou invraisemblable : dans aucune année, mais dans les totaux.`,
    CAVEAT_TEXT['hidden-co-contractors'],
    CAVEAT_TEXT['coverage-threshold'],
  ]
  return sentences.filter((sentence) => sentence !== false)
}
