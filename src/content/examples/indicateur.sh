# La citation, les précautions et toutes les valeurs, dans un fichier.
curl --fail --silent --show-error --output montants-notifies.json \
  "https://achats-a-livre-ouvert.example/api/v1/indicateurs/montants-notifies.json"
