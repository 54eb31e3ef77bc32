library(jsonlite)

site <- "https://achats-a-livre-ouvert.example/"
achats <- fromJSON(paste0(site, "api/v1/achats-a-venir.json"))$donnees

a_venir <- achats$etape %in% c("a-venir", "date-passee", "publie")
reserves <- !is.na(achats$lots_reserves) & achats$lots_reserves > 0
print(achats[a_venir & reserves, c("publication_prevue", "id", "intitule")])
