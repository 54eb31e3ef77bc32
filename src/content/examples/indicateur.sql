SELECT point.periode, point.valeur::DECIMAL(38, 2) AS valeur, point.unite
FROM (
  SELECT unnest(donnees) AS point
  FROM read_json('https://achats-a-livre-ouvert.example/api/v1/indicateurs/montants-notifies.json')
)
ORDER BY point.periode;
