# Listes, chiffres et nouveautés.

browse-all = Toutes les organisations
browse-named = « { $name } »
browse-none = L'annuaire n'a rien pour { $what }.
browse-too-wide = C'est plus qu'une liste ne peut montrer. Indiquez un pays, une région ou une ville : hôpitaux au Sénégal.
browse-found = { $what } : { $count ->
    [one] { $count } organisation
   *[other] { $count } organisations
}
page-of = Page { $page } sur { $pages } ({ $total } en tout)
button-next = Suivant
button-previous = Précédent

stats = L'annuaire contient { $organizations } organisations et { $accounts } comptes.
stats-by-platform = Comptes par plateforme
stats-by-platform-column = Plateforme
stats-by-kind = Organisations par catégorie
stats-by-kind-column = Catégorie
stats-by-country = Organisations par pays
stats-by-country-column = Pays
stats-accounts = Comptes
stats-organizations = Organisations
stats-states = Organisations par État des États-Unis
stats-state = État
stats-age = Âge des connaissances sur les comptes
stats-age-column = Dernière date connue
stats-age-fresh = depuis moins de 90 jours
stats-age-ageing = depuis moins d'un an
stats-age-old = il y a plus longtemps
stats-age-undated = sans date connue
stats-growth = Comptes répertoriés, par mois
stats-month = Mois
stats-decision = De la proposition à la décision : la moitié en moins de { $median }.
stats-others = autres
stats-chart = { $title } : { $figures }
stats-known = { $known ->
    [one] D'une autre organisation, on connaît le nom et le lieu, encore sans aucun compte.
   *[other] De { $known } autres organisations, on connaît le nom et le lieu, encore sans aucun compte.
}
stats-listed = Répertoriées
stats-known-column = Seulement connues
stats-alt = L'annuaire en chiffres. { $figures }
button-all-figures = Tous les chiffres

news-title = Publié récemment
news-none = Rien n'a été publié récemment.
change-new = { $name } a été ajoutée, le { $when }
change-more = { $name } a d'autres comptes, le { $when }
change-fewer = { $name } a perdu un compte, le { $when }
change-corrected = { $name } a été corrigée, le { $when }
change-removed = { $name } a été retirée, le { $when }
suggest-submit = Proposer une organisation qui manque

suggest-how = Tapez un nom, un lien ou un @nom
suggest-how-hint = À qui est ce compte ? Est-il authentique ?
suggest-verdict = Montrer ce que l'on en sait
suggest-none = « { $question } » n'est pas dans l'annuaire
suggest-none-hint = Cela ne dit rien de ses comptes
button-stats = Chiffres
