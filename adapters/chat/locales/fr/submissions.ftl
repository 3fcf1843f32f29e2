# Les propositions, pour qui les a envoyées et pour qui en décide.

submission-title = { $id } · { $title }
proposal-new = Nouvelle organisation : { $name }
proposal-more = Autres comptes : { $name }
proposal-correction = Correction : { $name }
proposal-report = Signalement : { $name }
proposal-other = Proposition : { $name }
value-becomes = { $before } → { $after }
value-nothing = (rien)
value-left-out = Laissé de côté : { $what }

submission-sent = Merci. Votre proposition porte le numéro { $id }. La modération va l'examiner, et vous saurez ici ce qu'elle devient.
submission-usual = Une décision prend d'ordinaire { $time }.
submission-in-line = Elle est numéro { $place } dans la file.
submitted-at = Envoyée le { $when }
state-pending = Elle attend la modération.
state-asked = La modération a une question pour vous.
state-rejected = Elle n'a pas été acceptée.
state-merged = Elle a été ajoutée à une organisation déjà répertoriée.
state-withdrawn = Vous l'avez retirée.
state-other = Il lui est arrivé quelque chose.
asked-you = La question : { $question }
answered = Merci. La modération a votre réponse.
withdrawn = { $id } est retirée.
withdraw-which = Laquelle ? Tapez retirer et son numéro, par exemple : retirer S4F7KQ
mine-title = Vos propositions
mine-none = Vous n'avez encore rien proposé. Tapez proposer pour commencer.
mine-none-yet = Vous n'avez encore rien proposé.
mine-count = { $count ->
    [one] Vous avez envoyé { $count } proposition.
   *[other] Vous avez envoyé { $count } propositions.
}
button-view = Afficher
button-open = Ouvrir { $name }
button-withdraw = Retirer
button-answer = Répondre
confirm-withdraw-title = Retirer ?
confirm-withdraw = { $id } ne sera plus examinée.
confirm-no = Non

submitted-by = De { $who } { $venue }, le { $when }
submitter-history = Ses propositions précédentes : { $approved } approuvées, { $rejected } refusées, { $pending } en attente
submitter-first = C'est sa première proposition.
submitter-blocked = Cette personne est bloquée et ne peut rien proposer.
claimed = { $who } s'en occupe, jusqu'au { $until }
review-problem = Impossible à approuver en l'état :
review-near = Très semblable à { $name } · { $about } : { $why }
review-pending = Presque la même chose a été proposée sous { $ids }.
exchange-asked = { $who } a demandé : { $question }
exchange-answered = Réponse : { $answer }
exchange-waiting = (pas encore de réponse)
somebody = quelqu'un

decided-approve = Approuvée par { $who }, le { $when }.
decided-approve-with-changes = Approuvée avec des modifications par { $who }, le { $when }.
decided-reject = Refusée par { $who }, le { $when }.
decided-merge = Fusionnée avec une organisation répertoriée par { $who }, le { $when }.
decided-undo = Décision annulée par { $who }, le { $when }.
decided-first-approval = Approuvée par { $who }, le { $when }. Une deuxième personne de la modération doit être d'accord.
decided-ask = Question posée par { $who }, le { $when }.
decided-claim = Prise en charge par { $who }, le { $when }.
decided-other = { $who } a fait quelque chose, le { $when }.
decision-undone = (annulée depuis)
reason-given = Motif : { $reason }

reason-not-official = Cela ne semble pas être un compte officiel de cette organisation.
reason-no-evidence = Rien ne montre qu'il est officiel, comme un lien sur son site web.
reason-duplicate = L'annuaire l'a déjà.
reason-not-healthcare = Ce n'est pas une organisation de santé.
reason-personal-account = C'est le compte personnel de quelqu'un.
reason-spam = C'est de la publicité ou une plaisanterie.
reason-own = Avec mes mots
reason-other = Un autre motif.
reason-short-not-official = Non officiel
reason-short-no-evidence = Sans preuve
reason-short-duplicate = Déjà répertorié
reason-short-not-healthcare = Hors santé
reason-short-personal-account = Compte personnel
reason-short-spam = Publicité
reason-short-other = Autre

button-approve = Approuver
button-edit = Modifier
button-reject = Refuser
button-rejectown = Avec mes mots
button-question = Poser une question
button-merge = Fusionner
button-into = Avec { $name }
button-claim = Je m'en occupe
button-unclaim = Je ne m'en occupe plus
button-undo = Annuler la décision
button-hide = Masquer maintenant
button-block = Bloquer l'auteur
button-unblock = Débloquer l'auteur
confirm-undo-title = Annuler ?
confirm-undo = Ce que la décision a publié est retiré, et la personne qui l'a proposé est prévenue.
confirm-hide-title = Masquer ?
confirm-hide = Le compte est masqué aussitôt, et qui le demande est averti.
reject-why = Pourquoi refuser { $id } ? La personne qui l'a envoyée lit le motif.

verdict-done-approve-with-changes = { $id } est approuvée et publiée avec vos modifications.
verdict-done-reject = { $id } est refusée ; la personne qui l'a envoyée en apprend le motif.
verdict-done-merge = { $id } est fusionnée.
verdict-done-undo = Annulé : { $id } attend de nouveau une décision.
verdict-done-first-approval = { $id } a votre approbation. Comme elle retire quelque chose, une deuxième personne de la modération doit être d'accord.
verdict-done-ask = Votre question sur { $id } est en route.
verdict-done-claim = Vous vous occupez de { $id }. Sa fiche le dit.
verdict-done-unclaim = Vous ne vous occupez plus de { $id }.
verdict-done-other = Fait : { $id }.
moderation-hidden = Un compte de { $name } est masqué, et qui le demande est averti.
moderation-shown = Le compte de { $name } est de nouveau affiché.
moderation-account-gone = Ce compte n'est plus répertorié.
moderation-blocked = Cette personne ne peut plus rien proposer tant que personne ne la débloque.
moderation-unblocked = Cette personne peut de nouveau proposer.

queue-title = En attente d'une décision
queue-empty = Rien n'attend de décision.
queue-count = { $count ->
    [one] { $count } proposition attend une décision.
   *[other] { $count } propositions attendent une décision, la plus ancienne d'abord.
}
queue-age = attend depuis { $age }
queue-claimed = { $who } s'en occupe
queue-state-asked = Une question a été posée
queue-state-approved = Approuvée
queue-state-rejected = Refusée
queue-state-merged = Fusionnée
queue-state-withdrawn = Retirée par la personne qui l'a envoyée
queue-state-other = Modifiée

gaps-title = Ce que l'on demande sans le trouver
gaps-none = Personne n'a demandé en vain ces derniers temps.
gap-missing = { $question } manque ({ $times ->
    [one] demandé une fois
   *[other] demandé { $times } fois
})
gap-alias = { $question } désigne pour les gens { $name } ({ $times ->
    [one] choisi une fois
   *[other] choisi { $times } fois
})
gap-adopted = { $name } a maintenant un nom de plus.
history-which = Quelle organisation ? « { $name } » n'en est aucune, ou pourrait en être plusieurs. Tapez son nom tel qu'il est répertorié.
history-none = Rien n'a changé pour { $name } depuis le chargement de l'annuaire.
history-title = Ce qui a changé : { $name }
undo-none = Vous n'avez rien décidé récemment qui puisse être défait.
button-adopt = { $question } = { $name }
approved-new = Elle a été approuvée et figure dans l'annuaire.
approved-more = Elle a été approuvée : les comptes figurent dans l'annuaire.
approved-correction = Elle a été approuvée : l'annuaire est corrigé.
approved-report = Elle a été approuvée : le compte ne figure plus dans l'annuaire.
approved-other = Elle a été approuvée.
approved-now-new = { $id } est approuvée et publiée.
approved-now-more = { $id } est approuvée : les comptes sont publiés.
approved-now-correction = { $id } est approuvée : l'annuaire le dit désormais.
approved-now-report = { $id } est approuvée : le compte est retiré de l'annuaire.
approved-now-other = { $id } est approuvée.
button-options = Plus
options-title = Ce qu'on peut faire d'autre pour { $id } :
batch-undone = { $count ->
    [one] { $count } décision est défaite.
   *[other] { $count } décisions sont défaites.
}
batch-approved = { $count ->
    [one] { $count } proposition est approuvée.
   *[other] { $count } propositions sont approuvées.
}
batch-sure = Chacune reçoit sa propre décision, et vous pouvez les défaire ensemble.
batch-page = Page { $page } sur { $pages } · { $count } propositions d'une même personne. Ce qui demande un second regard se décide sur sa propre fiche.
button-undo-all = Défaire les { $count }
button-approve-shown = Approuver les { $count } affichées
button-batch = Les { $count } de cette personne
button-whole = Voir les { $count }
button-approve-all =
    { $count ->
        [one] Approuver
       *[other] Approuver les { $count }
    }
button-approve-warned = Approuver quand même
review-look-first = Il y a plus que ce que montre la fiche. Le bouton pour approuver se trouve sous la dernière page.
review-warned-first = Regardez-y à deux fois. Continuez seulement si vous êtes sûr.
whole-page = Page { $page } sur { $pages } · { $count ->
        [one] 1 compte en tout
       *[other] { $count } comptes en tout
    }
accounts-shown = { $shown } comptes sur { $count } sont affichés ici.
card-changed = Modifié avant publication :
review-website = Son site { $website } a été consulté le { $when } : il mène à { $linked } de ces { $count } comptes.
linked-from-website = lié depuis son site
alike-account = même compte ({ $about })
alike-website = même site ({ $about })
alike-name-and-city = même nom, même ville
alike-name-and-region = même nom, même région
alike-name = même nom
alike-similar-name = nom proche ({ $about })
alike-other = semble être la même
review-listed = Répertorié à côté : { $name } · { $about }
review-refused = La même chose a été refusée ({ $id }, { $when }) : { $why }
reason-impersonation = Les propositions usurpaient le nom d'une organisation.
reason-false-claims = Les propositions contenaient des affirmations fausses.
reason-flooding = La même chose a été proposée sans cesse.
reason-abuse = Les propositions contenaient des insultes ou des menaces.

gap-unhelpful = { $question } a eu une réponse, et l'on a dit qu'elle n'aidait pas ({ $times } fois)
