# Les formulaires : leurs questions, ce qui peut clocher dans une réponse, et le dialogue autour.

form-new-organization = Nouvelle organisation
form-more-accounts = Autres comptes
form-correction = Correction
form-report = Signaler un compte
form-answer = Votre réponse
form-reject = Refuser
form-question = Poser une question
form-edit = Modifier, approuver
form-merge = Fusionner
form-block = Bloquer l'auteur
form-dispute = Masquer un compte
form-cancel = Annuler
intro-new-organization = La modération l'examine avant toute publication.
intro-more-accounts = La modération les examine avant toute publication.
intro-correction = La modération l'examine avant toute publication.
intro-report = La modération l'examine. Si quelqu'un a pris le contrôle du compte, dites-le : il peut être masqué aussitôt.
intro-edit = Ce que vous envoyez est publié aussitôt, avec vos modifications.
intro-dispute = Le compte est masqué aussitôt, et qui le demande est averti.

field-paste = Collez ce que vous avez
field-name = Nom
field-kind = Catégorie
field-country = Pays
field-region = État, région ou province
field-city = Ville
field-place = Lieu
field-website = Site web
field-accounts = Comptes
field-aliases = Autres noms
field-note = Note pour la modération
field-organization = Organisation
field-merge = Fusionner avec
field-field = Ce qu'il faut corriger
field-value = Ce qui devrait y figurer
field-account = Compte
field-problem = Ce qui ne va pas
field-answer = Votre réponse
field-reject = Motif
field-question = Question
field-block = Motif
field-block-text = Motif, avec vos mots
field-dispute = Pourquoi il est masqué

ask-name = Comment s'appelle l'organisation ? Ou envoyez tout ce que vous avez d'un coup, dans n'importe quel ordre : nom, lieu, site, liens.
ask-kind = De quoi s'agit-il ?
ask-country = Dans quel pays se trouve-t-elle ?
ask-region = Dans quel État, quelle région ou province se trouve-t-elle ?
ask-city = Dans quelle ville se trouve-t-elle ?
ask-website = Quel est son propre site web ?
ask-accounts = Quels comptes a-t-elle ? Envoyez un lien par ligne.
ask-aliases = Comment l'appelle-t-on encore ? Un nom par ligne.
ask-note = La modération doit-elle savoir autre chose, par exemple où vous avez vu ces comptes ?
ask-organization = De quelle organisation s'agit-il ? Tapez son nom.
ask-merge = De quelle organisation déjà répertoriée s'agit-il ? Tapez son nom, ou choisissez-en une.
ask-field = Que faut-il corriger ?
ask-value = Que devrait-on y lire ?
ask-account = De quel compte s'agit-il ?
ask-problem = Qu'est-ce qui ne va pas ?
ask-answer = Que répondez-vous à la modération ?
ask-reject = Pourquoi refusez-vous cette proposition ? La personne qui l'a envoyée lit ce que vous écrivez.
ask-question = Que voulez-vous demander à la personne qui l'a envoyée ?
ask-block = Pourquoi empêchez-vous cette personne d'envoyer des propositions ?
ask-block-text = Pourquoi, avec vos mots ?
ask-dispute = Pourquoi le masquez-vous ?

hint-paste = Nom, lieu, site web, liens, dans n'importe quel ordre. Cela remplit le formulaire ci-dessous ; rien n'est encore envoyé.
hint-name = Son nom officiel complet, par exemple Mayo Clinic.
hint-kind = Choisissez, ou tapez un mot comme hôpital ou clinique.
hint-country = Dans toute langue que je parle, ou par son code, comme FR.
hint-region = Par son nom ou son code : Texas ou TX.
hint-city = Le nom de la ville seulement.
hint-website = Par exemple https://www.mayoclinic.org
hint-accounts = Par exemple https://x.com/MayoClinic. Les mots après un lien deviennent son étiquette, comme Recrutement. Un @nom s'écrit avec sa plateforme : instagram @mayoclinic.
hint-aliases = Abréviations, anciens noms et noms en d'autres langues, un par ligne.
hint-note = 500 caractères au plus.
hint-organization = Tapez une partie de son nom et choisissez-la.
hint-merge = Tapez une partie de son nom et choisissez-la.
hint-value = Comme cela doit figurer dans l'annuaire.
hint-answer = 500 caractères au plus.
hint-reject = 500 caractères au plus.
hint-question = 500 caractères au plus.
hint-block-text = 500 caractères au plus.
hint-dispute = 500 caractères au plus. Seule la modération le lit.

correctable-name = Nom
correctable-kind = Catégorie
correctable-city = Ville
correctable-region = État, région ou province
correctable-country = Pays
correctable-website = Site web
correctable-alias = Un nom de plus
correctable-other = Autre chose

account-problem-dead = Il est mort ou a été supprimé
account-problem-not-theirs = Ce n'est pas le leur
account-problem-hijacked = Quelqu'un en a pris le contrôle
account-problem-other = Autre chose

fault-empty = Rien n'a encore été donné ici.
fault-too-long = Cela fait { $length } caractères ; { $limit } au plus tiennent.
fault-no-letters = Il n'y a ni lettres ni chiffres. Dites-le avec des mots.
fault-not-numbered = Choisissez un numéro de 1 à { $count }.
fault-no-such-choice = Ce n'est aucun des choix. Choisissez, ou tapez le numéro, de 1 à { $count }.
fault-kind-unknown = Je ne connais pas cette catégorie. Choisissez, ou tapez un mot comme hôpital, clinique ou pharmacie.
fault-country-unknown = Je ne connais pas ce pays. Tapez son nom, en français ou en anglais, ou son code à deux lettres.
fault-region-unknown = Je ne connais pas cet État, cette région ou cette province. Tapez son nom ou son code, comme Texas ou TX.
fault-organization-unknown = « { $text } » ne figure pas dans l'annuaire. Tapez son nom tel qu'il y est répertorié, ou annulez et proposez-la comme nouvelle organisation.
fault-organization-choices = Plusieurs organisations portent ce nom. Choisissez-en une.
fault-too-many-accounts = Une proposition contient { $limit } comptes au plus.
fault-too-many-aliases = { $limit } autres noms au plus tiennent ici.
fault-other = Cela ne va pas. Essayez autrement.

problem-required = Ceci ne peut pas rester vide.
problem-too-long = Cela fait { $length } caractères ; { $limit } au plus tiennent.
problem-too-many = Il y en a { $length } ; { $limit } au plus tiennent.
problem-control-character = Un caractère invisible s'y trouve ({ $character }). Tapez-le de nouveau.
problem-unknown-choice = Ce n'est aucun des choix.
problem-not-a-country = Ce n'est le code d'aucun pays.
problem-not-a-web-address = Ce n'est pas l'adresse d'un site web. Elle commence par https://
problem-address-differs = { $handle } n'est pas le compte auquel mène le lien, qui est { $expected }.
problem-duplicate-entry = { $handle } sur { $platform } figure ici deux fois.
problem-account-taken = { $handle } sur { $platform } est déjà répertorié pour { $name }. Si c'est une erreur, signalez-le là-bas.
problem-link-in-words = « { $value } » est un lien ou un identifiant ; il faut des mots ici.
problem-account-listed = { $handle } sur { $platform } est déjà répertorié pour cette organisation.
problem-account-not-listed = { $handle } sur { $platform } n'est pas répertorié pour cette organisation.
problem-not-listed = Cette organisation ne figure pas dans l'annuaire.
problem-unchanged = L'annuaire le dit déjà.
problem-other-subject = Une modification ne peut pas la faire porter sur autre chose.
problem-cannot-merge = Seules de nouvelles organisations et de nouveaux comptes se fusionnent.
problem-other = L'annuaire ne l'accepte pas ainsi. Vérifiez ce que vous avez donné.

warning-lookalike = Attention : { $handle } sur { $platform } ressemble à { $listed_handle }, qui appartient à une autre organisation.
warning-personal-account = { $handle } sur { $platform } est la page d'une personne et non d'une organisation.
warning-other = Quelque chose ici mérite un second regard.

address-not-an-address = « { $text } » n'est ni un lien, ni un @nom. Donnez un lien comme https://x.com/MayoClinic
address-too-long = C'est plus long que l'adresse de n'importe quel compte.
address-hidden-characters = Des caractères invisibles s'y trouvent, qui peuvent cacher où cela mène. Tapez-le de nouveau à la main.
address-wrong-scheme = « { $text } » ne commence pas par https:// ; ce n'est donc pas le lien d'un compte.
address-userinfo-in-url = « { $text } » est une ruse : ce qui précède le @ n'est pas là où mène le lien. Ne l'ouvrez pas.
address-unusual-port = « { $text } » contient un numéro de port qu'aucune plateforme n'utilise. Donnez le lien simple.
address-unknown-host = « { $text } » se trouve sur un site web qui n'est aucune des plateformes connues ici.
address-lookalike-host = Attention : « { $text } » imite l'adresse d'une plateforme. Ne l'ouvrez pas.
address-other-platform = « { $text } » se trouve sur une autre plateforme que celle que vous avez nommée.
address-platform-missing = Sur quelle plateforme se trouve « { $text } » ? Écrivez-la devant, ainsi : instagram { $text }
address-no-account-named = « { $text } » est la page d'accueil d'une plateforme. Donnez le lien du compte lui-même.
address-reserved-path = « { $text } » est une page de la plateforme elle-même, pas un compte.
address-post-not-account = « { $text } » est une publication, une vidéo ou une photo isolée. Donnez le lien du compte lui-même.
address-share-link = « { $text } » est un lien de partage. Donnez le lien du compte lui-même.
address-short-link = « { $text } » est un lien raccourci : il ne dit pas où il mène. Ne l'ouvrez pas pour le savoir ; demandez l'adresse complète du compte.
address-group-not-account = « { $text } » est un groupe ou une invitation à un groupe, pas le compte d'une organisation.
address-hashtag = « { $text } » est un mot-dièse, qui appartient à tout le monde.
address-bad-handle = « { $text } » ne peut pas être un compte : la plateforme n'admet pas ce nom.
address-mixed-scripts = « { $text } » mêle des lettres de plusieurs alphabets, comme le font les imposteurs. Ce n'est pas un compte.
address-unknown-page = « { $text } » se trouve sur une plateforme, mais n'est pas la page d'un compte.
address-email = « { $text } » est une adresse e-mail, pas un compte.
address-spreadsheet-damage = « { $text } » est un nombre arrondi par un tableur ; ses chiffres sont perdus. Reprenez le lien sur le compte lui-même.
address-not-https = « { $text } » doit commencer par https://
address-other = « { $text } » n'est pas l'adresse d'un compte.

dialog-progress = ({ $at } sur { $of }) { $prompt }
dialog-says-now = L'annuaire dit aujourd'hui : { $value }
dialog-stands = Jusqu'ici : { $value }
dialog-reply-here = Répondez à ce message.
dialog-resumed = Vous l'aviez déjà commencé. Il reprend où vous vous étiez arrêté ; annuler recommence à zéro.
dialog-still-open = Toujours ouvert : { $form }
dialog-use-buttons = Utilisez un des boutons, ou tapez envoyer ou annuler.
dialog-send-words =
    envoyer
    envoie
    envoyez
    oui
    d'accord
dialog-needed = Cette réponse est nécessaire. Tapez annuler pour arrêter.
dialog-at-start = C'est la première question.
dialog-old-button = Ce bouton vient d'une étape précédente. Voici où vous en êtes.
dialog-moved = Ce formulaire a avancé ailleurs entre-temps. Voici où il en est.
dialog-cancelled = Annulé. Rien n'a été envoyé.
dialog-none = Aucun formulaire n'est ouvert.
dialog-gone = Ce formulaire n'est plus ouvert : il a été envoyé ou annulé, ou il est resté si longtemps de côté que je ne l'ai plus. Tapez mes propositions pour voir ce que vous avez envoyé.
dialog-forgotten = Je n'ai plus ce formulaire tel qu'il était : il a été envoyé ou annulé, ou il est resté trop longtemps de côté. Ce que vous aviez tapé est encore là. Si mes propositions ne le montre pas parmi ce que vous avez envoyé, relisez-le et envoyez-le de nouveau.
dialog-anothers = Ce formulaire est celui de { $who }. Seule cette personne peut le continuer.
reply-to-card = Répondre à une fiche ne décide rien : ce sont ses boutons qui décident. Pour me demander quelque chose, écrivez /find et un nom.
dialog-done = C'est déjà fait.
dialog-sent-before = C'est déjà fait. Votre dernière proposition est { $id }.
dialog-changed = Modifié : { $field }.
dialog-help = Tapez votre réponse. retour revient à la question précédente, passer saute une question qui peut rester vide, et annuler ferme le formulaire.
dialog-in-private = Faisons cela entre nous deux, pour épargner les questions aux autres.
dialog-same-title = Est-ce une de celles-ci ?
dialog-same = { $count ->
    [one] L'annuaire a une organisation qui semble être la même. Est-ce celle-ci ?
   *[other] L'annuaire a { $count } organisations qui semblent être la même. Est-ce une de celles-ci ?
}
dialog-left-listed = { $count ->
    [one] { $count } compte y est déjà répertorié ; je l'ai laissé de côté.
   *[other] { $count } comptes y sont déjà répertoriés ; je les ai laissés de côté.
}
dialog-choose = Choisissez-en une, ou dites que ce n'est aucune de celles-ci.
dialog-summary = Relisez. Envoyez, ou modifiez d'abord ce que vous voulez.
dialog-summary-press = Relisez. Appuyez sur « { $button } », ou modifiez d'abord ce que vous voulez.
dialog-pending = Quelqu'un a déjà proposé presque la même chose : { $ids }.

button-back = Retour
button-keep = Garder
button-skip = Passer
button-cancel = Annuler
button-details = Ajouter ou modifier des détails
button-every = Plus
button-discard = Abandonner
button-continue = Continuer
button-send = Envoyer
button-differs = Aucune : continuer
button-change-field = Modifier : { $field }

# What was left out of a pasted text.
pasted-named-as-not-theirs = J'ai laissé de côté { $text } : il est dit que ce n'est pas le leur.
pasted-personal-account = J'ai laissé de côté { $text } : c'est le compte d'une personne, pas d'une organisation.
pasted-from-post = J'ai repris le compte du lien vers l'une de ses publications : { $text }.
pasted-name-not-address = Je ne sais pas de quel compte il s'agit : « { $text } ». Envoyez son lien.
pasted-another-website = J'ai laissé de côté le site { $text }, car j'en ai gardé un autre.
pasted-not-a-website = « { $text } » n'est pas l'adresse d'un site.
pasted-several-organizations = Il y a plusieurs organisations : { $text }. J'ai lu la première ; envoyez-moi les autres une par une.
pasted-which-first = Il y a { $count } organisations. Par laquelle commençons-nous ? Revenez à ce message pour les autres.
pasted-another = Ce formulaire concerne { $open }, et ce que vous avez envoyé concerne { $name }. Je n'ai rien changé : appuyez sur le nom pour l'envoyer à part, ou envoyez les liens seuls pour les ajouter ici.
dialog-put-aside = Le formulaire sur { $name } est mis de côté, rien n'est perdu : son bouton le ramène.
pasted-too-long = C'était très long. J'ai lu le début.
pasted-nothing = Je n'ai rien pu tirer de ce texte : je n'y ai trouvé ni nom, ni lieu, ni compte.
pasted-more = Et { $count } de plus que j'ai laissés de côté.
submit-edit = Publier
submit-merge = Fusionner
submit-reject = Refuser
submit-question = Poser la question
submit-block = Bloquer
submit-dispute = Masquer
submit-other = Envoyer
dialog-merge = Les deux côtés, et ce qui passerait de l'un à l'autre. Ne fusionnez que si c'est la même organisation.
merge-from = Proposé :
merge-into = Répertorié :
merge-has = { $count ->
    [0] Elle n'a encore aucun compte. Site : { $website }
    [one] Elle a { $count } compte. Site : { $website }
   *[other] Elle a { $count } comptes. Site : { $website }
}
merge-moves = { $count ->
    [0] Aucun compte ne serait ajouté.
    [one] { $count } compte serait ajouté :
   *[other] { $count } comptes seraient ajoutés :
}
merge-there = Déjà répertorié ({ $count }) :
merge-names = Autres noms qu'elle recevrait : { $names }
merge-website = Site qu'elle recevrait : { $website }
dialog-asking-words =
    à qui
    qui
    est-ce
    a qui
dialog-no-words =
    non
    non merci
dialog-refused-before = La modération a déjà refusé la même chose, { $when } : { $why } Dites dans la note ce qui a changé.
