# Preuves que quelqu'un parle au nom d'une organisation.

ownership-begun = Pour prouver que vous parlez au nom de { $name }, placez ce code à l'un de ces trois endroits avant le { $until }
ownership-already = Il est déjà prouvé que vous parlez au nom de { $name }, sur { $host } depuis le { $when }. Rien d'autre n'est nécessaire : laissez votre code où il est.
ownership-dns = Un enregistrement TXT de { $host } :
ownership-file = Ou une ligne du fichier { $file } :
ownership-page = Ou dans l'en-tête de la page d'accueil de { $host } :
ownership-accounts = L'enregistrement ou le fichier peut aussi nommer des comptes ; ils sont alors prouvés par le domaine :
ownership-meaning = Le code est à vous, et pour { $name } seulement. Dès qu'il est vu, ce que vous proposez arrive aux modérateurs comme venant de l'organisation. Laissez-le en place : il est recherché chaque semaine.
ownership-not-here = Écrivez-le-moi en privé : le code n'est que pour vous.
ownership-nobody = Je ne connais aucune organisation nommée « { $name } ».
ownership-looking = Je le cherche. Le résultat suit dans un instant.
ownership-ended-now = C'est fait. Cette preuve ne compte plus.
ownership-end-sure = Ce que cette personne propose ne sera plus marqué comme venant de l'organisation.
ownership-standing = { $count ->
    [0] Personne n'a prouvé parler au nom d'une organisation.
    [one] Une personne a prouvé parler au nom d'une organisation.
   *[other] { $count } personnes ont prouvé parler au nom d'organisations.
}
ownership-one = { $name } · { $who } · prouvé sur { $host } depuis le { $when }
ownership-from = De l'organisation : la personne a prouvé sur son site web qu'elle parle en son nom, depuis le { $when }.
ownership-told-proven = Il est prouvé que vous parlez au nom de { $name }. Ce que vous proposez est marqué comme venant de l'organisation.
ownership-told-not-found = Le code de { $name } n'a pas été trouvé : ni dans un enregistrement TXT, ni dans le fichier, ni dans l'en-tête de la page d'accueil. Un nouvel enregistrement DNS peut mettre des heures à apparaître, une page quelques minutes. Appuyez de nouveau quand il y sera.
ownership-told-unreachable = Le site web de { $name } n'a pas pu être joint à l'instant.
ownership-told-expired = Le code de { $name } n'a pas été vu en un jour et n'est plus valable. Demandez-en un autre.
ownership-told-gone = Le code de { $name } n'est plus sur son site web : votre preuve ne vaut plus.
ownership-told-unseen = Le site web de { $name } n'a pas pu être joint pendant 30 jours : votre preuve ne vaut plus. Demandez un nouveau code quand il sera de retour.
ownership-told-unconfirmed = Le site web sur lequel vous avez prouvé parler au nom de { $name } n'est plus confirmé comme le sien : le code n'y prouve plus rien.
ownership-told-ended = Un modérateur a mis fin à votre preuve pour { $name }.
ownership-told-other = Votre preuve pour { $name } a changé.
ownership-room-proven = Quelqu'un a prouvé, sur son propre site web, parler au nom de { $name }.
ownership-room-gone = La personne qui parlait au nom de { $name } n'est plus prouvée : le code a disparu de son site web.
ownership-room-unseen = La personne qui parlait au nom de { $name } n'est plus prouvée : le site web n'a pas pu être joint pendant 30 jours.
ownership-room-unconfirmed = La personne qui parlait au nom de { $name } n'est plus prouvée : le site web où est le code n'est plus confirmé comme le sien.
ownership-room-other = Une preuve pour { $name } a changé.
button-ownership-look = Je l'y ai mis
button-ownership-end = Mettre fin à la preuve
button-proofs = Qui parle pour des organisations
refused-website-unconfirmed = Personne n'a encore confirmé le site web de { $name } : rien ne peut y être prouvé. Un modérateur peut le confirmer.
refused-proofs-too-many = Vous pouvez demander { $limit } codes par jour. Réessayez demain.
refused-no-such-proof = Vous n'avez aucune preuve de ce genre.
refused-proof-closed = Cette preuve est terminée. Demandez un nouveau code.
