import Papa from 'papaparse'
import { randomFor } from '../draw/random.ts'
import type { Setting } from '../setting.ts'
import { spoil } from '../spoil/changes.ts'
import type { Titles } from '../spoil/titles.ts'
import type { FileText } from '../tables/csv.ts'
import type { DemoContract } from '../world/model.ts'
import { MEL_COLUMNS, blankRow, cellJson, melRow, withSupplierCell } from './row.ts'
import type { MelRow } from './row.ts'

/** Rows of early 2018 that come without buyer, technique or procedure; most of them have no number either. */
const ROWS_WITHOUT_BUYER = 77
const ROWS_NUMBERED_ZERO = 68

/** Beyond this, the amount is the oddity of its row. */
const ABSURD = 9e7

const TEST_TITLE = "Ceci n'est pas une consultation. Il s'agit d'une création test en vue d'une démonstration"

/**
 * The contracts in the export « mel »: `;`, BOM, CRLF, one row per supplier of a framework, JSON in cells, with the
 * oddities of the real file. `untouched` rows keep what they say: they stand in another file too.
 */
export function melFile(
  contracts: readonly DemoContract[],
  titles: Titles,
  untouched: ReadonlySet<DemoContract>,
  { buyers, buyerName, quirks }: Setting,
): FileText {
  const random = randomFor('mel export')
  const plain: MelRow[] = []
  const free: MelRow[] = []
  for (const contract of contracts) {
    for (const award of contract.awards) {
      const row = melRow(contract, award, titles.get(contract)!, buyerName)
      const absurd = contract.amount <= 1 || contract.amount >= ABSURD
      const isPlain = untouched.has(contract) || absurd || row.modifications !== ''
      ;(isPlain ? plain : free).push(row)
    }
  }
  const odd = spoil(
    free.filter(({ uuid }) => uuid !== ''),
    quirks.mel,
    random,
  )
  const spoilt = withoutBuyer(free.map((row) => withSupplierCell(odd.get(row) ?? row)))
  const again = repeated(spoilt, buyers.first)
  const rows = random.shuffle([...plain, ...spoilt, ...again, testRow(spoilt[0]!), emptyRow()])
  const text = Papa.unparse(rows, { columns: [...MEL_COLUMNS], delimiter: ';', newline: '\r\n' })
  return { text: `\uFEFF${text}\r\n`, rows: rows.length }
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
function repeated(rows: readonly MelRow[], buyer: string): MelRow[] {
  const twice = rows.filter(
    (row) => row.uuid === '' && row.Acheteur.includes(buyer) && row.modifications === '',
  )
  return twice.slice(5, 8).map((row) => ({ ...row, 'Durée du marché': '' }))
}

/** A consultation made to try the platform, left in production: set aside by its own title (rule 1). */
function testRow(model: MelRow): MelRow {
  return withSupplierCell({
    ...model,
    ID: '20202020S0099900',
    'Objet du marché': TEST_TITLE,
    'Montant du marché': '1000',
    "Type d'identifiant du titulaire": 'SIRET',
    'Dénomination sociale du titulaire': 'Test A',
  })
}

/** A row that says nothing but its number. */
function emptyRow(): MelRow {
  return { ...blankRow(), ID: '20192019F0099900', 'Type de Contrat': 'MARCHE_PUBLIC' }
}
