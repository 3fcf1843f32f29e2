# Ce que seul un exploitant rencontre : fichiers, bases de données, sauvegardes.

refused-file-refused = { $path } n'est pas une liste d'organisations.
refused-file-unreadable = { $path } ne peut pas être lu.
refused-file-unreadable-missing = Le fichier { $path } n'existe pas. Vérifiez son nom.
refused-file-unreadable-denied = La lecture de { $path } n'est pas permise. Modifiez ses permissions.
refused-file-unreadable-directory = { $path } est un dossier. Nommez un fichier qu'il contient.
refused-file-unreadable-broken-gzip = { $path } se termine par .gz mais ne peut pas être décompressé. Copiez-le de nouveau.
refused-file-empty = { $path } est vide.
refused-wrong-encoding = { $path } n'est pas en UTF-8 à partir de la ligne { $line } ; on dirait du { $guess }. Enregistrez-le en UTF-8.
refused-not-a-table = { $path } est du texte, mais pas un tableau d'organisations.
refused-not-a-table-broken-json = { $path } n'est pas une liste JSON d'enregistrements.
refused-not-a-table-broken-yaml = { $path } n'est pas une liste YAML d'enregistrements, ou se répète par des références.
refused-not-a-table-broken-workbook = { $path } n'est pas un classeur. Enregistrez-le à nouveau en .xlsx ou .csv.
refused-not-a-table-no-records = { $path } ne contient aucun enregistrement.
refused-not-a-table-too-many-columns = { $path } a bien plus de colonnes qu'un tableau d'organisations.
refused-not-a-table-repeated-column = { $path } a deux fois la colonne { $column }. Retirez-en une.
refused-not-a-table-line-too-long = La ligne { $line } de { $path } est trop longue pour un tableau d'organisations.
refused-not-a-table-broken-header = Les guillemets de la première ligne de { $path } ne concordent pas.
refused-missing-columns = Il manque à { $path } les colonnes { $columns }. Ajoutez-les à sa première ligne.
refused-account-column-unclear = La colonne « { $column } » de { $path } contient des comptes (ligne { $row } : { $value }), et son titre ne dit pas de quelle plateforme. Donnez-lui le nom d'une plateforme, comme Twitter ou Facebook, ou Comptes ; ou Ignore, pour la laisser de côté. Rien n'a été chargé.
refused-target-not-empty = { $target } n'est pas vide. Restaurez à un nouvel endroit.
refused-target-not-empty-file = { $target } existe déjà. Indiquez un fichier qui n'existe pas encore.
refused-backup-failed = La sauvegarde a échoué.
refused-backup-failed-not-a-backup = Ce fichier n'est pas une sauvegarde de l'annuaire.
refused-backup-failed-missing = Il n'y a pas de fichier { $source }. Vérifiez son nom.
refused-backup-failed-no-folder = { $target } se trouve dans un dossier qui n'existe pas. Créez-le d'abord.
refused-backup-failed-tool-missing = Il faut pour cela le programme { $tool }, qui est introuvable. Installez les programmes clients de PostgreSQL.
refused-backup-failed-tool-failed = Le programme { $tool } a échoué : { $said }

refused-database-unusable-address = Ce n'est pas l'adresse d'une base de données. Donnez un fichier, ou postgresql://...
refused-database-unusable-cannot-open = Le fichier de la base de données ne peut pas être ouvert. Vérifiez que son dossier existe et peut être lu.
refused-database-unusable-damaged = Le fichier de la base de données est endommagé. Restaurez la dernière sauvegarde : carehandles restore
refused-database-unusable-disk = Le disque signale une défaillance. Rien n'a été modifié. Vérifiez le disque.
refused-database-unusable-not-a-database = Ce fichier n'est pas une base de données de l'annuaire. Nommez-en un autre.
refused-database-unusable-starting = La base de données démarre encore. Réessayez dans un instant.
refused-database-unusable-unreachable = La base de données ne répond pas. Rien n'a été modifié. Vérifiez qu'elle fonctionne.
refused-database-unusable-missing = Il n'y a pas encore d'annuaire à cet endroit. `carehandles run` et `carehandles chat` en créent un.
refused-database-unusable-older = L'annuaire a été écrit par une version plus ancienne de ce programme. Sauvegardez-le ; le prochain `carehandles run` le met à jour.
refused-database-unusable-slow = L'annuaire met trop de temps à répondre pour le moment. Réessayez dans un instant.
refused-database-unusable-busy = Trop de personnes interrogent l'annuaire en même temps. Réessayez dans un instant.

extra-missing = Il faut pour cela un paquet qui n'est pas installé. Installez-le avec : pip install "carehandles[{ $extra }]"
