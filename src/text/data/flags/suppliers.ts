import { fr } from '../../language/typography.ts'
import type { FlagText } from './flag-text.ts'

/** Who holds a contract, as the files name them. */
export const SUPPLIER_FLAGS = {
  'supplier-missing': {
    code: 'titulaire_absent',
    label: 'Fournisseur non renseigné',
    sentence: fr`La ligne ne nomme aucun fournisseur. Le marché est compté, mais dans le total d'aucune entreprise.`,
  },
  'supplier-id-missing': {
    code: 'titulaire_sans_identifiant',
    label: 'Fournisseur sans identifiant',
    sentence: fr`Le fournisseur n'a pas de numéro d'identification. Il est montré par son nom, sans page propre.`,
  },
  'supplier-id-invalid': {
    code: 'titulaire_identifiant_invalide',
    label: 'Identifiant de fournisseur invalide',
    sentence: fr`Le numéro publié n'est pas un SIRET valable : longueur ou clé de contrôle fausse. Le fournisseur est montré par son nom, sans page propre.`,
  },
  'supplier-id-mistyped': {
    code: 'titulaire_identifiant_mal_type',
    label: 'Type d’identifiant inexact',
    sentence: fr`Le numéro est un SIRET valable, annoncé sous un autre type, par exemple « hors Union européenne ». Il est lu comme un SIRET.`,
  },
  'supplier-personal-data': {
    code: 'titulaire_donnee_personnelle',
    label: 'Fournisseur protégé',
    sentence: fr`L'identité publiée est celle d'une personne. Ni son nom ni son numéro ne sont repris, nulle part.`,
  },
  'supplier-looks-like-test': {
    code: 'titulaire_semble_essai',
    label: 'Fournisseur d’essai possible',
    sentence: fr`Le nom du fournisseur ressemble à un essai, par exemple « Test B ». Le marché est gardé : un nom ne suffit pas pour l'écarter.`,
  },
} as const satisfies Readonly<Record<string, FlagText>>
