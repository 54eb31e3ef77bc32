-- Le même calcul, sur le fichier CSV. Une cellule vide est inconnue, « aucune » est une absence déclarée.
-- Comme les pages : sans les marchés subséquents (comptés dans leur accord-cadre) ni les concessions.
SELECT
  count(*) AS marches,
  count(considerations_sociales) AS rubrique_renseignee,
  count(*) FILTER (considerations_sociales <> 'aucune') AS avec_consideration_sociale,
  sum(montant_eur::DECIMAL(38, 2)) FILTER (compte_dans_montant_retenu = 'oui') AS montant_retenu
FROM read_csv('https://achats-a-livre-ouvert.example/donnees/marches.csv', all_varchar = true)
WHERE annee = '2025' AND genre = 'marche';
