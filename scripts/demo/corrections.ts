import { createHash } from 'node:crypto'
import type { Contract } from '../../src/domain/contract.ts'
import type { FlagCode } from '../../src/domain/flag.ts'
import { decimalFromCents } from '../../src/domain/money.ts'
import { sourceSchema } from '../../src/domain/provenance.ts'
import { corrections } from '../../src/sources/records/corrections.ts'
import { csvText } from './csv.ts'

type Line = Readonly<Record<'id' | 'champ' | 'de' | 'a' | 'motif' | 'source' | 'le', string>>

const COLUMNS = corrections.columns.map(({ name }) => name as keyof Line)

/** The first contract, by its id, that `test` finds: the same one on every run. */
function first(contracts: readonly Contract[], test: (contract: Contract) => boolean): Contract {
  const found = contracts.toSorted((a, b) => (a.id < b.id ? -1 : 1)).find(test)
  if (found === undefined) throw new Error('the demonstration has no contract to correct in this way')
  return found
}

const flagOf = (contract: Contract, code: FlagCode) => contract.flags.find((flag) => flag.code === code)
const isPlain = ({ kind, rows, suppliers, amendments }: Contract) =>
  kind === 'contract' && rows.length === 1 && suppliers.length === 1 && amendments.length === 0

/** One zero too many. */
function amountLine(contracts: readonly Contract[]): Line {
  const contract = first(
    contracts,
    (each) =>
      isPlain(each) &&
      each.year === 2025 &&
      each.amountStatus === 'stated' &&
      each.amount! > 400_000_00n &&
      each.amount! % 1000_00n === 0n,
  )
  return {
    id: contract.id,
    champ: 'montant_eur',
    de: decimalFromCents(contract.amount!),
    a: decimalFromCents(contract.amount! / 10n),
    motif: 'Un zéro de trop à la saisie du montant.',
    source: 'Avis d’attribution n° 25-00417 (fictif)',
    le: '2026-09-14',
  }
}

/** 2925 for 2025. */
function dateLine(contracts: readonly Contract[]): Line {
  const value = (contract: Contract) => flagOf(contract, 'date-implausible')?.value ?? ''
  const contract = first(contracts, (each) => /^29/.test(value(each)))
  return {
    id: contract.id,
    champ: 'date_notification',
    de: value(contract),
    a: value(contract).replace(/^29/, '20'),
    motif: 'Un chiffre de l’année mal frappé.',
    source: 'Courrier de notification, archives de l’acheteur (fictif)',
    le: '2026-09-14',
  }
}

/** Days typed as months. */
function durationLine(contracts: readonly Contract[]): Line {
  const contract = first(contracts, (each) => isPlain(each) && each.durationMonths === 365)
  return {
    id: contract.id,
    champ: 'duree_mois',
    de: '365',
    a: '12',
    motif: 'La durée avait été saisie en jours.',
    source: 'Acte d’engagement, article 3 (fictif)',
    le: '2026-10-05',
  }
}

/** The number that other contracts give for the same name. */
function supplierLine(contracts: readonly Contract[]): Line {
  const numbers = new Map(
    contracts.flatMap(({ suppliers }) =>
      suppliers.flatMap(({ siret, name }) => (siret && name ? [[name, siret] as const] : [])),
    ),
  )
  const contract = first(
    contracts,
    (each) =>
      isPlain(each) &&
      flagOf(each, 'supplier-id-invalid') !== undefined &&
      numbers.has(each.suppliers[0]?.name ?? ''),
  )
  const [{ otherId, name }] = contract.suppliers as [Contract['suppliers'][number]]
  return {
    id: contract.id,
    champ: 'titulaire_siret',
    de: otherId!,
    a: numbers.get(name!)!,
    motif: 'Le numéro publié n’existe pas : un de ses chiffres a été mal recopié.',
    source: 'Répertoire de démonstration des établissements (fictif)',
    le: '2026-10-05',
  }
}

/** The code under which all other contracts of the same firm stand. */
function codeLine(contracts: readonly Contract[]): Line {
  const codesOf = (siret: string | undefined) =>
    new Set(
      contracts.flatMap(({ suppliers, cpv }) =>
        suppliers.some((each) => each.siret === siret) ? (cpv?.slice(0, 3) ?? []) : [],
      ),
    )
  const contract = first(
    contracts,
    (each) =>
      isPlain(each) &&
      flagOf(each, 'cpv-missing') !== undefined &&
      codesOf(each.suppliers[0]?.siret).size === 1,
  )
  return {
    id: contract.id,
    champ: 'cpv',
    de: '',
    a: `${[...codesOf(contract.suppliers[0]?.siret)][0]!}00000`,
    motif: 'Le code manquait dans le fichier publié.',
    source: 'Avis de marché n° 21-03118 (fictif)',
    le: '2026-10-19',
  }
}

/** Asked for, and not to be applied: the contract says something else. */
function outdatedLine(contracts: readonly Contract[]): Line {
  const contract = first(
    contracts,
    (each) => isPlain(each) && each.year === 2024 && each.durationMonths === 48,
  )
  return {
    id: contract.id,
    champ: 'duree_mois',
    de: '24',
    a: '36',
    motif: 'Une année de reconduction manquerait.',
    source: 'Signalement d’un lecteur (fictif)',
    le: '2026-10-26',
  }
}

const UNKNOWN: Line = {
  id: 'marche-de-demonstration-retire',
  champ: 'objet',
  de: 'Fourniture de mobilier',
  a: 'Fourniture de mobilier urbain',
  motif: 'Intitulé incomplet.',
  source: 'Signalement d’un lecteur (fictif)',
  le: '2026-10-26',
}

/** `corrections.csv` of the demonstration and its description, from its contracts as they are published. */
export function demoCorrections(contracts: readonly Contract[]): Readonly<Record<string, string>> {
  const lines = [amountLine, dateLine, durationLine, supplierLine, codeLine, outdatedLine]
  const { text, rows } = csvText(COLUMNS, [...lines.map((line) => line(contracts)), UNKNOWN])
  const source = sourceSchema.parse({
    title: 'Corrections apportées aux données (démonstration)',
    publisher: 'Achats à livre ouvert (données de démonstration)',
    licence: 'Licence Ouverte 2.0',
    sha256: createHash('sha256').update(text).digest('hex'),
    rows,
    demonstration: true,
    file: 'corrections.csv',
  })
  return { 'corrections.csv': text, 'source.json': `${JSON.stringify(source, null, 2)}\n` }
}
