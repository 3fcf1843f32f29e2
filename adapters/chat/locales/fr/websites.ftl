# Ce que disent les sites web des organisations.

website-title = Sur son site web
website-links = Son site web renvoie à ces comptes, vus le { $day }. Aucun modérateur ne s'est encore prononcé.
website-links-unconfirmed = Un site web non confirmé, indiqué comme le sien, renvoie à ces comptes, vus le { $day }. Seuls les modérateurs le voient.
website-more = et { $count } de plus
website-gone = Son site web renvoyait à { $handle } sur { $platform } jusqu'au { $day }, et ne le fait plus.
website-links-it = Le site web de { $name } ({ $site }) renvoie à { $handle }, vu le { $day }. Aucun modérateur n'a encore décidé.
website-links-others = { $site } renvoie à { $handles } sur { $platform }, pas à ce compte (vu le { $day }).
website-links-none = { $site } ne renvoie à aucun compte sur { $platform }, donc pas à celui-ci (vu le { $day }).
website-robots = Son site web demande à ne pas être lu par des programmes.
website-looked = Le site web de { $name } vient d'être consulté. Il renvoie à { $count ->
    [0] aucun des comptes répertoriés ici
    [one] un des comptes répertoriés ici
   *[other] { $count } des comptes répertoriés ici
}.
website-unreachable = Le site web de { $name } n'a pas pu être consulté à l'instant.
website-alarm-website-lapsed = Attention : son site web semble avoir expiré ou être à vendre. Ne croyez rien de ce qui s'y trouve maintenant.
website-alarm-id-changed = Attention : { $handles } appartient peut-être à quelqu'un d'autre désormais.
website-alarm-contradiction = Attention : son site web renvoie à un compte étranger à côté du sien ({ $handles }). Il a peut-être été piraté.
website-alarm-other = Attention : quelque chose a changé sur son site web.
button-check = Vérifier maintenant
check-asked = Son site web est en cours de consultation. Ce qu'il dit arrive dans un instant.
check-not = Son site web a été consulté dans l'heure, ou ne peut pas l'être en ce moment.
button-tasks = Vu sur les sites web
tasks-title = Vu sur les sites web
tasks-none = Rien de ce qui a été vu sur les sites web ne vous attend.
tasks-count = { $count ->
    [one] { $count } chose vue sur les sites web vous attend.
   *[other] { $count } choses vues sur les sites web vous attendent.
}
task-new-accounts = Le site web de { $name } renvoie à des comptes non répertoriés
task-link-gone = Le site web de { $name } ne renvoie plus à un compte répertorié
task-handle-changed = Le site web de { $name } renvoie à un autre compte qu'avant
task-website-moved = Le site web de { $name } mène désormais à un autre domaine
task-website-lapsed = Le site web de { $name } semble avoir expiré ou être à vendre
task-contradiction = Le site web de { $name } renvoie à un compte étranger à côté du sien
task-id-changed = Un compte répertorié de { $name } est peut-être en d'autres mains
task-other = Quelque chose a changé sur le site web de { $name }
task-opened = Vu le { $day }
task-website = Site web : { $website }
task-detail = Il dit, ou mène à : { $detail }
task-proof = vu sur { $where } : « { $text } »
task-more = { $shown } comptes sur { $count } sont affichés pour l'instant. Les autres viennent avant toute décision.
button-task-undo = Annuler
task-done = C'est fait et publié.
task-first-approval = { $name } a votre approbation. Comme un compte est retiré de la liste, une deuxième personne de la modération doit être d'accord.
task-waits-for-second = Une personne de la modération l'a approuvé. Une deuxième doit être d'accord.
task-dismissed = Laissé en l'état. La même chose ne reviendra pas.
button-task-new-accounts = { $count ->
    [one] L'ajouter
   *[other] Ajouter les { $count }
}
button-task-link-gone = Le retirer
button-task-handle-changed = Remplacer l'ancien
button-task-other = Le faire
button-task-dismiss = Laisser en l'état
digest-tasks = { $count } choses vues sur des sites web à examiner
refused-task-closed = Quelqu'un s'en est déjà occupé, ou ce n'est plus d'actualité.
