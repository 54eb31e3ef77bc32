import type { BothConsiderations, DecpRecord, Firm } from '../world/model.ts'

/** Parts that several records of DECP 2022 share (arrêté du 22 décembre 2022). */
export function decpSupplier(firm: Firm): DecpRecord {
  return {
    typeIdentifiant: firm.foreignId === undefined ? 'SIRET' : 'TVA',
    id: firm.foreignId ?? firm.siret,
    denominationSociale: firm.name,
  }
}

export function considerationFields({ social, environmental }: BothConsiderations): DecpRecord {
  return {
    ...considerations('considerationsSociales', 'considerationSociale', 'sociale', social),
    ...considerations(
      'considerationsEnvironnementales',
      'considerationEnvironnementale',
      'environnementale',
      environmental,
    ),
  }
}

/** Not filled in = the property is missing. */
function considerations(
  property: string,
  item: string,
  kind: string,
  values: BothConsiderations['social'],
): DecpRecord {
  if (values === undefined) return {}
  return { [property]: { [item]: values.length === 0 ? [`Pas de considération ${kind}`] : values } }
}

/** `{ property: [{ item: … }, …] }`, as the format wraps the elements of its lists; nothing for none. */
export function wrapped(property: string, item: string, elements: readonly DecpRecord[]): DecpRecord {
  return elements.length === 0 ? {} : { [property]: elements.map((element) => ({ [item]: element })) }
}
