# Respostas a perguntas.

answer-one = { $name }: { $count ->
    [0] nenhuma conta oficial conhecida
    [one] { $count } conta oficial
   *[other] { $count } contas oficiais
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
answer-none = “{ $question }” não está no diretório. Isso não diz nada sobre as contas dela, só que ninguém a incluiu ainda. Se você a conhece, pode propor.
answer-empty = Escreva o nome de um hospital, de uma clínica ou de um órgão de saúde, ou cole o link de uma conta. Escreva ajuda para ver o que mais eu faço.
answer-not-numbered = Escolha um número de 1 a { $count }.

card-all-rest-on = Para todas: { $grounds }.
card-disputed = Cuidado: alguém pode ter tomado uma conta desta organização. Não confie nela.
card-closed = Esta organização fechou. As contas ficam guardadas como registro.
card-no-accounts = O diretório não conhece nenhuma conta oficial.
card-formerly = Antes { $names }
card-website = Site: { $site }
account-disputed = { $handle } está oculta: contestada desde { $since }. Alguém pode ter tomado a conta; não acredite no que ela diz.
account-dormant = já sem atividade
ground-registry = segundo { $source }
ground-website = vista no próprio site da organização ({ $source })
ground-moderator = aprovada aqui pela moderação
ground-none = fonte desconhecida
date-unknown = data desconhecida
date-stale = última verificação: { $date }, nada depois disso
date-confirmed = última confirmação: { $date }

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

button-open-account = Abrir em { $platform }
button-copy = Copiar { $text }
button-add = Acrescentar contas
button-correct = Corrigir algo
button-report = Denunciar uma conta
button-dispute = Ocultar uma conta já
button-undispute = Mostrar { $handle } de novo
button-submit-it = Propor
button-none-of-these = Nenhuma destas: propor

looked-none = Nessa mensagem não há link para uma conta nem @nome.
looked-several = O que se sabe dos { $count } links e nomes dessa mensagem:
listed-yes = Sim: { $handle } é uma conta oficial de { $name }.
listed-disputed = Não confie em { $handle } agora. Ela consta como conta de { $name }, mas está contestada: alguém pode ter tomado a conta.
listed-retired = { $handle } foi uma conta de { $name } e já não é oficial.
listed-website = Sim: { $text } está no site de { $name }.
listed-elsewhere = O mesmo nome em qualquer outra plataforma não consta.
unlisted-title = { $handle } não está no diretório
unlisted-meaning = Isso não diz que seja oficial nem que seja falsa: o diretório não conhece todas as contas. Procure um link para ela no site da organização antes de confiar.
unlisted-personal = É a página de uma pessoa e não de uma organização.
lookalike-title = Atenção: pode ser alguém se passando por outro
lookalike-warning = { $handle } NÃO consta no diretório e se parece muito com uma conta oficial.
lookalike-advice = Não envie a ela dinheiro, senhas nem nada sobre a sua saúde, a não ser que a própria organização confirme no site dela que a conta é sua.
lookalike-real = A conta oficial é:
no-account-title = Esse não é o endereço de uma conta
