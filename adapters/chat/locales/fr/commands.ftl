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
command-link =
    relier
    lier
    associer
command-language =
    langue
command-help =
    aide
    aidez moi
    aide moi
command-hello =
    bonjour
    bonsoir
    salut
    coucou
    que savez vous faire
    que sais tu faire
    que pouvez vous faire
    qui êtes vous
    qui es tu
command-thanks =
    merci
    merci beaucoup
    merci bien
    merci à vous
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

browse-patterns =
    <kind> en <place> sur <platform>
    <kind> au <place> sur <platform>
    <kind> aux <place> sur <platform>
    <kind> à <place> sur <platform>
    <kind> de <place> sur <platform>
    <kind> sur <platform> en <place>
    <kind> sur <platform> au <place>
    <kind> sur <platform> à <place>
    <kind> en <place>
    <kind> au <place>
    <kind> aux <place>
    <kind> à <place>
    <kind> a <place>
    <kind> dans le <place>
    <kind> de <place>
    <kind> sur <platform>
    qui en <place> est sur <platform>
    qui au <place> est sur <platform>
    qui aux <place> est sur <platform>
    qui à <place> est sur <platform>
    qui est sur <platform> en <place>
    qui est sur <platform> au <place>
    qui est sur <platform> à <place>
    qui est sur <platform>
browse-any =
    tous
    toutes
    tout
    organisations
    toutes les organisations
    comptes

# Ce qui restreint la file.
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

asking-patterns =
    <account> de la <name>
    <account> de l'<name>
    <account> de l’<name>
    <account> du <name>
    <account> des <name>
    <account> d'<name>
    <account> d’<name>
    <account> de <name>
    <account> pour <name>
    twitter <name>
    facebook <name>
    instagram <name>
    y a-t-il <account> pour <name>
    y a t il <account> pour <name>
    est-ce que <name> a <account>
    <name> a-t-il <account>
    <name> a-t-elle <account>
    <name> est-il sur <platform>
    <name> est-elle sur <platform>
    est-ce que <name> est sur <platform>
    <name> sur <platform>
    <name> <account>
asking-openers =
    bonjour
    salut
    svp
    s'il vous plaît
    s'il te plaît
    pouvez-vous
    peux-tu
    quel est
    quelle est
    quels sont
    quelles sont
    c'est quoi
    qui gère
    où est
    où se trouve
    où trouver
    comment trouver
    connaissez-vous
    avez-vous
    trouver
    trouvez
    trouve
    montrez-moi
    montre-moi
    donnez-moi
    donne-moi
    dites-moi
    dis-moi
    je cherche
    je veux
    je voudrais
    il me faut
    j'ai besoin de
    j'ai besoin du
    chercher
    cherche
asking-closers =
    svp
    s'il vous plaît
    s'il te plaît
    merci
asking-articles =
    le
    la
    les
    l'
    un
    une
    des
    vrai
    vraie
    bon
    bonne
    officiel
    officielle
asking-accounts =
    compte
    comptes
    compte officiel
    comptes officiels
    réseaux sociaux
    reseaux sociaux
    réseaux
    identifiant
    page officielle
    pages officielles
    chaîne officielle
asking-pages =
    page
    pages
    profil
    chaîne
    chaine
    lien
    adresse
    officiel
    officielle
