/** What the diary follows of a table: its columns, in families that it can tell apart. */
export interface FollowedTable {
  /** Its name in `/donnees/`. */
  readonly table: string
  /** Columns that name a row over the editions: never its place in a file. A name that comes again is numbered. */
  readonly key: readonly string[]
  /** Columns that tell rows of one name apart: a short digest of them ends the name, which stays short. */
  readonly apart?: readonly string[]
  /** `other.column` is a column of the lines of another table that name the row by `contrat_id`. */
  readonly groups: Readonly<Record<string, readonly string[]>>
  /**
   * Columns that say where a row stands, when it was written, or what follows from its other cells, other rows, other
   * tables or the day of the build: an export in another order, or a day that passes, changes no contract.
   */
  readonly ignored: readonly string[]
}

/**
 * Each column of these tables stands here once, followed or not. Awards are followed with their contract, of which they
 * repeat the rest.
 */
export const FOLLOWED: readonly FollowedTable[] = [
  {
    table: 'marches',
    key: ['id'],
    groups: {
      objet: ['objet', 'cpv', 'lieu_execution_code', 'lieu_execution_type_code', 'lieu_execution_nom'],
      montant: ['montant_eur', 'montant_initial_eur'],
      calendrier: ['date_notification', 'duree_mois', 'duree_initiale_mois'],
      titulaires: [
        'attributions.titulaire_siret',
        'attributions.identifiant_autre',
        'attributions.type_identifiant',
        'attributions.denomination',
      ],
      considerations: ['considerations_sociales', 'considerations_environnementales'],
      procedure: [
        'acheteur_siren',
        'genre',
        'nature',
        'technique',
        'modes_execution',
        'procedure',
        'forme_prix',
        'types_prix',
        'id_accord_cadre',
        'groupement',
        'offres_recues',
        'innovant',
        'avance_accordee',
        'taux_avance_part',
        'ccag',
      ],
      actes: ['nombre_modifications', 'sous_traitance_declaree', 'nombre_actes_sous_traitance'],
    },
    ignored: [
      ...['id', 'source', 'ligne_source', 'toutes_les_lignes', 'format', 'acheteur_nom', 'date_publication'],
      // Other names of the row: where they make its key, its lineage (rule 2) may still tell it.
      ...['identifiant_publie', 'uid'],
      ...['categorie', 'montant_statut', 'compte_dans_montant_retenu', 'annee', 'date_fin', 'drapeaux'],
      ...['nombre_titulaires', 'titulaires_siret', 'demonstration'],
    ],
  },
  {
    table: 'achats-a-venir',
    key: ['identifiant_page'],
    groups: {
      objet: ['intitule', 'description', 'type', 'cpv', 'commune', 'service_prescripteur'],
      montant: ['montant_estime_min_eur', 'montant_estime_max_eur'],
      calendrier: ['publication_prevue', 'notification_prevue', 'duree_mois'],
      considerations: [
        'considerations_sociales',
        'considerations_environnementales',
        'heures_insertion_prevues',
        'lots_reserves',
        'article_reserve',
      ],
      procedure: ['procedure_envisagee', 'nombre_lots', 'renouvelle'],
      contact: ['sourcing_ouvert', 'sourcing_date_limite', 'contact_courriel'],
      avancement: ['statut', 'publication_reelle', 'lien_avis', 'marches_attribues'],
    },
    ignored: [
      ...['id', 'identifiant_page', 'mis_a_jour_le', 'edition', 'source', 'ligne_source', 'demonstration'],
      ...['annonce_le', 'publication_prevue_initiale', 'decalage_prevu_mois', 'decalage_mois', 'etape'],
      // What notices say changes with the day, not with the plan.
      ...['avis_id', 'avis_etat', 'avis_publie_le'],
      ...['metier', 'reservation_possible', 'renouvelle_id', 'marches_attribues_ids', 'drapeaux'],
    ],
  },
  {
    table: 'insertion',
    key: ['annee', 'marche_id'],
    apart: ['metier', 'type_structure', 'modalite'],
    groups: {
      heures: ['heures_prevues', 'heures_realisees'],
      personnes: ['personnes'],
    },
    ignored: [
      ...['annee', 'marche_id', 'metier', 'type_structure', 'modalite', 'type_modalite'],
      ...['contrat_id', 'masque'],
      ...['mis_a_jour_le', 'source', 'ligne_source', 'demonstration'],
    ],
  },
]

/** All families, in the order of the diary. */
export const FAMILIES: readonly string[] = [...new Set(FOLLOWED.flatMap(({ groups }) => Object.keys(groups)))]
