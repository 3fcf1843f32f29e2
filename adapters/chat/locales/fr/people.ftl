# Aide, confidentialité, langue et affaires personnelles ; ce que l'annuaire refuse.

help = Je connais les comptes officiels des hôpitaux, cliniques et organismes de santé sur les réseaux sociaux. Demandez, tout simplement.
help-asking-title = Demander
help-asking =
    Mayo Clinic : tapez un nom, tel que vous le connaissez
    @MayoClinic, ou un lien : je dis à qui il est
    hôpitaux au Texas
    qui en Allemagne est sur TikTok
    trouver Mayo Clinic : demande toujours, même dans un groupe
    statistiques, nouveautés : les chiffres, et ce qui vient d'être publié
help-submitting-title = Proposer
help-submitting =
    proposer Mayo Clinic : une nouvelle organisation
    ajouter, corriger, signaler : au sujet d'une organisation répertoriée
    mes propositions, retirer S4F7KQ : ce que vous avez envoyé
    prouver Mayo Clinic : que vous gérez ses comptes
help-more-title = Plus
help-more =
    langue en : anglais
    relier : être la même personne sur Slack, sur Telegram et dans le terminal
    prévenir ici : cette conversation vous dira ce que deviennent vos propositions
    confidentialité : ce qui est conservé sur vous
help-way-slack = Modifiez votre question et je change ma réponse
help-way-other = Une barre oblique fait de tout une commande : /aide
help-moderating-title = Modérer
help-moderating =
    en attente : ce qui attend, le plus ancien d'abord
    en attente hôpitaux, en attente telegram : une partie
    manques : ce que l'on demande en vain
privacy = Ce que je garde, et ce que je ne garde pas.
privacy-title = Confidentialité
privacy-kept =
    Les questions sont comptées sans savoir qui les pose. Ce que vous demandez n'est rattaché à personne.
    Quand vous proposez quelque chose, votre nom et votre identifiant d'ici sont conservés avec, pour que vous en ayez des nouvelles et que personne ne décide de sa propre proposition.
    Un formulaire commencé est conservé jusqu'à ce que vous l'envoyiez ou l'annuliez, ou un mois après votre dernière modification, sauf si l'exploitant a choisi une autre durée.
    Le registre des décisions contient des numéros au lieu de noms.
    L'exploitant peut vous effacer : demandez-le-lui. Ce qui a été publié reste, sans vous.
    Avec vous s'efface ce que les modérateurs ont écrit sur vous ou vos propositions, mais pas le fait que vous soyez bloqué.
privacy-removals = Un compte est retiré de la liste quand deux modérateurs sont d'accord, là où il y en a deux. Un seul peut le masquer tout de suite.
language-which = Dans quelle langue dois-je parler ?
language-unknown = Je ne parle pas « { $tag } ». Je parle { $known }.
language-set = Désormais, je parle français avec vous.
link-code = Votre code est { $code }. Tapez relier { $code } dans votre autre conversation avec moi, dans les { $minutes } minutes. Ne le donnez à personne d'autre.
link-in-private = Tapez relier dans votre conversation privée avec moi : le code n'est que pour vos yeux.
linked = C'est fait. Pour moi, vous êtes maintenant une seule personne { $venues }.
hear-here = Désormais, vous saurez ici ce que deviennent vos propositions.
hear-in-private = Tapez prévenir ici dans votre conversation privée avec moi.
home = L'annuaire des comptes officiels de la santé
too-fast = C'est beaucoup à la fois. Laissez-moi une demi-minute, et je vous réponds de nouveau.
thanks = Je vous en prie.
command-unknown = Je ne connais pas la commande « { $command } ». Tapez aide pour voir ce que je fais.
edited-not-done = Je n'exécute rien à partir d'un message modifié. Renvoyez-le comme nouveau message.
token-refused = Ce bouton ou ce lien vient d'une autre version de moi. Redemandez pour en avoir un nouveau.
button-submit-new = Proposer une organisation
button-help = Aide

refused-refused = Ce n'est pas possible.
refused-other = Ce n'est pas possible.
refused-not-listed = Cette organisation ne figure plus dans l'annuaire.
refused-address-refused = Ce n'est pas l'adresse d'un compte.
refused-proposal-invalid = Quelque chose n'est pas encore correct. Relisez et envoyez de nouveau.
refused-too-many-submissions = Vous avez atteint la limite de { $limit } propositions. Attendez que quelques-unes soient décidées.
refused-too-many-submissions-day = Vous avez envoyé { $limit } propositions aujourd'hui, ce qui est la limite. Revenez demain.
refused-too-many-submissions-open = { $limit } de vos propositions attendent, ce qui est la limite. Envoyez-en d'autres quand quelques-unes seront décidées.
refused-too-many-submissions-together = Avec d'autres personnes d'ici qui ont envoyé la même chose, vous avez atteint la limite de { $limit } propositions. Attendez que certaines soient décidées.
refused-blocked = La modération vous empêche d'envoyer des propositions. { $reason }
refused-draft-moved = Ce formulaire a avancé ailleurs entre-temps. Rouvrez-le pour voir où il en est.
refused-not-yours = { $submission } n'est pas une de vos propositions.
refused-not-asked = Aucune question n'est ouverte sur { $submission } ; aucune réponse n'est nécessaire.
refused-text-too-long = Cela fait { $length } caractères ; { $limit } au plus tiennent. Raccourcissez et réessayez.
refused-text-missing = Il n'y a pas un mot. Écrivez quelque chose.
refused-no-such-submission = Il n'y a pas de proposition { $submission }. Tapez mes propositions pour voir les vôtres.
refused-already-decided = Quelqu'un d'autre a déjà décidé de { $submission }.
refused-already-decided-by = Quelqu'un a été plus rapide : { $decision }
refused-outdated = { $submission } a changé depuis que ceci a été affiché. Regardez de nouveau sa fiche, puis décidez.
refused-not-open = { $submission } a été retirée : il n'y a rien à décider.
refused-not-moderator = Seule la modération peut faire cela.
refused-membership-unknown = Je n'ai pas pu savoir à l'instant si vous êtes dans le salon de la modération. Réessayez dans un moment.
refused-own-submission = { $submission } est de vous. Quelqu'un d'autre doit en décider.
refused-paused = En une minute, vous avez décidé plus qu'on ne peut lire. Vos collègues en sont informés. Vous pourrez continuer dans { $minutes } min.
refused-second-needed = Vous l'avez déjà approuvée. Comme elle retire quelque chose, quelqu'un d'autre doit être d'accord.
refused-reason-missing = Un refus demande un motif : la personne qui a envoyé la proposition le lit.
refused-nothing-to-undo = Rien n'a été décidé sur { $submission } que l'on puisse annuler.
refused-undo-too-late = Il est trop tard pour l'annuler : { $hours } heures ont passé. Proposez plutôt une correction.
refused-changed-since = { $slug } a encore changé depuis (révision { $revision }), et ceci ne peut donc pas être annulé. Proposez plutôt une correction.
refused-account-not-listed = { $handle } n'y est pas répertorié.
refused-account-taken = { $handle } est déjà répertorié pour { $name }.
refused-link-code-unknown = Ce code ne relie personne. Il est peut-être mal tapé, déjà utilisé ou trop ancien. Tapez relier dans votre autre messagerie pour en avoir un nouveau.
refused-link-to-self = Ce code est le vôtre. Tapez-le dans votre autre messagerie avec moi.
refused-no-such-person = Cette personne n'existe pas.
refused-token-expired = Ce bouton est trop ancien. Redemandez pour en avoir un nouveau.
refused-database-newer = L'annuaire a été écrit par une version plus récente de ce programme. Mettez le programme à jour.
refused-database-unusable = L'annuaire n'est pas joignable pour le moment. Rien n'a été modifié. Réessayez dans un instant.
refused-database-unusable-read-only = On ne peut pas écrire dans l'annuaire, et rien n'a donc été modifié. L'exploitant doit permettre l'écriture de son fichier.
refused-database-unusable-full = Le disque est plein, et rien n'a donc été modifié. L'exploitant doit faire de la place.
refused-database-unusable-locked = L'annuaire est occupé, et rien n'a donc été modifié. Réessayez dans un instant.
refused-database-unusable-other = L'annuaire ne peut pas être utilisé pour le moment. Rien n'a été modifié. L'exploitant peut lancer : carehandles check

welcome =
    Je vous dis quels comptes de réseaux sociaux sont vraiment ceux d'un hôpital, d'une clinique ou d'un organisme de santé, et comment on le sait.
    Tapez un nom, collez un lien ou un @nom, ou transférez un message dont vous doutez. Essayez :
welcome-example-name = Mayo Clinic
welcome-example-handle = @ClevelandClinic
welcome-example-list = hôpitaux au Texas
button-search-here = Chercher ici
button-invite = Ajouter à un groupe
moderation-not-here = La file n'est pas montrée ici. Tapez cela dans le salon de modération, ou dans votre discussion privée avec moi.
refused-not-shown = Il y a encore à voir avant que cela compte. Rouvrez la fiche et regardez-la en entier.

help-asking-slack =
    /carehandles Mayo Clinic : pour vous seul, partout ; Partager le montre au canal
    @carehandles Mayo Clinic : dans un canal où je suis, je réponds dans le fil
    Un message direct à moi, ou l'onglet d'accueil
    ⋮ sur un message, Is this account official : chaque lien et @nom qu'il contient
    @MayoClinic, un lien, hôpitaux au Texas, qui est sur TikTok en Allemagne
help-asking-telegram =
    Mayo Clinic : tapez un nom, comme vous le connaissez
    @MayoClinic, ou un lien : je dis à qui il est
    Transférez un message dont vous doutez, ou répondez-y par /find
    hôpitaux au Texas
    /find Mayo Clinic : demande toujours, dans un groupe aussi
    /stats, /new : des chiffres, et ce qui a été publié dernièrement
