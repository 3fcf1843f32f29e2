### Wofür nur Slack Worte braucht: seine Fenster, seine Startseite, sein Assistent.

slack-title = Care Handles
slack-loading = Einen Moment…
slack-close = Schließen
slack-share = Teilen
slack-shared = { $who } hat das geteilt
slack-open-form = Als Formular öffnen
slack-trouble = Bei uns ist etwas schiefgegangen, und es wurde nichts geändert. Versuch es gleich noch einmal.

slack-one-more = Noch eine Frage, die sich aus deiner Wahl ergibt.
slack-fill = Formular ausfüllen
slack-row-add = Weiteren Account hinzufügen
slack-row-remove = Diesen Account entfernen
slack-row-address = Link zum Account
slack-row-address-hint = Zum Beispiel https://x.com/MayoClinic. Ein @Name braucht seine Plattform: instagram @mayoclinic.
slack-row-label = Wofür der Account ist
slack-row-label-hint = Zum Beispiel: Patienten, Forschung, eine Abteilung
slack-row-platform = Plattform
slack-row-rest = Weitere Accounts
slack-row-rest-hint = Je Zeile einer: die Adresse und, nach einem |, wofür er ist.

slack-home-search = Organisation finden
slack-home-search-hint = Ein Name, eine Website oder die Adresse eines Accounts

slack-hello = Frag mich nach einer Organisation im Gesundheitswesen, und ich nenne dir die Accounts, die für sie eingetragen sind, und woher man das weiß. Schick mir einen Link oder einen @Namen, und ich sage, wem er gehört, soweit das bekannt ist.
slack-prompts = Probier zum Beispiel
slack-prompt-ask = Krankenhaus finden
slack-prompt-ask-text = Mayo Clinic
slack-prompt-check = Account prüfen
slack-prompt-check-text = https://x.com/MayoClinic
slack-prompt-news = Was gibt es Neues?
slack-prompt-news-text = neues
slack-prompt-help = Was kannst du?
slack-prompt-help-text = hilfe

slack-not-installed = carehandles ist in diesem Arbeitsbereich nicht installiert. Wer hier Apps installieren darf, kann es hinzufügen.
