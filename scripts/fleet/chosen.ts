import { InputError } from '../../src/domain/input-error.ts'
import type { Mistake } from '../../src/domain/input-error.ts'
import { formatEurosShort } from '../../src/text/language/format.ts'
import { fr } from '../../src/text/language/typography.ts'
import type { BuyerMet } from '../drafting/buyers.ts'
import { officialIdentity } from '../drafting/official-identity.ts'
import { ALL_SPASER } from './buyer-list.ts'
import type { BuyerList } from './buyer-list.ts'
import type { BestYear, NationalBuyers } from './national-buyers.ts'
import { schemeAuthorities, schemeThreshold } from './spaser.ts'

/** A buyer that a portal is wanted of. */
export interface ChosenBuyer extends BuyerMet {
  readonly bestYear?: BestYear
}

function absentMistake(
  siren: string,
  place: Pick<Mistake, 'file' | 'line' | 'field'>,
  file: string,
): Mistake {
  const known = officialIdentity(siren)
  const expected =
    known === undefined
      ? fr`un SIREN que le fichier national « ${file} » ou les listes officielles connaissent ; vérifiez-le ou retirez-le`
      : fr`un acheteur qui a des lignes dans « ${file} » (${known.name} n'y en a aucune sous ce SIREN) ; retirez-le, ou prenez un fichier qui l'a`
  return { ...place, value: siren, expected }
}

/** Those that the list names, and what is wrong with those that the national file does not have. */
function namedBuyers({ listed }: BuyerList, { bySiren, bestYears }: NationalBuyers, file: string) {
  const chosen: ChosenBuyer[] = []
  const mistakes: Mistake[] = []
  for (const { siren, place } of listed) {
    const met = bySiren.get(siren)
    if (met === undefined) mistakes.push(absentMistake(siren, place, file))
    else chosen.push({ ...met, bestYear: bestYears.get(siren) })
  }
  return { chosen, mistakes }
}

/**
 * The buyers of a list.
 * @param earlier What is wrong already.
 * @throws InputError `broken-fleet` with all of it, and each buyer that the file does not have.
 */
export function chosenBuyers(
  list: BuyerList,
  buyers: NationalBuyers,
  { file, earlier }: { readonly file: string; readonly earlier: readonly Mistake[] },
): readonly ChosenBuyer[] {
  const { chosen, mistakes } = list.spaser
    ? {
        chosen: schemeAuthorities(buyers).map((siren) => ({
          ...buyers.bySiren.get(siren)!,
          bestYear: buyers.bestYears.get(siren),
        })),
        mistakes: [],
      }
    : namedBuyers(list, buyers, file)
  const nobody: Mistake = {
    file,
    field: '--list',
    value: ALL_SPASER,
    expected: fr`au moins une collectivité qui a signé pour ${formatEurosShort(BigInt(schemeThreshold()) * 100n)} dans une année ; donnez le fichier national entier, ou une liste de SIREN`,
  }
  const all = [...earlier, ...mistakes, ...(list.spaser && chosen.length === 0 ? [nobody] : [])]
  if (all.length > 0) throw new InputError('broken-fleet', { mistakes: all })
  return chosen
}
