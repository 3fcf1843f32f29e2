# Les pages publiées.

site-title = Comptes officiels de la santé
site-tagline = Quels comptes de réseaux sociaux appartiennent vraiment à un hôpital, une clinique ou un organisme de santé : qui le dit, et depuis quand.
site-skip = Aller au contenu
site-menu = Menu principal
site-languages = Langues
site-nav-search = Rechercher
site-nav-places = Lieux
site-nav-kinds = Catégories
site-nav-platforms = Plateformes
site-nav-statistics = Chiffres
site-nav-news = Nouveautés
site-nav-data = Données
site-nav-evidence = D'où nous le savons
site-as-of = Publié le { $day }, révision { $revision }.
site-absent = Ce qui n'est pas ici n'est pas répertorié. Cela ne dit ni que c'est officiel, ni que c'est faux.
site-contact = Une erreur, ou une objection ? Écrivez à { $contact }.
site-search-label = Nom d'un hôpital, d'une clinique ou d'un organisme de santé
site-search-none = Rien n'est répertorié sous ce nom. Cela ne dit rien de ses comptes. Un mot que peu d'autres noms contiennent peut aider.
site-search-found = Trouvé : { $count }
site-search-failed = La recherche n'a pas pu être chargée. Réessayez, ou regardez sous lieux et catégories.
site-no-script = La recherche demande JavaScript. Sans lui, tout est accessible par lieu, catégorie et plateforme.
site-check-title = Ce compte est-il officiel ?
site-check-label = Un lien vers un compte, ou un @nom
site-check-button = Vérifier
site-check-good = { $handle } sur { $platform } est confirmé comme compte de { $name }.
site-check-amber = { $handle } sur { $platform } est répertorié pour { $name }, mais personne ne l'a confirmé récemment.
site-check-bad = Ne vous fiez pas à { $handle } sur { $platform } : il était répertorié pour { $name }, et il est contesté ou abandonné.
site-check-unlisted = « { $text } » n'est pas répertorié. Cela ne dit ni qu'il est officiel, ni qu'il est faux. Cherchez un lien vers lui sur le site web de l'organisation avant de vous y fier.
site-check-imitations = Cette page ne cherche pas les imitations. Le bot de messagerie le fait.
site-check-unreadable = « { $text } » n'est ni un lien, ni un @nom.
site-check-posted = Le lien mène plus loin que le compte ; il a été jugé d'après le compte qu'il contient.
site-known = connue de nom, aucun compte répertorié
site-known-meaning = L'annuaire connaît cette organisation de nom. Aucun de ses comptes n'est répertorié, ce qui ne dit pas si elle en a.
site-accounts = Comptes
site-column-platform = Plateforme
site-column-account = Compte
site-column-grounds = Sur quoi cela repose
site-proof = où cela a été vu
site-names = Autres noms
site-history = Historique
site-licence = Licence des données
site-as-data = Cette page pour les programmes (JSON)
site-website-unconfirmed = non confirmé comme étant le sien
site-places-title = Organisations par lieu
site-kinds-title = Organisations par catégorie
site-platforms-title = Organisations par plateforme
site-elsewhere = sans lieu indiqué
site-all-places = Tous les lieux
site-on-platform = Organisations sur { $platform }
site-in-place = { $kind } · { $place }
site-pages = Pages de cette liste
site-count = { $count ->
    [one] { $count } organisation
   *[other] { $count } organisations
}
site-statistics-title = L'annuaire en chiffres
site-feed = Ces nouveautés en flux Atom
site-data-title = Les données
site-data-intro = Tout ce qui peut être transmis, en fichiers. Chaque ligne dit sa source, sa licence et sa date.
site-data-file = Fichier
site-data-size = Taille
site-data-held-back = { $count } comptes figurent sur les pages mais pas dans les fichiers : leur source n'indique pas de licence, ou en exige une identique.
site-data-programs = Pour les programmes, sans clé : un fichier JSON par organisation et par compte, l'index de recherche et les changements. Leur forme est versionnée.
site-data-notices = Sources et leurs licences
site-data-audit = Le registre des décisions en était à { $head } lors de la publication. Une copie peut ainsi être comparée au registre : carehandles audit verify --export DOSSIER
site-evidence-title = D'où nous le savons
site-evidence-intro = Chaque compte dit sur quoi il repose et quand cela a été vu pour la dernière fois. Les degrés, du plus faible au plus fort :
site-evidence-steps =
    Une source le recense : un registre public, la liste d'un gouvernement.
    La modération l'a examiné ici.
    Le site web de l'organisation y renvoie.
    Et le compte renvoie au site, ou un fichier du site le nomme.
    Le domaine de l'organisation le prouve lui-même.
site-evidence-age = Les connaissances vieillissent. Jusqu'à 90 jours elles sont récentes, jusqu'à un an elles vieillissent, ensuite elles sont anciennes, et sans date elles passent pour anciennes. « Officiel » ne se dit qu'à partir du troisième degré, et jamais de ce qui est ancien.
site-evidence-limits = Personne ici ne peut savoir si une plateforme a donné un nom à quelqu'un d'autre ce matin. Avant d'envoyer de l'argent, un mot de passe ou quoi que ce soit sur votre santé, allez sur le site web de l'organisation et suivez le lien qui s'y trouve.
site-not-found-title = Cette page n'existe pas
