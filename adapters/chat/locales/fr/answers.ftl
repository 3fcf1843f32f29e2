# Réponses aux questions.

answer-one = { $name } : { $count ->
    [0] aucun compte répertorié
    [one] { $count } compte répertorié
   *[other] { $count } comptes répertoriés
}
answer-which = Laquelle cherchez-vous ?
answer-choices = { $count ->
    [one] Je ne suis pas sûr de ce qu'est « { $question } ». Est-ce celle-ci ?
   *[other] « { $question } » peut désigner { $count } organisations.
}
answer-choices-more = « { $question } » peut désigner de nombreuses organisations ; { $count ->
    [one] celle-ci est la plus proche
   *[other] ces { $count } sont les plus proches
}. Ajoutez une ville, ou une plus grande partie du nom.
answer-choices-far = Rien n'est répertorié sous le nom « { $question } » ; { $count ->
    [one] celle-ci est la plus proche
   *[other] ces { $count } sont les plus proches
}. Ajoutez une ville, ou une plus grande partie du nom.
answer-choices-none-on = { $count ->
    [one] Aucun compte { $platform } n'est répertorié pour celle-ci.
   *[other] Aucune d'elles n'a de compte { $platform } répertorié.
}
answer-none = « { $question } » ne figure pas dans l'annuaire. Cela ne dit rien de ses comptes, seulement que personne ne l'a encore répertoriée. Si vous la connaissez, vous pouvez la proposer.
answer-empty = Tapez le nom d'un hôpital, d'une clinique ou d'un organisme de santé, ou collez le lien d'un compte. Tapez aide pour voir ce que je fais d'autre.
answer-not-numbered = Choisissez un numéro de 1 à { $count }.

card-page = Plus, avec l'historique et les preuves : { $page }
card-all-rest-on = Pour chacun : { $grounds }.
card-disputed = Attention : quelqu'un a peut-être pris le contrôle d'un compte de cette organisation. Ne vous y fiez pas.
card-closed = Cette organisation a fermé. Ses comptes sont conservés pour mémoire.
card-no-accounts = L'annuaire ne recense encore aucun compte de cette organisation.
card-formerly = Anciennement { $names }
card-website = Site web : { $site }
account-disputed = { $handle } est masqué : contesté depuis le { $since }. Quelqu'un en a peut-être pris le contrôle ; ne croyez pas ce qu'il dit.
ground-none = source inconnue

answer-sure = Résultat sûr : { $found }.
answer-sure-spelled = Résultat sûr, bien que vous ayez écrit « { $question } » : { $found }.

found-by-name = son nom est { $text }
found-by-alias = aussi connue comme { $text }
found-by-acronym = { $text } en abrégé
found-by-former-name = anciennement { $text }
found-by-translation = aussi appelée { $text }
found-by-handle = a le compte { $text }
found-by-address = a le compte { $text }
found-by-website = a le site web { $text }

button-open-account = Ouvrir sur { $platform }
button-copy = Copier { $text }
button-add = Ajouter des comptes
button-correct = Corriger
button-report = Signaler un compte
button-dispute = Masquer un compte aussitôt
button-undispute = Réafficher { $handle }
button-submit-it = La proposer
button-none-of-these = Aucune : la proposer

looked-none = Ce message ne contient ni lien vers un compte, ni @nom.

passage-empty = Je ne lis que le texte et les liens, et ce message n'en contient pas. Tapez un nom, ou collez un lien ou un @nom.
link-misleads = Attention : un lien affiche { $shown }, mais mène à { $target }.

button-helpful = Utile
button-unhelpful = Pas utile
felt-helpful = Merci, c'est bon à savoir.
felt-unhelpful = Merci. C'est compté, et la modération voit ce que l'on demande en vain. Ce qui manque ou est faux, vous pouvez le proposer.
