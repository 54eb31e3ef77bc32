# Tous les marchés notifiés dans l'année, une ligne chacun.
curl --fail --silent --show-error --output marches-2025.json \
  "https://achats-a-livre-ouvert.example/api/v1/marches/2025.json"
