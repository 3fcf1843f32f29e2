# O que só o Telegram diz: o menu, e as respostas aos toques que demoram.

telegram-name = Care Handles
telegram-description =
    Contas oficiais de hospitais, clínicas e outras organizações de saúde nas redes sociais,
    verificadas por pessoas. Escreva um nome, ou cole um link ou um @nome para saber de quem é.
    O que falta, você pode propor aqui.
telegram-short-description = Contas oficiais de organizações de saúde nas redes sociais, verificadas por pessoas.

telegram-continue = Continuar em privado
telegram-share = Compartilhar
telegram-working = Estou cuidando disto… o resultado já vem.
telegram-failed = Não funcionou, desculpe. Tente de novo.
telegram-no-words = Eu só leio texto. Escreva um nome, ou cole um link ou um @nome.
telegram-anonymous =
    Você escreve como administrador anônimo ou como canal, por isso não sei quem você é. Escreva
    com o seu próprio nome.
telegram-sure = Toque em “{ $what }” mais uma vez para confirmar.
telegram-yes = Sim

telegram-command-find = Procurar as contas oficiais de uma organização
telegram-command-submit = Propor uma organização ou conta que falta
telegram-command-mine = Ver o que você propôs
telegram-command-stats = Ver o que o diretório contém
telegram-command-new = Ver o que foi publicado por último
telegram-command-language = Escolher o seu idioma
telegram-command-help = Ver como funciona
telegram-command-pending = Examinar o que espera por uma decisão
telegram-command-gaps = Ver do que as pessoas sentem falta

telegram-in-private = Isso é só para você. Abra nossa conversa privada para ver.
