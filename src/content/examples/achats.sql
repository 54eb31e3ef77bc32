SELECT
  coalesce(publication_prevue, 'date inconnue') AS publication, id, intitule
FROM read_csv('https://achats-a-livre-ouvert.example/donnees/achats-a-venir.csv', all_varchar = true)
WHERE etape IN ('a-venir', 'date-passee', 'publie')
  AND lots_reserves::INTEGER > 0;
