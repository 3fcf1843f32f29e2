# Ce que porte le messager.

notice-gone = Ceci a été effacé.
outcome-undone = La décision a été annulée. La proposition attend de nouveau la modération.
outcome-changed = La modération a modifié avant de publier :
question-for-you = La modération a une question sur { $id } : { $question }
answered-for = { $who }, la réponse à votre question sur { $id } : { $answer }
question-gone = La modération vous avait posé une question ; elle n'appelle plus de réponse.
published-gone = { $what }. Cela a été retiré.
reminder = { $count ->
    [one] { $count } proposition attend depuis longtemps.
   *[other] { $count } propositions attendent depuis longtemps.
}
button-queue = Afficher la file
digest = La journée dans l'annuaire : { $day }
digest-submitted = { $count } proposées
digest-approved = { $count } approuvées
digest-rejected = { $count } refusées
digest-waiting = { $count } en attente maintenant
daily-head = Le registre des décisions à la fin du { $day }
daily-head-advice = { $head } · qui garde ceci peut vérifier le registre : carehandles audit verify --head
unreachable-person = { $who } n'a pas pu être prévenu au sujet de { $id } : { $why }. Ce qui a été décidé tient.
unreachable-room = Un salon { $venue } n'est plus joignable : { $why }. Il ne reçoit plus de fiches.
unreachable-why-blocked = le bot y est bloqué
unreachable-why-deactivated = le compte n'existe plus
unreachable-why-account-inactive = le compte n'existe plus
unreachable-why-user-disabled = le compte n'existe plus
unreachable-why-removed = le bot en a été retiré
unreachable-why-not-in-channel = le bot n'y est pas
unreachable-why-not-found = ce salon n'existe pas
unreachable-why-channel-not-found = ce salon n'existe pas
unreachable-why-is-archived = le salon est archivé
unreachable-why-forbidden = le bot ne peut pas y écrire
unreachable-why-not-installed = l'application n'y est plus installée
unreachable-why-token-revoked = l'application n'y est plus installée
unreachable-why-other = il n'y a pas moyen d'y accéder
haste = { $who } a pris { $acts } décisions en { $seconds } secondes, plus vite qu'on ne peut lire. Pendant { $minutes } minutes, cette personne ne décide plus rien.
haste-advice = Veuillez relire ce qui a été décidé. Chaque décision peut être annulée sur sa fiche.
security-disputed = { $who } a masqué { $handle } sur { $platform }, un compte de { $name }. Qui le demande est averti.
security-undisputed = { $who } réaffiche { $handle } sur { $platform }, un compte de { $name }.
security-other = Quelque chose a changé pour { $handle } sur { $platform }, un compte de { $name }.
published-new = Nouveau dans l'annuaire : { $name }
published-more = Nouveaux comptes dans l'annuaire : { $name }
published-correction = Corrigé dans l'annuaire : { $name }
published-report = Un compte a été retiré de l'annuaire : { $name }
published-merge = Complété dans l'annuaire : { $name }
published-other = Modifié dans l'annuaire : { $name }
