import json
from decimal import Decimal
from urllib.request import urlopen

SITE = "https://achats-a-livre-ouvert.example/"

with urlopen(SITE + "api/v1/indicateurs/montants-notifies.json") as reponse:
    document = json.load(reponse, parse_float=Decimal, parse_int=Decimal)

for point in document["donnees"]:
    # None : inconnu, jamais zéro.
    print(point["periode"], point["valeur"], point["unite"])
