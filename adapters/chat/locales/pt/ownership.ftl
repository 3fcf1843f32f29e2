# Comprovações de que alguém fala em nome de uma organização.

ownership-begun = Para comprovar que você fala em nome de { $name }, coloque este código em um destes três lugares até { $until }
ownership-already = Já está comprovado que você fala em nome de { $name }, em { $host } desde { $when }. Não é preciso mais nada: deixe o código onde está.
ownership-dns = Um registro TXT de { $host }:
ownership-file = Ou uma linha do arquivo { $file }:
ownership-page = Ou no cabeçalho da página inicial de { $host }:
ownership-accounts = No registro ou no arquivo você também pode citar contas; elas ficam comprovadas pelo domínio:
ownership-meaning = O código é seu e vale só para { $name }. Assim que for visto, o que você enviar chegará aos moderadores como vindo da organização. Deixe-o lá: ele é procurado de novo toda semana.
ownership-not-here = Escreva isso para mim em particular: o código é só para você.
ownership-nobody = Não conheço nenhuma organização chamada “{ $name }”.
ownership-looking = Estou procurando. O resultado vem em instantes.
ownership-ended-now = Pronto. Essa comprovação não vale mais.
ownership-end-sure = O que essa pessoa enviar não será mais marcado como vindo da organização.
ownership-standing = { $count ->
    [0] Ninguém comprovou que fala em nome de uma organização.
    [one] Uma pessoa comprovou que fala em nome de uma organização.
   *[other] { $count } pessoas comprovaram que falam em nome de organizações.
}
ownership-one = { $name } · { $who } · comprovado em { $host } desde { $when }
ownership-from = Da organização: quem enviou comprovou no site dela que fala em seu nome, desde { $when }.
ownership-told-proven = Está comprovado que você fala em nome de { $name }. O que você enviar será marcado como vindo da organização.
ownership-told-not-found = O código de { $name } não foi encontrado: nem em um registro TXT, nem no arquivo, nem no cabeçalho da página inicial. Um registro DNS novo pode levar horas para aparecer; uma página, alguns minutos. Toque de novo quando ele estiver lá.
ownership-told-unreachable = Não foi possível acessar o site de { $name } agora.
ownership-told-expired = O código de { $name } não foi visto em um dia e não vale mais. Peça outro.
ownership-told-gone = O código de { $name } não está mais no site, então sua comprovação perdeu a validade.
ownership-told-unseen = Não foi possível acessar o site de { $name } por 30 dias, então sua comprovação perdeu a validade. Peça um código novo quando ele voltar.
ownership-told-unconfirmed = O site em que você comprovou que fala em nome de { $name } não está mais confirmado como site da organização, então o código não comprova mais nada.
ownership-told-ended = Um moderador encerrou sua comprovação para { $name }.
ownership-told-other = Sua comprovação para { $name } mudou.
ownership-room-proven = Alguém comprovou, no próprio site, que fala em nome de { $name }.
ownership-room-gone = Quem falava em nome de { $name } não está mais comprovado: o código sumiu do site.
ownership-room-unseen = Quem falava em nome de { $name } não está mais comprovado: não foi possível acessar o site por 30 dias.
ownership-room-unconfirmed = Quem falava em nome de { $name } não está mais comprovado: o site com o código não está mais confirmado como sendo da organização.
ownership-room-other = Uma comprovação para { $name } mudou.
button-ownership-look = Já coloquei
button-ownership-end = Encerrar a comprovação
button-proofs = Quem fala por organizações
refused-website-unconfirmed = Ninguém confirmou ainda o site de { $name }, então nada pode ser comprovado nele. Um moderador pode confirmá-lo.
refused-proofs-too-many = Você pode pedir { $limit } códigos por dia. Tente de novo amanhã.
refused-no-such-proof = Você não tem nenhuma comprovação assim.
refused-proof-closed = Essa comprovação terminou. Peça um novo código.
