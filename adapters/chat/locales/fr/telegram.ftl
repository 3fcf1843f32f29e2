# Ce que seul Telegram dit : son menu, et les réponses aux pressions qui prennent du temps.

telegram-name = Care Handles
telegram-description =
    Les comptes officiels des hôpitaux, cliniques et autres organisations de santé sur les réseaux
    sociaux, vérifiés par des personnes. Tapez un nom, ou collez un lien ou un @nom pour savoir à
    qui il est. Ce qui manque, vous pouvez le proposer ici.
telegram-short-description = Comptes officiels d'organisations de santé sur les réseaux sociaux, vérifiés par des personnes.

telegram-continue = Continuer en privé
telegram-share = Partager
telegram-working = J'y travaille… le résultat va suivre.
telegram-failed = Désolé, cela n'a pas fonctionné. Réessayez.
telegram-no-words = Je ne lis que du texte. Tapez un nom, ou collez un lien ou un @nom.
telegram-anonymous =
    Vous écrivez comme administrateur anonyme ou comme canal ; je ne peux donc pas savoir qui vous
    êtes. Écrivez en votre nom.
telegram-sure = Appuyez encore une fois sur « { $what } » pour confirmer.
telegram-yes = Oui

telegram-command-find = Trouver les comptes officiels d'une organisation
telegram-command-submit = Proposer une organisation ou un compte qui manque
telegram-command-mine = Voir ce que vous avez proposé
telegram-command-stats = Voir ce que contient l'annuaire
telegram-command-new = Voir ce qui vient d'être publié
telegram-command-language = Choisir votre langue
telegram-command-help = Voir comment cela marche
telegram-command-pending = Examiner ce qui attend une décision
telegram-command-gaps = Voir ce qui manque aux gens

telegram-in-private = Cela ne regarde que vous. Ouvrez notre discussion privée pour le voir.
