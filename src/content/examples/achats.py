import json
from urllib.request import urlopen

SITE = "https://achats-a-livre-ouvert.example/"
A_VENIR = {"a-venir", "date-passee", "publie"}

with urlopen(SITE + "api/v1/achats-a-venir.json") as reponse:
    achats = json.load(reponse)["donnees"]

for achat in achats:
    # Au moins un lot réservé ; None : la programmation ne le dit pas.
    if achat["etape"] in A_VENIR and (achat["lots_reserves"] or 0) > 0:
        print(achat["publication_prevue"] or "date inconnue", achat["id"], achat["intitule"])
