import { fr } from '../text/language/typography.ts'
import { spreadFormat } from './flattened.ts'

/** The State's set (data.economie.gouv.fr, decp-v3): three suppliers and one modification at most, on one row. */
export const decpAugmente = spreadFormat({
  format: {
    id: 'decp-augmente',
    label: 'DECP, jeu de l’État (decp-v3)',
    name: fr`le jeu de l'État (decp-v3)`,
    concessionFields: [],
    saysNone: ['techniques', 'executionModes'],
    rowPerSupplier: false,
    caveats: [
      fr`Un marché y a trois titulaires au plus, et une seule de ses modifications.`,
      fr`« CDL » (sans objet) et « MQ » (manquant) y tiennent lieu de cellule vide.`,
    ],
  },
  shape: 'l’export de data.economie',
  required: ['acheteur.id', 'objet', 'dateNotification'],
  mostSuppliers: 3,
  supplier: (rank) => ({
    titulaire_id: `titulaire_id_${rank}`,
    titulaire_type_id: `titulaire_typeIdentifiant_${rank}`,
    titulaire_nom: `titulaire_denominationSociale_${rank}`,
  }),
})
