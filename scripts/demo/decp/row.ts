import type {
  DemoAmendment,
  BothConsiderations,
  DemoDecpRow,
  DemoContract,
  Details,
  Firm,
} from '../world/model.ts'

/** Parts that several records of DECP 2022 share (arrêté du 22 décembre 2022). */
export function decpSupplier(firm: Firm): DemoDecpRow {
  return {
    typeIdentifiant: firm.foreignId === undefined ? 'SIRET' : 'TVA',
    id: firm.foreignId ?? firm.siret,
    denominationSociale: firm.name,
  }
}

export function considerationFields({ social, environmental }: BothConsiderations): DemoDecpRow {
  return {
    ...considerations('Sociale', social),
    ...considerations('Environnementale', environmental),
  }
}

/** Not filled in = the property is missing. */
function considerations(kind: string, values: BothConsiderations['social']): DemoDecpRow {
  if (values === undefined) return {}
  const declared = values.length === 0 ? [`Pas de considération ${kind.toLowerCase()}`] : values
  return { [`considerations${kind}s`]: { [`consideration${kind}`]: declared } }
}

/** `{ property: [{ item: … }, …] }`, as the format wraps the elements of its lists; nothing for none. */
export function wrapped(property: string, item: string, elements: readonly DemoDecpRow[]): DemoDecpRow {
  return elements.length === 0 ? {} : { [property]: elements.map((element) => ({ [item]: element })) }
}

/** One element of `marche` (arrêté du 22 décembre 2022, annexe 1). */
export function decpContract(contract: DemoContract, details: Details, title: string): DemoDecpRow {
  const framework = contract.technique === 'Accord-cadre'
  const works = contract.cpv.startsWith('45')
  const { price } = contract
  return {
    id: contract.awards[0]!.localId,
    acheteur: { id: contract.buyerSiret },
    nature: 'Marché',
    objet: title,
    codeCPV: contract.cpv,
    techniques: { technique: [framework ? 'Accord-cadre' : 'Sans objet'] },
    modalitesExecution: { modaliteExecution: [modality(contract.serial, framework, works)] },
    ...details.fields,
    procedure: contract.procedure,
    lieuExecution: { code: contract.place.code, typeCode: 'Code département' },
    dureeMois: contract.durationMonths,
    dateNotification: contract.notified,
    datePublicationDonnees: contract.published,
    montant: contract.amount,
    typesPrix: { typePrix: price.decp === undefined ? [] : [price.decp] },
    formePrix: framework ? 'Unitaire' : works ? 'Mixte' : 'Forfaitaire',
    titulaires: contract.awards.map(({ firm }) => ({ titulaire: decpSupplier(firm) })),
    ...considerationFields(details),
    ...wrapped('modifications', 'modification', contract.amendments.map(amendmentOf)),
  }
}

function modality(serial: number, framework: boolean, works: boolean): string {
  if (framework) return serial % 3 === 0 ? 'Marchés subséquents' : 'Bons de commande'
  return works && serial % 4 === 0 ? 'Tranches' : 'Sans objet'
}

function amendmentOf({ fields, suppliers }: DemoAmendment): DemoDecpRow {
  const titulaires = suppliers?.map((firm) => ({ titulaire: decpSupplier(firm) }))
  return { ...fields, ...(titulaires && { titulaires }) }
}
