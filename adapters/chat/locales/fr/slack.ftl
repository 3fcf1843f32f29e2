### Ce que seul Slack a besoin de dire : ses fenêtres, son onglet d'accueil, son panneau d'assistant.

slack-title = Care Handles
slack-loading = Un instant…
slack-close = Fermer
slack-share = Partager
slack-shared = { $who } a partagé ceci
slack-open-form = Ouvrir en formulaire
slack-trouble = Quelque chose a échoué de notre côté, et rien n'a été modifié. Réessayez dans un instant.

slack-one-more = Encore une question, qui découle de votre choix.
slack-fill = Remplir le formulaire
slack-row-add = Ajouter un autre compte
slack-row-remove = Retirer ce compte
slack-row-address = Lien du compte
slack-row-address-hint = Par exemple https://x.com/MayoClinic. Un @nom s'écrit avec sa plateforme : instagram @mayoclinic.
slack-row-label = À quoi sert le compte
slack-row-label-hint = Par exemple : patients, recherche, un service
slack-row-platform = Plateforme
slack-row-rest = Autres comptes
slack-row-rest-hint = Un par ligne : son adresse et, après une |, à quoi il sert.

slack-home-search = Trouver une organisation
slack-home-search-hint = Un nom, un site web ou l'adresse d'un compte

slack-hello = Demandez-moi une organisation de santé, et je réponds avec les comptes répertoriés pour elle, et comment on le sait. Envoyez-moi un lien ou un @nom, et je dis à qui il est, si cela se sait.
slack-prompts = Essayez par exemple
slack-prompt-ask = Trouver un hôpital
slack-prompt-ask-text = Mayo Clinic
slack-prompt-check = Vérifier un compte
slack-prompt-check-text = https://x.com/MayoClinic
slack-prompt-news = Quoi de neuf ?
slack-prompt-news-text = quoi de neuf
slack-prompt-help = Que savez-vous faire ?
slack-prompt-help-text = aide

slack-not-installed = carehandles n'est pas installé dans cet espace de travail. Une personne qui peut y installer des applications peut l'ajouter.
