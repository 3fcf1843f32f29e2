# Respostas a perguntas.

answer-one = { $name }: { $count ->
    [0] nenhuma conta listada
    [one] { $count } conta listada
   *[other] { $count } contas listadas
}
answer-which = Qual você procura?
answer-choices = { $count ->
    [one] Não tenho certeza do que é “{ $question }”. É esta?
   *[other] “{ $question }” pode ser uma de { $count } organizações.
}
answer-choices-more = “{ $question }” pode ser qualquer uma de muitas organizações; { $count ->
    [one] esta é a que mais se aproxima
   *[other] estas { $count } são as que mais se aproximam
}. Acrescente uma cidade ou mais do nome.
answer-choices-far = Não há nada listado com o nome “{ $question }”; { $count ->
    [one] esta é a que mais se aproxima
   *[other] estas { $count } são as que mais se aproximam
}. Acrescente uma cidade ou mais do nome.
answer-choices-none-on = { $count ->
    [one] Ela não tem nenhuma conta no { $platform } listada.
   *[other] Nenhuma destas tem conta no { $platform } listada.
}
answer-none = “{ $question }” não está no diretório. Isso não diz nada sobre as contas dela, só que ninguém a incluiu ainda. Se você a conhece, pode propor.
answer-empty = Escreva o nome de um hospital, de uma clínica ou de um órgão de saúde, ou cole o link de uma conta. Escreva ajuda para ver o que mais eu faço.
answer-not-numbered = Escolha um número de 1 a { $count }.

card-page = Mais, com histórico e provas: { $page }
card-all-rest-on = Cada uma destas: { $grounds }.
card-disputed = Cuidado: alguém pode ter tomado uma conta desta organização. Não confie nela.
card-closed = Esta organização fechou. As contas ficam guardadas como registro.
card-no-accounts = O diretório ainda não tem nenhuma conta dela.
card-formerly = Antes { $names }
card-website = Site: { $site }
account-disputed = { $handle } está oculta: contestada desde { $since }. Alguém pode ter tomado a conta; não acredite no que ela diz.
ground-none = fonte desconhecida

answer-sure = Resultado certo: { $found }.
answer-sure-spelled = Resultado certo, embora você tenha escrito “{ $question }”: { $found }.

found-by-name = o nome é { $text }
found-by-alias = também conhecida como { $text }
found-by-acronym = { $text }, na forma abreviada
found-by-former-name = antes { $text }
found-by-translation = também chamada { $text }
found-by-handle = tem a conta { $text }
found-by-address = tem a conta { $text }
found-by-website = tem o site { $text }

button-open-account = Abrir no { $platform }
button-copy = Copiar { $text }
button-add = Acrescentar contas
button-correct = Corrigir algo
button-report = Denunciar uma conta
button-dispute = Ocultar uma conta já
button-undispute = Mostrar { $handle } de novo
button-submit-it = Propor
button-none-of-these = Nenhuma destas: propor

looked-none = Nessa mensagem não há link para uma conta nem @nome.

passage-empty = Só leio texto e links, e essa mensagem não tem nenhum. Escreva um nome, ou cole um link ou um @nome.
link-misleads = Cuidado: um link mostra { $shown }, mas leva a { $target }.

button-helpful = Útil
button-unhelpful = Não ajudou
felt-helpful = Obrigado, é bom saber.
felt-unhelpful = Obrigado. Fica contado, e a moderação vê o que se pergunta em vão. O que falta ou está errado você pode propor.
