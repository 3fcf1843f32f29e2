# Réponses aux questions.

answer-one = { $name } : { $count ->
    [0] aucun compte officiel connu
    [one] { $count } compte officiel
   *[other] { $count } comptes officiels
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
answer-none = « { $question } » ne figure pas dans l'annuaire. Cela ne dit rien de ses comptes, seulement que personne ne l'a encore inscrite. Si vous la connaissez, vous pouvez la proposer.
answer-empty = Tapez le nom d'un hôpital, d'une clinique ou d'un organisme de santé, ou collez le lien d'un compte. Tapez aide pour voir ce que je fais d'autre.
answer-not-numbered = Choisissez un numéro de 1 à { $count }.

card-all-rest-on = Pour tous : { $grounds }.
card-disputed = Attention : quelqu'un a peut-être pris le contrôle d'un compte de cette organisation. Ne vous y fiez pas.
card-closed = Cette organisation a fermé. Ses comptes sont conservés pour mémoire.
card-no-accounts = L'annuaire ne lui connaît aucun compte officiel.
card-formerly = Anciennement { $names }
card-website = Site web : { $site }
account-disputed = { $handle } est masqué : contesté depuis le { $since }. Quelqu'un en a peut-être pris le contrôle ; ne croyez pas ce qu'il dit.
account-dormant = n'est plus actif
ground-registry = d'après { $source }
ground-website = vu sur son propre site web ({ $source })
ground-moderator = approuvé ici par la modération
ground-none = source inconnue
date-unknown = date inconnue
date-stale = dernière vérification : { $date }, plus rien depuis
date-confirmed = dernière confirmation : { $date }

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
looked-several = Ce que l'on sait des { $count } liens et noms de ce message :
listed-yes = Oui : { $handle } est un compte officiel de { $name }.
listed-disputed = Ne vous fiez pas à { $handle } en ce moment. Il est inscrit pour { $name }, mais contesté : quelqu'un en a peut-être pris le contrôle.
listed-retired = { $handle } a été un compte de { $name } et n'est plus officiel.
listed-website = Oui : { $text } se trouve sur le site web de { $name }.
listed-elsewhere = Le même nom sur une autre plateforme n'est pas inscrit.
unlisted-title = { $handle } n'est pas dans l'annuaire
unlisted-meaning = Cela ne dit ni qu'il est officiel, ni qu'il est faux : l'annuaire ne connaît pas tous les comptes. Cherchez un lien vers lui sur le site web de l'organisation avant de vous y fier.
unlisted-personal = C'est la page d'une personne et non d'une organisation.
lookalike-title = Attention : quelqu'un se fait peut-être passer pour un autre
lookalike-warning = { $handle } n'est PAS inscrit, et il ressemble beaucoup à un compte officiel.
lookalike-advice = Ne lui envoyez ni argent, ni mot de passe, ni rien sur votre santé, sauf si l'organisation confirme sur son propre site web que ce compte est le sien.
lookalike-real = Le compte officiel est :
no-account-title = Ce n'est pas l'adresse d'un compte
