# Ce que l'on dit des adresses : une phrase chacune, qui n'affirme pas plus que ce que l'on sait.

verdict-official = { $handle } est un compte officiel de { $name } : son propre site web y renvoyait { $on }.
verdict-official-back = { $handle } est un compte officiel de { $name } : lui et son site web se désignaient l'un l'autre { $on }.
verdict-official-named = { $handle } est un compte officiel de { $name } : son propre site web le désignait comme le sien { $on }.
verdict-official-proven = { $handle } est un compte officiel de { $name } : prouvé par son propre domaine { $on }.
verdict-looked-at = { $handle } est répertorié pour { $name }, et la modération l'a confirmé { $on }.
verdict-listed = { $handle } est répertorié pour { $name } d'après { $source }, { $on }. Personne ne l'a vérifié depuis : il n'est pas confirmé comme officiel.
verdict-listed-undated = { $handle } est répertorié pour { $name } d'après { $source }, sans date. Personne ne l'a vérifié ici : il n'est pas confirmé comme officiel.
verdict-listed-new = { $handle } est répertorié pour { $name } d'après { $source } (date : { $date }).
verdict-listed-looked-at = { $handle } est répertorié pour { $name } : la modération l'a examiné { $on }. Personne ne l'a vérifié depuis.
verdict-listed-linked = { $handle } est répertorié pour { $name } : son propre site web y renvoyait { $on }. Personne ne l'a vérifié depuis : il n'est pas confirmé comme officiel.
verdict-listed-unknown = { $handle } est répertorié pour { $name } ; on ne sait pas sur quelle base.
verdict-archived = { $handle } a été répertorié pour { $name }, mais n'est plus dans « { $source } » { $since }. Il est peut-être inactif, ou passé à quelqu'un d'autre.
verdict-archived-undated = { $handle } a été répertorié pour { $name }, mais « { $source } » l'a archivé. Il est peut-être inactif, ou passé à quelqu'un d'autre.
verdict-dormant = { $handle } est répertorié pour { $name }, mais n'est plus actif.
verdict-linked-unconfirmed = { $handle } est répertorié pour { $name } : un site web que personne n'a confirmé y renvoie (date : { $date }).
verdict-disputed = Ne vous fiez pas à { $handle } en ce moment. Il est répertorié pour { $name }, mais contesté : quelqu'un en a peut-être pris le contrôle.
verdict-given-up = { $handle } a été répertorié pour { $name }, puis abandonné : n'importe qui peut porter ce nom aujourd'hui.
verdict-gone = { $handle } est répertorié pour { $name }, mais son propre site web, qui y renvoyait encore { $on }, n'y renvoie plus depuis le { $missing }.
verdict-given-up-dated = { $handle } a été répertorié pour { $name } { $until }, puis abandonné : n'importe qui peut porter ce nom aujourd'hui.
verdict-followed = { $name } y a maintenant { $handle }.
verdict-reported = Attention : { $handle } a été signalé, et il a été constaté qu'il n'est pas à { $name }, le { $date }.

verdict-looks-alike = Attention : { $handle } n'est pas répertorié. Il est écrit de façon à ressembler à { $real }, qui est à { $name }.
verdict-word-added = Attention : { $handle } n'est pas répertorié. C'est { $real } avec un ajout, et { $real } est à { $name }.
verdict-letter-off = Attention : { $handle } n'est pas répertorié. Une lettre le sépare de { $real }, qui est à { $name }.
verdict-near = { $handle } n'est pas répertorié. Il est proche de { $real }, qui est à { $name } ; cela ne dit pas à qui il est.
verdict-contains = { $handle } n'est pas répertorié. Il contient le nom de { $real }, qui est à { $name } ; cela ne dit pas à qui il est.
verdict-same-name = { $handle } n'est pas répertorié. { $name } porte ce nom ailleurs, avec { $real } ; l'annuaire ne sait pas si c'est aussi le cas ici.
verdict-named = { $handle } n'est pas répertorié. Il porte le nom de { $name } ; l'annuaire ne sait pas s'il est à cette organisation.
verdict-baited = { $handle } n'est pas répertorié. Il porte le nom de { $name } avec un mot ajouté, comme le font les imposteurs qui demandent de l'argent ou proposent de l'aide ; l'annuaire ne sait pas s'il est à cette organisation.
verdict-claimed = { $handle } n'est répertorié ni pour { $name }, ni pour personne d'autre.
verdict-not-listed = { $handle } n'est pas dans l'annuaire.
verdict-not-listed-meaning = Cela ne dit ni qu'il est officiel, ni qu'il est faux : l'annuaire ne connaît pas tous les comptes. Cherchez un lien vers lui sur le site web de l'organisation avant de vous y fier.

verdict-website-confirmed = { $text } se trouve sur le site web de { $name }.
verdict-website-listed = { $text } se trouve sur le site web répertorié pour { $name } ; personne n'a encore confirmé ce site.
verdict-email-confirmed = { $text } a le domaine du site web de { $name }, { $domain }. Cela ne dit pas qui a envoyé un message : l'expéditeur peut être falsifié.
verdict-email-listed = { $text } a le domaine répertorié pour { $name } ; personne ne l'a encore confirmé. Cela ne dit pas qui a envoyé un message : l'expéditeur peut être falsifié.
verdict-website-imitates = Attention : { $text } n'est pas le site web de { $name }, qui est { $real }. Il est fait pour lui ressembler.
verdict-website-contains = { $text } n'est pas le site web de { $name }, qui est { $real }. Il a un nom semblable, que n'importe qui peut enregistrer ; ne vous y fiez que si { $real } y renvoie.
verdict-email-imitates = Attention : { $text } n'a pas le domaine de { $name }, qui est { $real }. Tout est fait pour qu'il y ressemble.
verdict-email-contains = { $text } n'a pas le domaine de { $name }, qui est { $real }. Il a un nom semblable, que n'importe qui peut enregistrer ; ne vous y fiez que si { $real } y renvoie.
verdict-website-unknown = { $text } n'est répertorié comme site web de personne dans l'annuaire.
verdict-email-unknown = { $text } n'a le domaine de personne dans l'annuaire.
verdict-broken = Prudence : { $problem }
verdict-broken-imitates = { $handle } ne peut même pas être un nom sur cette plateforme.

verdict-posted = Le lien mène à une seule publication ; ce qui est dit ici concerne le compte qui l'a publiée. Le contenu n'est pas vérifié.
verdict-via = { $host } ne fait que rediriger : il s'agit de l'adresse qui est derrière.
verdict-elsewhere = Le même nom sur une autre plateforme n'est pas répertorié.
verdict-personal = C'est la page d'une personne ; l'annuaire ne recense que des organisations.

verdict-here = Répertorié pour { $name } sur { $platform } :
verdict-not-here = Aucun compte de { $name } sur { $platform } n'est répertorié. Répertoriés ailleurs :
verdict-accounts = Répertoriés pour { $name } :
verdict-no-accounts = Aucun compte de { $name } n'est répertorié.
verdict-check-website = Où vérifier : { $site }
verdict-check-website-unconfirmed = Son site web serait { $site } ({ $date }) ; personne ne l'a confirmé.
verdict-check-website-undated = Son site web serait { $site } ; personne ne l'a confirmé.
verdict-advice = { $count ->
    [one] Ne lui envoyez ni argent, ni mot de passe, ni rien sur votre santé, sauf si l'organisation confirme sur son propre site web que ce compte est le sien. Et même officiel ne veut pas dire qu'on peut payer sans risque.
   *[other] N'envoyez à aucun d'entre eux ni argent, ni mot de passe, ni rien sur votre santé, sauf si l'organisation confirme sur son propre site web que ce compte est le sien. Et même officiel ne veut pas dire qu'on peut payer sans risque.
}

looked-many = { $count } adresses, les plus douteuses d'abord :
looked-more-not-listed = { $count ->
    [one] { $count } autre n'est pas répertoriée.
   *[other] { $count } autres ne sont pas répertoriées.
}
looked-more = { $count ->
    [one] { $count } autre n'est pas affichée ici.
   *[other] { $count } autres ne sont pas affichées ici.
}
button-look-all = Tout afficher

account-listed = répertorié d'après { $source } { $on }, non vérifié depuis
account-listed-undated = répertorié d'après { $source }, date inconnue, jamais vérifié ici
account-listed-new = répertorié d'après { $source } (date : { $date })
account-looked-at = confirmé par la modération { $on }
account-looked-at-old = examiné par la modération { $on }, non vérifié depuis
account-linked = son propre site web y renvoyait { $on }
account-linked-back = lui et son site web se désignaient l'un l'autre { $on }
account-proven = prouvé par son propre domaine { $on }
account-linked-old = son propre site web y renvoyait { $on }, non vérifié depuis
account-named = son propre site web le désignait comme le sien { $on }
account-gone = son propre site web y renvoyait encore { $on }, et n'y renvoie plus depuis le { $missing }
account-formerly = était { $handle } { $until }
account-not-seen = absent de son propre site web le { $date }
account-archived = n'est plus dans « { $source } » { $since }
account-archived-undated = archivé par « { $source } »
account-dormant = n'est plus actif
account-linked-unconfirmed = un site web non confirmé y renvoie (date : { $date })
card-website-unconfirmed = Site web présumé : { $site }
card-website-unconfirmed-dated = Site web présumé en { $date } : { $site }

# Comptes signalés parce qu'ils se feraient passer pour une organisation.

button-impostor = Le signaler
button-impostor-page = Le signaler à { $platform }
button-take-back = Retirer le constat
impostor-which = De quel compte s'agit-il ? Écrivez : signaler, puis son lien.
impostor-noted = Merci. La modération va examiner { $handle }. D'ici là, on n'en dit rien de plus qu'avant.
impostor-known = { $handle } a déjà été signalé, et il a été constaté qu'il n'est pas à cette organisation. Qui pose la question est averti.
impostor-listed = { $handle } est un compte répertorié ; il n'est donc pas pris pour un imposteur. Si vous pensez malgré tout qu'il est faux, demandez l'organisation et signalez le compte depuis sa fiche.
impostor-names-nobody = { $handle } ne ressemble à aucun compte répertorié ; personne ici ne peut dire pour qui il se fait passer. Signalez-le à la plateforme elle-même.
impostor-no-account = { $handle } ne désigne aucun compte sur une plateforme. Donnez le lien du compte.
impostor-too-many = Vous en avez signalé beaucoup cette heure-ci. Réessayez plus tard.
impostor-other = { $handle } n'a pas pu être signalé.
impostor-settled = Noté : désormais, qui pose la question est averti. Cela expire dans un an et peut être retiré.
impostor-seconded = Noté. Une deuxième personne de la modération doit faire le même constat.
impostor-taken-back = Retiré : il redevient un compte simplement non répertorié.
button-impostor-website = Pas le leur : leur site renvoie à un autre
button-impostor-said = Pas le leur : ils l'ont dit
button-impostor-asked = Pas le leur : il demande de l'argent ou des données en leur nom
button-impostor-other = Pas le leur
task-impostor = Signalé : un compte se ferait passer pour { $name }
verdict-object = Cela dit qu'il n'est pas à cette organisation, et rien de plus. Son titulaire peut s'y opposer : { $contact }
verdict-object-operator = Cela dit qu'il n'est pas à cette organisation, et rien de plus. Son titulaire peut s'y opposer auprès de qui exploite ce bot.

# Ce qu'une notification dit d'une adresse, en peu de mots.
brief-confirmed = { $handle } : officiel, { $name }
brief-looked-at = { $handle } : répertorié pour { $name }, confirmé par la modération
brief-listed = { $handle } : répertorié pour { $name }, non confirmé
brief-disputed = { $handle } : ne vous y fiez pas en ce moment ({ $name })
brief-given-up = { $handle } : abandonné par { $name }
brief-reported-not-theirs = { $handle } : signalé, n'est pas à { $name }
brief-imitates = { $handle } : non répertorié, ressemble à { $real }
brief-contains = { $handle } : non répertorié, porte un nom proche de { $real }
brief-not-listed = { $handle } : non répertorié
brief-no-account = { $handle } : pas un compte
brief-website = { $handle } : le site de { $name }
brief-other = { $handle } : voyez la réponse
