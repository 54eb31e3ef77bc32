import type { TableFormat } from '../../src/formats/format-spec.ts'
import { readAmount } from '../../src/formats/fields/amount.ts'
import { readDate } from '../../src/formats/fields/date.ts'
import { readProcurement } from '../../src/formats/fields/procurement.ts'
import { readBids } from '../../src/formats/fields/simple.ts'
import { readText } from '../../src/formats/fields/text.ts'

/** Such a file: a framework and what was called off from it. */
export const TOY_FILE = `ref,buyer,what,kind,who,on,euros,answers
a1,20009320100016,Linge,Accord-cadre,Alpha,2024-03-03,50000,3
a2,20009320100016,Sel,Marché subséquent,Alpha,2024-04-04,900,
`

const REQUIRED = ['ref', 'buyer', 'what', 'kind', 'who', 'on', 'euros', 'answers']

/** A format that nothing of the portal has heard of: what a new one costs is this file and its entry in a list. */
export const toy: TableFormat = {
  format: {
    id: 'toy',
    label: 'Tableau d’essai',
    name: 'le tableau d’essai',
    fields: ['bidsReceived'],
    concessionFields: [],
    saysNone: [],
    rowPerSupplier: false,
    caveats: ['Un tableau d’essai ne dit rien du monde.'],
  },
  shape: 'un tableau d’essai',
  container: 'csv',
  required: REQUIRED,
  json: [],
  detect: (header) => REQUIRED.every((column) => header.includes(column)),
  toDomain: (cells, notes) => ({
    isConcession: false,
    uid: cells['ref'],
    buyerId: cells['buyer'],
    title: readText(cells['what'], 'what', notes),
    nature: readProcurement(cells['kind'], 'kind', notes),
    suppliers: [{ name: cells['who'] }],
    notifiedOn: readDate(cells['on'], 'on', notes),
    amount: readAmount(cells['euros'], 'euros', notes),
    bidsReceived: readBids(cells['answers'], 'answers', notes),
  }),
}
