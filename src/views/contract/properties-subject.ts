import type { Contract, PlaceOfPerformance } from '../../domain/contract/contract.ts'
import type { FormatField } from '../../domain/contract/format.ts'
import { emptySaysNone, publicationHasField } from '../../domain/contract/publication-fields.ts'
import { CATEGORY_TEXT } from '../../text/contract.ts'
import { formatPercent } from '../../text/language/format.ts'
import { procurementWords } from '../../text/procurement.ts'
import { cpvDivisionPathOf } from '../cpv-division/paths.ts'
import { known, knownList, yesOrNo } from './property.ts'
import type { Property, PropertyValue } from './property.ts'

function placeText({ name, code, codeType }: PlaceOfPerformance): string | undefined {
  const coded = code && [codeType, code].filter(Boolean).join(' ')
  return name && coded ? `${name} (${coded})` : (name ?? coded)
}

function cpvProperty({ cpv }: Contract, divisions: ReadonlyMap<string, string>): Property {
  const division = cpv?.slice(0, 2)
  const label = division && divisions.get(division)
  const values = known(cpv, label && `division ${division} : ${label}`)
  if (cpv === undefined) return { label: 'Code CPV', term: 'cpv', values }
  return {
    label: 'Code CPV',
    term: 'cpv',
    values: values.map((value) => ({ ...value, href: cpvDivisionPathOf({ cpv }) })),
  }
}

/** Such a format says "Sans objet", or nothing, where there is none: the file does not tell which. */
const NONE_PUBLISHED: PropertyValue = { text: 'aucune publiée' }

function advance({ advanceGranted, advanceRate }: Contract): Property {
  const rate =
    !advanceGranted || advanceRate === undefined ? undefined : `taux : ${formatPercent(advanceRate, 1)}`
  const [value] = yesOrNo(advanceGranted)
  return { label: 'Avance accordée', values: [{ ...value!, detail: rate }] }
}

/** What is bought, how it was put to competition, on which terms. */
export function subjectProperties(
  contract: Contract,
  divisions: ReadonlyMap<string, string>,
): readonly Property[] {
  const { category, nature, techniques, procedure, placeOfPerformance, kind } = contract
  const isConcession = kind === 'concession'
  const has = (field: FormatField) => publicationHasField(contract, field)
  const list = (field: 'techniques' | 'executionModes') =>
    contract[field].length === 0 && emptySaysNone(contract, field)
      ? [NONE_PUBLISHED]
      : knownList(contract[field].map(procurementWords))
  const facts: (Property | false)[] = [
    !isConcession && {
      label: 'Catégorie',
      values: known(category === 'unknown' ? undefined : CATEGORY_TEXT[category].label),
    },
    !isConcession && cpvProperty(contract, divisions),
    { label: 'Nature', values: known(nature && procurementWords(nature)) },
    (techniques.length > 0 || has('techniques')) && {
      label: 'Technique d’achat',
      values: list('techniques'),
    },
    has('executionModes') && { label: 'Modalités d’exécution', values: list('executionModes') },
    { label: 'Procédure', values: known(procedure && procurementWords(procedure)) },
    !isConcession && {
      label: 'Lieu d’exécution',
      values: known(placeOfPerformance && placeText(placeOfPerformance)),
    },
    !isConcession && { label: 'Forme du prix', values: known(contract.priceForm) },
    has('priceTypes') && { label: 'Types de prix', values: knownList(contract.priceTypes) },
    has('ccag') && { label: 'CCAG', values: known(contract.ccag) },
    has('advance') && advance(contract),
    has('innovative') && { label: 'Marché innovant', values: yesOrNo(contract.innovative) },
  ]
  return facts.filter((fact) => fact !== false)
}
