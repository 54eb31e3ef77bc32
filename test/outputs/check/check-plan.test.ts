import { beforeAll, describe, expect, it } from 'vitest'
import { buildRecords } from '../../../src/rules/own-tables.ts'
import { checkRecordsJson, checkRecordsReport } from '../../../src/outputs/check/records.ts'
import { RECORD_TABLES } from '../../../src/tables/recognise.ts'
import { recognise } from '../../tables/read-records.ts'

const COLUMNS = RECORD_TABLES.find(({ name }) => name === 'programmation')!.columns.map(({ name }) => name)

/** A row of the plan with nothing but what a test writes in it. */
const row = (cells: Readonly<Record<string, string>>) =>
  COLUMNS.map((name) => `"${(cells[name] ?? '').replaceAll('"', '""')}"`).join(',')

/** What clerks send: each line has what the schema does not know. */
const BAD = [
  row({ id: 'PA-1', intitule: 'Linge', statut: 'annoncee' }),
  row({ id: 'PA-2', intitule: 'Vitres', publication_prevue: '2027-T5' }),
  row({
    id: 'PA-3',
    intitule: 'Toits',
    montant_estime_min_eur: '200000,50',
    montant_estime_max_eur: '100000',
  }),
  row({ id: 'PA-2', intitule: 'Vitres et sols' }),
  row({ id: 'PA-4', intitule: '<b>Voirie</b>' }),
  row({ id: 'PA-5', intitule: '=HYPERLINK("https://ailleurs.example")' }),
  row({ id: 'PA-6', intitule: 'Repas', contact_courriel: 'jeanne.dupont@mel.example' }),
  row({ intitule: 'Sans identifiant' }),
  row({ id: 'PA-7', intitule: 'Linge', nombre_lots: '2', lots_reserves: '3' }),
  row({
    id: 'PA-8',
    intitule: 'Études',
    montant_estime_max_eur: 'dix mille',
    lien_avis: 'javascript:alert(1)',
  }),
]

async function reportOn(rows: readonly string[]) {
  const file = await recognise(`${COLUMNS.join(',')}\n${rows.join('\n')}\n`)
  return buildRecords([{ source: 'programmation.csv', file }])
}

let report: string
let json: string

beforeAll(async () => {
  const checked = await reportOn(BAD)
  report = checkRecordsReport(checked)
  json = checkRecordsJson(checked)
})

describe('the report on a bad purchase plan', () => {
  it.each([
    [
      'an unknown status',
      'ligne 1, statut : « annoncee » : attendu une de ces valeurs : annonce, sourcing, publie',
    ],
    ['the status that was meant', '(peut-être annonce)'],
    [
      'an impossible quarter',
      'ligne 2, publication_prevue : « 2027-T5 » : attendu un trimestre (2027-T1) ou un mois (2027-03)',
    ],
    [
      'a minimum above the maximum',
      'ligne 3, montant_estime_min_eur : « 200000.50 » : dépasse montant_estime_max_eur (100000) : corrigez',
    ],
    ['a repeated id', 'ligne 2, id : « PA-2 » : la ligne 4 porte le même identifiant et compte seule'],
    ['markup', 'ligne 5, intitule : « <b>Voirie</b> » : attendu un texte sans balise HTML'],
    ['a formula', 'ligne 6, intitule : « =HYPERLINK("https://ailleurs.example") » : attendu un texte'],
    ['the address of a person', 'ligne 7, contact_courriel : attendu l’adresse d’un service'],
    ['a line without id', 'ligne 8 : id : cellule vide'],
    ['more reserved lots than lots', 'ligne 9, lots_reserves : « 3 » : dépasse nombre_lots (2) : corrigez'],
    ['an amount in words', 'ligne 10, montant_estime_max_eur : « dix mille » : attendu un montant en euros'],
    [
      'an address that is none',
      'ligne 10, lien_avis : « javascript:alert(1) » : attendu une adresse qui commence par https://',
    ],
  ])('names line, column, value and remedy of %s', (_what, sentence) => expect(report).toContain(sentence))

  it('counts each line once, and says how many would stand', () => {
    expect(report).toContain('Table reconnue : Programmation des achats (programmation)')
    expect(report).toContain('Lignes lues : 10\n  = retenues 8 + fusionnées 1 + écartées 1')
    expect(report).toMatch(/8 lignes seraient publiées\.\n$/)
  })

  it('never quotes the address of a person, in words or to programs', () => {
    expect(report).not.toMatch(/dupont/i)
    expect(json).not.toMatch(/dupont/i)
  })

  it('says what one file cannot be held against', () => {
    expect(report).toContain(
      'Non vérifié ici : si les marchés cités (renouvelle, marches_attribues) existent',
    )
  })
})

describe('the report on many lines of one fault', () => {
  it('names fifty, and says how many more', async () => {
    const rows = Array.from({ length: 53 }, (_, index) =>
      row({ id: `P${index}`, intitule: 'x', statut: 'ouvert' }),
    )
    const text = checkRecordsReport(await reportOn(rows))
    expect(text).toContain('ligne 50, statut')
    expect(text).not.toContain('ligne 51, statut')
    expect(text).toContain('… et 3 de plus')
  })
})
