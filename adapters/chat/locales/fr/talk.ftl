# Ce qui est dit à qui bavarde : salutations, questions sur le bot, et ce qu'il ne sait pas faire.

say-greeting = Bonjour ! Je sais quels comptes de réseaux sociaux sont répertoriés pour les hôpitaux, les cliniques et les organismes de santé. Écrivez un nom, ou collez un lien ou un @compte à vérifier.
say-bye = Au revoir, prenez soin de vous.
say-yes = Oui à quoi ? Écrivez le nom d'un hôpital, d'une clinique ou d'un organisme de santé, ou collez le lien d'un compte.
say-no = Très bien. S'il vous faut les comptes officiels d'un hôpital ou d'une clinique, écrivez son nom ou collez un lien.
say-ok = Bien. Écrivez un autre nom ou collez le lien d'un compte quand vous voulez.
say-not-understood = Je n'ai pas compris. Écrivez le nom d'un hôpital, d'une clinique ou d'un organisme de santé, ou collez un lien ou un @compte. Écrivez aide pour voir ce que je fais d'autre.
say-unheard = « { $question } » ne figure pas dans l'annuaire, et rien d'approchant non plus. Écrivez le nom complet d'un hôpital, d'une clinique ou d'un organisme de santé, ou collez un lien ou un @compte.
say-identity = Je suis un bot, un programme et pas une personne : un annuaire des comptes officiels des organisations de santé. Je n'utilise aucun modèle de langue. Chacun peut proposer, les modérateurs décident.
say-networks = Je connais des comptes sur { $platforms }, et sur quelques autres réseaux. Écrivez le nom d'un hôpital, d'une clinique ou d'un organisme de santé, avec un réseau si vous voulez : Mayo Clinic Instagram.
say-evidence = Chaque compte de l'annuaire indique sa source et sa date. Les sources sont des registres (Wikidata, ceux du gouvernement américain), les sites des organisations elles-mêmes, et des personnes dont les modérateurs approuvent les propositions. Un compte n'est dit officiel que si le site de l'organisation y renvoie. Écrivez sources pour la liste.
say-erase = Ce que vous demandez n'est rattaché à personne : il n'y a rien à effacer. Si vous avez proposé quelque chose, demandez à l'exploitant de vous effacer : votre nom et votre identifiant disparaissent, ce qui est publié reste sans vous. Écrivez confidentialité pour savoir ce qui est conservé.
say-abuse = Désolé de ne pas avoir aidé. Écrivez le nom d'un hôpital ou d'une clinique, ou collez un lien, et je dis à qui est le compte.
say-appointment = Je ne peux ni prendre, ni changer, ni annuler de rendez-vous, ni trouver de médecin : je sais seulement quels comptes sont répertoriés. Passez par le site ou le téléphone de l'organisation elle-même.
say-medical = Je ne peux pas donner de conseil médical : je ne suis qu'un annuaire de comptes. Demandez à un médecin, à un pharmacien ou au service de santé de votre pays. En cas d'urgence, appelez le numéro d'urgence.
say-price = Je ne sais rien des prix, des factures ni des assurances, seulement quels comptes sont répertoriés. Demandez à l'organisation elle-même, par son site ou son téléphone, jamais par message privé.
say-job = Je ne sais rien des emplois. Voyez le site de l'organisation ; je peux dire quels comptes sont répertoriés pour elle.
say-hours = Je ne connais ni horaires ni itinéraires, seulement des comptes. Ils sont sur le site de l'organisation elle-même.
say-phone = Les numéros de téléphone sont en dehors de ce que je sais : je ne peux pas dire à qui est un numéro. Prenez-le sur le site de l'organisation, et raccrochez si l'on vous presse.
say-chat = Je ne suis pas fait pour cela : je ne connais que les comptes officiels des hôpitaux, des cliniques et des organismes de santé. Écrivez un nom ou collez un lien.
say-injection = Je ne peux pas faire cela. Je ne fais que chercher des comptes, et aucun message ne change ce que dit l'annuaire. Écrivez un nom, ou collez un lien ou un @compte.
say-human = Je suis un bot et je ne peux vous passer personne. Pour des soins, un rendez-vous ou une facture, demandez à l'organisation elle-même. Si quelque chose est faux dans l'annuaire, appuyez sur Corriger sur sa fiche : des personnes le lisent.
say-act = Je ne peux ni appeler, ni écrire, ni commander, ni payer pour personne : je dis seulement quels comptes sont répertoriés. Le site de l'organisation indique comment la joindre.
say-free = Je suis un logiciel libre. Me poser des questions ne coûte rien, figurer dans l'annuaire non plus, et personne ne peut payer pour cela. Je ne demande jamais d'argent ni de numéro de carte.
say-nearby = Je ne sais pas où vous êtes. Indiquez un lieu, par exemple : hôpitaux à Houston. En cas d'urgence, appelez votre numéro d'urgence.
say-wrong = Désolé. Tapez le nom complet et la ville, ou collez le lien, et je réessaie.
say-personal-data = S'il vous plaît, ne m'envoyez pas de données personnelles ou médicales : je n'en ai pas besoin et je ne les garde pas. Si d'autres lisent cette conversation, effacez votre message. Pour trouver un compte, écrivez seulement le nom de l'organisation.
say-which = De quelle organisation parlez-vous ? Écrivez son nom.
say-place-unknown = Je ne connais pas d'organisation de ce nom à cet endroit. Écrivez son nom avec le lieu.
say-website = Le site de { $name } est { $site }.
say-website-none = L'annuaire n'a pas de site pour { $name }.
say-doubt = { $name } : chaque compte ci-dessous indique sa source et sa date, et l'annuaire n'en sait pas plus. Pour être sûr, cherchez un lien vers le compte sur le site de l'organisation.

platform-listed = { $count ->
    [one] Compte { $platform } répertorié pour { $name } :
   *[other] { $count } comptes { $platform } répertoriés pour { $name } :
}
platform-not-listed = Aucun compte { $platform } n'est répertorié pour { $name }.
platform-not-listed-meaning = Il en existe peut-être un que personne n'a encore répertorié. Cherchez un lien sur son site avant de vous fier à un compte.
button-all-accounts = { $count ->
    [one] Le compte répertorié
   *[other] Les { $count } comptes
}
verify-compare = Ce compte { $platform } est répertorié pour { $name }. Comparez-le lettre par lettre avec celui que vous avez vu :
verify-none = Aucun compte { $platform } n'est répertorié pour { $name } : je ne peux donc pas dire qu'il est authentique.

scam-title = Attention : ne payez pas et n'envoyez pas de données personnelles
scam-advice =
    N'envoyez jamais d'argent, de cartes cadeaux, de numéros de carte ou d'assurance, de mots de passe ni de dossiers à cause d'un message, de qui qu'il semble venir.
    Officiel ne veut pas dire qu'on peut payer sans risque : un vrai compte peut être piraté. Appelez l'organisation au numéro donné par son propre site.
    Si vous avez payé, appelez tout de suite votre banque et portez plainte. Gardez les messages.
scam-report-page = Signaler l'imposteur à { $platform }
submit-how = Chacun peut ajouter une organisation ou un compte : appuyez sur le bouton, ou écrivez proposer et son nom. Les modérateurs vérifient tout avant de l'ajouter.
submit-for = { $name } est répertorié. Vous pouvez y ajouter des comptes ; les modérateurs les vérifient d'abord.
submit-many = Une longue liste se remet à l'exploitant sous forme de feuille de calcul.
correct-how = De quelle organisation s'agit-il ? Écrivez son nom, puis appuyez sur « Corriger ». Les modérateurs vérifient chaque changement.
correct-for = Dites aux modérateurs ce qui ne va pas pour { $name } : appuyez sur « Corriger ». Ils vérifient avant tout changement.
correct-with = { $handle } n'est pas répertorié pour { $name }. S'il est désormais à cette organisation, appuyez sur « Ajouter des comptes » : les modérateurs le vérifient avant tout changement. Si l'ancien n'existe plus, signalez-le aussi.
report-how = De quel compte s'agit-il ? Écrivez signaler et collez son lien ou son @compte. Je dis à qui il est, et les modérateurs l'examinent avant que quiconque soit averti.

sources-title = D'où viennent les données
sources =
    name-suggestion-index (BSD-3-Clause) avec Wikidata (CC0)
    US Digital Registry et autres données du gouvernement américain (domaine public)
    The COVID Tracking Project at The Atlantic (CC BY 4.0)
    Govdirectory, fait à partir de Wikidata (CC0)
    NHS Choices: contains public sector information licensed under the Open Government Licence v3.0
    Research Organization Registry (CC0), Centers for Medicare & Medicaid Services (domaine public)
    Pages de prix des hôpitaux réunies par Nathan Sutton (Apache-2.0)
    Les sites des organisations elles-mêmes, et les propositions approuvées ici par les modérateurs

danger-title = Si quelqu'un est en danger, appelez les secours maintenant
danger-country = { $country } : { $numbers }
danger-ambulance = urgences { $number }
danger-crisis = { $name } { $number }
danger-poison = centre antipoison { $number }
danger-unknown = Je ne sais pas dans quel pays vous êtes :
danger-elsewhere = Ailleurs : le 112 fonctionne depuis la plupart des mobiles ; findahelpline.com donne les lignes de crise de partout.
danger-bot = Je ne suis qu'un bot : je ne peux appeler personne, et personne ne lit ceci. Parlez-en à quelqu'un près de vous.
danger-name = Si vous cherchiez une organisation, écrivez trouver et son nom.
report-last = Faut-il que les modérateurs examinent { $handle } ? Appuyez sur le bouton. D'ici là, rien de plus n'en est dit.
