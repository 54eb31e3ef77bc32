import { fr } from '../text/language/typography.ts'
import { spreadFormat } from './flattened.ts'

/** The consolidated set whose lists are spread over columns: `titulaires.1.id` to `titulaires.15.id`. */
export const decpConsolide = spreadFormat({
  format: {
    id: 'decp-consolide',
    label: 'DECP consolidées, titulaires en colonnes',
    name: fr`les données consolidées dont les titulaires sont en colonnes`,
    concessionFields: [],
    saysNone: [],
    rowPerSupplier: false,
    caveats: [fr`Un marché y a quinze titulaires au plus, et une seule de ses modifications y est lue.`],
  },
  shape: 'l’export consolidé (titulaires.1…)',
  required: ['acheteur.id', 'objet'],
  mostSuppliers: 15,
  supplier: (rank) => ({
    titulaire_id: `titulaires.${rank}.id`,
    titulaire_type_id: `titulaires.${rank}.typeIdentifiant`,
    titulaire_nom: `titulaires.${rank}.denominationSociale`,
  }),
})
