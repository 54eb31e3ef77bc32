# La programmation, avec ce que chaque achat est devenu.
curl --fail --silent --show-error --output achats-a-venir.json \
  "https://achats-a-livre-ouvert.example/api/v1/achats-a-venir.json"
