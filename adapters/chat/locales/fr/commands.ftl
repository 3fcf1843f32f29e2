# Les mots des commandes, un par ligne, et les façons de parcourir l'annuaire.

command-find =
    trouver
    trouve
    trouvez
    chercher
    cherche
    cherchez
    rechercher
command-stats =
    statistiques
    chiffres
command-new =
    nouveautés
    nouveauté
    quoi de neuf
command-submit =
    proposer
    propose
    soumettre
command-add =
    ajouter
    ajoute
    ajouter des comptes à
command-correct =
    corriger
    corrige
command-report =
    signaler
    signale
command-mine =
    mes propositions
    mes envois
command-withdraw =
    retirer
    retire
command-pending =
    en attente
    attente
    file
command-gaps =
    manques
    lacunes
command-history =
    historique de
    historique
command-undo =
    défaire
command-link =
    relier
    lier
    associer
command-prove =
    prouver
    je gère les comptes de
    je parle au nom de
    je m'occupe des comptes de
    j'administre les comptes de
    je gère les réseaux sociaux de
    je gère les pages de
    nous gérons les comptes de
    nous gérons les réseaux sociaux de
    nous parlons au nom de
    je gère les comptes du
    je gère les comptes des
    je parle au nom du
    je parle au nom des
    je m'occupe des comptes du
    je m'occupe des comptes des
    j'administre les comptes du
    j'administre les comptes des
    je gère les réseaux sociaux du
    je gère les réseaux sociaux des
    je gère les pages du
    je gère les pages des
    nous gérons les comptes du
    nous gérons les comptes des
    nous gérons les réseaux sociaux du
    nous gérons les réseaux sociaux des
    nous parlons au nom du
    nous parlons au nom des
    comment prouver que je gère les comptes du
    comment prouver que je gère les comptes des
    comment prouver que je parle au nom du
    comment prouver que je parle au nom des
    je gère ces comptes
    nous gérons ces comptes
    je m'occupe de ces comptes
    comment prouver que je gère les comptes de
    comment prouver que je parle au nom de
command-prove-around =
    les comptes de … sont les nôtres
    les comptes du … sont les nôtres
command-language =
    langue
    paramètres
command-help =
    aide
    aidez moi
    aide moi
command-privacy =
    confidentialité
    vie privée
    données personnelles
command-cancel =
    annuler
    annule
    arrêter
command-back =
    retour
    précédent
command-skip =
    passer
    sauter
command-hear =
    prévenir ici
    prévenez moi ici
command-start =
    commencer
    démarrer

queue-new-organization =
    nouvelles organisations
    nouvelles
queue-more-accounts =
    comptes
    autres comptes
queue-correction =
    corrections
    correction
queue-report =
    signalements
    signalement

command-sources =
    sources
    crédits
