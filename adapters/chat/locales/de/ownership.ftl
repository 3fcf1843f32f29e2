# Nachweise, dass jemand für eine Einrichtung spricht.

ownership-begun = Um nachzuweisen, dass du für { $name } sprichst, stell diesen Code an eine von drei Stellen, bis { $until }
ownership-already = Es ist schon nachgewiesen, dass du für { $name } sprichst, auf { $host } seit { $when }. Mehr ist nicht nötig: Lass deinen Code stehen, wo er steht.
ownership-dns = Ein TXT-Eintrag von { $host }:
ownership-file = Oder eine Zeile der Datei { $file }:
ownership-page = Oder im Kopf der Startseite von { $host }:
ownership-accounts = Im Eintrag oder in der Datei kannst du auch Accounts nennen; sie sind dann durch die Domain belegt:
ownership-meaning = Der Code gehört dir und gilt nur für { $name }. Sobald er gesehen wurde, kommt, was du einreichst, als von der Einrichtung bei den Moderatoren an. Lass ihn stehen: Er wird jede Woche wieder gesucht.
ownership-not-here = Schreib mir das privat: Der Code ist nur für dich.
ownership-nobody = Ich kenne keine Einrichtung namens „{ $name }“.
ownership-looking = Ich suche ihn. Was daraus wurde, folgt gleich.
ownership-ended-now = Erledigt. Dieser Nachweis zählt nicht mehr.
ownership-end-sure = Was diese Person einreicht, gilt dann nicht mehr als von der Einrichtung.
ownership-standing = { $count ->
    [0] Niemand hat nachgewiesen, für eine Einrichtung zu sprechen.
    [one] Eine Person hat nachgewiesen, für eine Einrichtung zu sprechen.
   *[other] { $count } Personen haben nachgewiesen, für Einrichtungen zu sprechen.
}
ownership-one = { $name } · { $who } · nachgewiesen auf { $host } seit { $when }
ownership-from = Von der Einrichtung: Auf ihrer Website ist nachgewiesen, dass diese Person für sie spricht, seit { $when }.
ownership-told-proven = Nachgewiesen: Du sprichst für { $name }. Was du dafür einreichst, gilt als von der Einrichtung.
ownership-told-not-found = Der Code für { $name } war nicht zu finden: weder in einem TXT-Eintrag noch in der Datei noch im Kopf der Startseite. Ein neuer DNS-Eintrag kann Stunden brauchen, bis er zu sehen ist, eine Seite einige Minuten. Drück noch einmal, wenn er dort steht.
ownership-told-unreachable = Die Website von { $name } war gerade nicht zu erreichen.
ownership-told-expired = Der Code für { $name } wurde einen Tag lang nicht gesehen und gilt nicht mehr. Fordere einen neuen an.
ownership-told-gone = Der Code für { $name } steht nicht mehr auf der Website; dein Nachweis ist damit erloschen.
ownership-told-unseen = Die Website von { $name } war 30 Tage lang nicht zu erreichen; dein Nachweis ist damit erloschen. Fordere einen neuen Code an, sobald sie wieder da ist.
ownership-told-unconfirmed = Die Website, auf der du für { $name } den Nachweis geführt hast, gilt nicht mehr als bestätigt; der Code dort weist nichts mehr nach.
ownership-told-ended = Ein Moderator hat deinen Nachweis für { $name } beendet.
ownership-told-other = Dein Nachweis für { $name } hat sich geändert.
ownership-room-proven = Auf der eigenen Website ist nachgewiesen, dass jemand für { $name } spricht.
ownership-room-gone = Wer für { $name } sprach, ist nicht mehr nachgewiesen: Der Code ist von der Website verschwunden.
ownership-room-unseen = Wer für { $name } sprach, ist nicht mehr nachgewiesen: Die Website war 30 Tage lang nicht zu erreichen.
ownership-room-unconfirmed = Wer für { $name } sprach, ist nicht mehr nachgewiesen: Die Website mit dem Code gilt nicht mehr als bestätigt.
ownership-room-other = Ein Nachweis für { $name } hat sich geändert.
button-ownership-look = Er steht jetzt dort
button-ownership-end = Nachweis beenden
button-proofs = Wer für Einrichtungen spricht
refused-website-unconfirmed = Die Website von { $name } hat noch niemand bestätigt; darauf lässt sich nichts nachweisen. Ein Moderator kann sie bestätigen.
refused-proofs-too-many = Du kannst { $limit } Codes am Tag anfordern. Versuch es morgen wieder.
refused-no-such-proof = So einen Nachweis hast du nicht.
refused-proof-closed = Dieser Nachweis ist vorbei. Fordere einen neuen Code an.
