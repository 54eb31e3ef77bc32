import { describe, expect, it } from 'vitest'
import { readSynonyms } from '../../scripts/importing/synonyms.ts'
import { SUPPORT_COLUMN } from '../../src/tables/support.ts'
import { mappingMistakes } from '../../src/tables/mapping-mistakes.ts'
import { MAPPING_TARGETS } from '../../src/tables/mapping-target.ts'
import { proposeMapping } from '../../src/tables/proposal.ts'

const synonyms = readSynonyms()
const propose = (seen: Readonly<Record<string, readonly string[]>>) =>
  proposeMapping(new Map(Object.entries(seen)), synonyms)

describe('a mapping is proposed', () => {
  it('for contracts with free French headers, whatever their case, accents and dots', () => {
    const proposal = propose({
      'N° marché': ['2024-1'],
      SIRETacheteur: ['20009320100016'],
      'OBJET DU MARCHE': ['Sel'],
      'Liblellé CPV': ['Sel'],
      'acheteur.nom': ['Métropole'],
      'Date de notification': ['03/04/24', '31/12/24'],
      'Montant HT': ['1.250.000,50', '12'],
      'Clause sociale': ['Oui', 'Insertion', 'peut-être'],
    })
    expect(proposal?.mapping).toEqual({
      table: 'marches',
      columns: {
        'N° marché': 'id',
        SIRETacheteur: 'acheteur_id',
        'acheteur.nom': 'acheteur_nom',
        'OBJET DU MARCHE': 'objet',
        'Montant HT': { field: 'montant_eur', decimal: ',' },
        'Date de notification': { field: 'date_notification', date: 'JJ/MM/AA' },
        'Clause sociale': { field: 'considerations_sociales', values: { Insertion: 'Clause sociale' } },
        'Liblellé CPV': null,
      },
    })
    expect(proposal?.unnamed).toEqual(['Liblellé CPV'])
    expect([...proposal!.unexplained]).toEqual([['Clause sociale', ['peut-être']]])
    expect(proposal?.missing).toEqual([])
  })

  it('for SIRENE’s own names of columns', () => {
    const proposal = propose({
      siret: ['31990000700018'],
      denominationUniteLegale: ['Alpha'],
      codeCommuneEtablissement: ['59350'],
      categorieEntreprise: ['PME', 'ETI'],
      economieSocialeSolidaireUniteLegale: ['O', 'N'],
      statutDiffusionEtablissement: ['O', 'P'],
    })
    expect(proposal?.mapping).toEqual({
      table: 'etablissements',
      columns: {
        siret: 'siret',
        denominationUniteLegale: 'denomination',
        codeCommuneEtablissement: 'commune',
        categorieEntreprise: 'categorie',
        economieSocialeSolidaireUniteLegale: 'ess',
        statutDiffusionEtablissement: 'diffusion',
      },
    })
  })

  it('with kinds of structures and trades in the words of others', () => {
    const columns = propose({
      Siret: ['31990000700018'],
      'Raison sociale': ['Les Tilleuls'],
      'Type de structure': ['ACI', 'EA'],
      Activités: ['Espaces verts et nature ; Nettoyage', 'jardinage'],
    })?.mapping.columns
    expect(columns).toMatchObject({
      'Type de structure': { field: 'type', values: { ACI: 'SIAE' } },
      Activités: {
        field: 'metiers',
        separator: ';',
        values: { 'Espaces verts et nature': 'espaces-verts', jardinage: 'espaces-verts' },
      },
    })
    expect(columns).not.toMatchObject({ 'Type de structure': { values: { EA: 'EA' } } })
  })

  it('with what is missing, and none for a table that looks like nothing', () => {
    expect(propose({ Siret: ['1'], Enseigne: ['a'], Effectif: ['3'] })?.missing).toEqual(['type'])
    expect(propose({ Couleur: ['vert'], Poids: ['3'] })).toBeUndefined()
  })
})

describe('the synonyms of data/reference', () => {
  const fields = new Map(MAPPING_TARGETS.map(({ name, fields: own }) => [name, own]))

  it('are those of fields that exist, and of codes that their field has', () => {
    // A column that is published, never read: its words are held in support.test.ts.
    const values = synonyms.values.filter(({ field }) => field !== SUPPORT_COLUMN)
    const unknown = [...synonyms.columns, ...values].filter(
      ({ table, field }) => !fields.get(table)?.some(({ name }) => name === field),
    )
    expect(unknown).toEqual([])
    const wrong = values.filter(
      ({ table, field, code }) =>
        !fields
          .get(table)
          ?.find(({ name }) => name === field)
          ?.values?.includes(code),
    )
    expect(wrong).toEqual([])
  })

  it('make mappings without a mistake', () => {
    const proposal = propose({
      annee: ['2025'],
      'N° marché': ['M1'],
      Métier: ['Espaces verts et nature'],
      SIAE: ['ETTI'],
      'Heures réalisées': ['12'],
    })
    expect(mappingMistakes(proposal?.mapping)).toEqual([])
    expect(proposal?.mapping.table).toBe('insertion')
  })
})
