import { describe, expect, it } from 'vitest'
import { allDatasets } from '../../../src/outputs/datasets/datasets.ts'
import { shareRoutes } from '../../../src/views/route/share-route.ts'
import { ending, signed, times, world } from '../../views/route/world.ts'

const PAST = [...times(2, signed(2025, 'yes')), ...times(4, signed(2025, 'no')), signed(2025, 'silent')]
const fileOf = (portal: ReturnType<typeof world>) =>
  allDatasets(portal).find(({ base }) => base === 'donnees/trajectoire')

describe('trajectoire.csv', () => {
  it('has a line for each contract to come, with what its trade did and what its year needs', () => {
    const portal = world([...PAST, ending('2027-06-30'), ending('2027-07-31')], {
      purchases: [{ plannedAward: '2028-T1', socialConsiderations: [] }],
    })
    const records = [...fileOf(portal)!.records()]
    expect(records).toHaveLength(shareRoutes(portal)[0]!.years.flatMap(({ parts }) => parts).length)
    expect(records[0]).toMatchObject({
      objectif: 'clause',
      annee: 2027,
      genre: 'marche_qui_finit',
      contrat_id: 'c7',
      metier: 'linge',
      passes_avec: 2,
      passes_connus: 6,
      passes_inconnus: 1,
      part_passee: 2 / 6,
      a_venir: 2,
      besoin: 1,
      structures: undefined,
      articles_possibles: undefined,
      annonce: undefined,
    })
    expect(records[2]).toMatchObject({ genre: 'achat_prevu', identifiant_page: 'pa-0', annonce: false })
  })

  it('leaves empty what too few contracts tell', () => {
    const [record] = [...fileOf(world([signed(2025, 'no'), ending('2027-06-30')]))!.records()]
    expect(record).toMatchObject({ passes_connus: undefined, part_passee: undefined })
  })

  it('is not there where no target can be so reached', () => {
    expect(fileOf(world([ending('2027-06-30')], { targets: [] }))).toBeUndefined()
  })
})
