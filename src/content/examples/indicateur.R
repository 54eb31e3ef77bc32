library(jsonlite)

site <- "https://achats-a-livre-ouvert.example/"
document <- fromJSON(paste0(site, "api/v1/indicateurs/montants-notifies.json"))

# NA : inconnu, jamais zéro.
print(document$donnees[, c("periode", "valeur", "unite")])
