import json
from decimal import Decimal
from urllib.request import urlopen

SITE = "https://achats-a-livre-ouvert.example/"
ANNEE = 2025

with urlopen(f"{SITE}api/v1/marches/{ANNEE}.json") as reponse:
    contrats = json.load(reponse, parse_float=Decimal, parse_int=Decimal)["donnees"]

# Comme les pages : sans les marchés subséquents (comptés dans leur accord-cadre) ni les concessions.
marches = [m for m in contrats if m["genre"] == "marche"]
# None : la rubrique n'est pas renseignée ; [] : l'acheteur déclare qu'il n'y en a pas.
renseignes = [m for m in marches if m["considerations_sociales"] is not None]
sociaux = [m for m in renseignes if m["considerations_sociales"]]
comptes = [m["montant_eur"] for m in marches if m["compte_dans_montant_retenu"]]

print("marchés", len(marches))
print("rubrique renseignée", len(renseignes))
print("avec un volet social", len(sociaux))
print("montant retenu", sum(comptes))
