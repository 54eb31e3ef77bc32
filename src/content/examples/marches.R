library(jsonlite)

site <- "https://achats-a-livre-ouvert.example/"
annee <- 2025
contrats <- fromJSON(paste0(site, "api/v1/marches/", annee, ".json"))$donnees

# Comme les pages : sans les marchés subséquents (comptés dans leur accord-cadre) ni les concessions.
marches <- contrats[contrats$genre == "marche", ]
# NULL : la rubrique n'est pas renseignée ; liste vide : l'acheteur déclare qu'il n'y en a pas.
sociales <- marches$considerations_sociales
renseignes <- !sapply(sociales, is.null)
sociaux <- lengths(sociales) > 0

cat("marchés", nrow(marches), "\n")
cat("rubrique renseignée", sum(renseignes), "\n")
cat("avec un volet social", sum(sociaux), "\n")
cat("montant retenu", sum(marches$montant_eur[marches$compte_dans_montant_retenu]), "\n")
