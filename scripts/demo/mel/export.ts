import Papa from 'papaparse'
import type { DemoContract } from '../model.ts'
import { randomFor } from '../random.ts'
import type { Random } from '../random.ts'
import { MEL_QUIRKS } from './quirks.ts'
import { cellJson, MEL_COLUMNS, melRow, supplierCells } from './row.ts'
import type { MelRow } from './row.ts'

/** Rows of early 2018 that come without buyer, technique or procedure; most of them have no number either. */
const ROWS_WITHOUT_BUYER = 77
const ROWS_NUMBERED_ZERO = 68

/** Beyond this, the amount is the oddity of its row. */
const ABSURD = 9e7

const TEST_TITLE = "Ceci n'est pas une consultation. Il s'agit d'une création test en vue d'une démonstration"

/**
 * The contracts as the MEL's own export writes them: `;`, BOM, CRLF, one row per supplier of a framework, JSON in
 * cells, with the oddities of the real file. `untouched` rows keep what they say: they stand in another file too.
 */
export function melExport(
  contracts: readonly DemoContract[],
  titles: ReadonlyMap<DemoContract, string>,
  untouched: ReadonlySet<DemoContract>,
): { readonly text: string; readonly rows: number } {
  const random = randomFor('mel export')
  const plain: MelRow[] = []
  const free: MelRow[] = []
  for (const contract of contracts) {
    for (const award of contract.awards) {
      const row = melRow(contract, award, titles.get(contract)!)
      const spoilable =
        !untouched.has(contract) &&
        contract.amount > 1 &&
        contract.amount < ABSURD &&
        row.modifications === ''
      ;(spoilable ? free : plain).push(row)
    }
  }
  const spoilt = withoutBuyer(spoil(free, random))
  const rows = random.shuffle([...plain, ...spoilt, ...repeated(spoilt), testRow(spoilt[0]!), emptyRow()])
  const text = Papa.unparse(rows, { columns: [...MEL_COLUMNS], delimiter: ';', newline: '\r\n' })
  return { text: `\uFEFF${text}\r\n`, rows: rows.length }
}

/** Each quirk on its number of rows, chosen over the whole file; a row has one at most. */
function spoil(rows: readonly MelRow[], random: Random): MelRow[] {
  const spoilt = new Map<MelRow, MelRow>()
  for (const quirk of MEL_QUIRKS) {
    const candidates = rows.filter(
      (row) => !spoilt.has(row) && row.uuid !== '' && (quirk.where?.(row) ?? true),
    )
    random.sample(candidates, quirk.rows).forEach((row, index) => {
      spoilt.set(row, { ...row, ...quirk.spoil(row, index, random) })
    })
  }
  return rows.map((row) => spoilt.get(row) ?? row)
}

function withoutBuyer(rows: readonly MelRow[]): MelRow[] {
  let count = 0
  return rows.map((row) => {
    const early = row['Date de notification'] < '2019' && row.uuid === ''
    const single = row["Technique d'achat"] !== 'Accord-cadre'
    if (!early || !single || count === ROWS_WITHOUT_BUYER) return row
    count += 1
    return {
      ...row,
      Acheteur: cellJson({ id: '', nom: '' }),
      "Technique d'achat": '',
      Procédure: '',
      ...(count <= ROWS_NUMBERED_ZERO && { ID: '00' }),
    }
  })
}

/** Three rows published twice, once with a field less. */
function repeated(rows: readonly MelRow[]): MelRow[] {
  const twice = rows.filter(
    (row) => row.uuid === '' && row.Acheteur.includes('2459') && row.modifications === '',
  )
  return twice.slice(5, 8).map((row) => ({ ...row, 'Durée du marché': '' }))
}

/** A consultation made to try the platform, left in production: set aside by its own title (rule 1). */
function testRow(model: MelRow): MelRow {
  const supplier = {
    typeIdentifiant: 'SIRET',
    id: model['Identifiant du titulaire'],
    denominationSociale: 'Test A',
  }
  return {
    ...model,
    ...supplierCells(supplier),
    ID: '20202020S0099900',
    'Objet du marché': TEST_TITLE,
    'Montant du marché': '1000',
  }
}

/** A row that says nothing but its number. */
function emptyRow(): MelRow {
  const blank = Object.fromEntries(MEL_COLUMNS.map((column) => [column, ''])) as MelRow
  return { ...blank, ID: '20192019F0099900', 'Type de Contrat': 'MARCHE_PUBLIC' }
}
