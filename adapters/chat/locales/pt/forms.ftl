# Formulários: as perguntas, o que pode haver de errado numa resposta e o diálogo em volta.

form-new-organization = Nova organização
form-more-accounts = Mais contas
form-correction = Correção
form-report = Denunciar uma conta
form-answer = A sua resposta
form-reject = Recusar
form-question = Perguntar
form-edit = Editar e aprovar
form-merge = Juntar
form-block = Bloquear a pessoa
form-dispute = Ocultar uma conta
form-cancel = Cancelar
intro-new-organization = A moderação a examina antes de publicar.
intro-more-accounts = A moderação as examina antes de publicar.
intro-correction = A moderação a examina antes de publicar.
intro-report = A moderação a examina. Se alguém tomou a conta, diga: ela pode ser ocultada imediatamente.
intro-edit = O que você enviar é publicado imediatamente, com as suas alterações.
intro-dispute = A conta é ocultada imediatamente, e quem perguntar recebe um aviso.

field-paste = Cole o que você tem
field-name = Nome
field-kind = Tipo
field-country = País
field-region = Estado, província ou distrito
field-city = Cidade
field-place = Lugar
field-website = Site
field-accounts = Contas
field-aliases = Outros nomes
field-note = Nota para a moderação
field-organization = Organização
field-merge = Juntar com
field-field = O que corrigir
field-value = O que deveria constar
field-account = Conta
field-problem = O que há de errado
field-answer = A sua resposta
field-reject = Motivo
field-question = Pergunta
field-block = Motivo
field-block-text = Motivo, nas suas palavras
field-dispute = Por que é ocultada

ask-name = Como se chama a organização? Ou envie de uma vez tudo o que tiver, em qualquer ordem: nome, lugar, site, links.
ask-kind = O que ela é?
ask-country = Em que país ela fica?
ask-region = Em que estado, província ou distrito ela fica?
ask-city = Em que cidade ela fica?
ask-website = Qual é o próprio site dela?
ask-accounts = Que contas ela tem? Envie um link por linha.
ask-aliases = De que outras formas a chamam? Um nome por linha.
ask-note = Há algo que a moderação deva saber, como onde você viu estas contas?
ask-organization = De que organização se trata? Escreva o nome.
ask-merge = De que organização que já consta se trata? Escreva o nome ou escolha uma.
ask-field = O que deve ser corrigido?
ask-value = O que deveria constar?
ask-account = Que conta é?
ask-problem = O que há de errado?
ask-answer = O que você responde à moderação?
ask-reject = Por que você a recusa? Quem a enviou lê o que você escrever.
ask-question = O que você quer perguntar a quem a enviou?
ask-block = Por que você impede esta pessoa de enviar propostas?
ask-block-text = Por quê, nas suas palavras?
ask-dispute = Por que você a oculta?

hint-paste = Nome, lugar, site, links, em qualquer ordem. Isso preenche o formulário abaixo; nada é enviado ainda.
hint-name = O nome oficial completo, como Mayo Clinic.
hint-kind = Escolha, ou escreva uma palavra como hospital ou clínica.
hint-country = Em qualquer dos idiomas que eu falo, ou com o código, como BR.
hint-region = Pelo nome ou código: Texas ou TX.
hint-city = Só o nome da cidade.
hint-website = Por exemplo https://www.mayoclinic.org
hint-accounts = Por exemplo https://x.com/MayoClinic. As palavras depois de um link viram a etiqueta dele, como Empregos. Um @nome precisa da plataforma: instagram @mayoclinic.
hint-aliases = Abreviações, nomes antigos e nomes em outras línguas, um por linha.
hint-note = No máximo 500 caracteres.
hint-organization = Escreva parte do nome e escolha.
hint-merge = Escreva parte do nome e escolha.
hint-value = Como deve constar no diretório.
hint-answer = No máximo 500 caracteres.
hint-reject = No máximo 500 caracteres.
hint-question = No máximo 500 caracteres.
hint-block-text = No máximo 500 caracteres.
hint-dispute = No máximo 500 caracteres. Só a moderação lê.

correctable-name = Nome
correctable-kind = Tipo
correctable-city = Cidade
correctable-region = Estado, província ou distrito
correctable-country = País
correctable-website = Site
correctable-alias = Mais um nome
correctable-other = Outra coisa

account-problem-dead = Está morta ou foi apagada
account-problem-not-theirs = Não é dela
account-problem-hijacked = Alguém tomou a conta
account-problem-other = Outra coisa

fault-empty = Aqui ainda falta algo.
fault-too-long = Isso tem { $length } caracteres; cabem { $limit } no máximo.
fault-no-letters = Não há letras nem algarismos. Diga com palavras.
fault-not-numbered = Escolha um número de 1 a { $count }.
fault-no-such-choice = Essa não é uma das opções. Escolha uma, ou escreva o número, de 1 a { $count }.
fault-kind-unknown = Não conheço esse tipo. Escolha um, ou escreva uma palavra como hospital, clínica ou farmácia.
fault-country-unknown = Não conheço esse país. Escreva o nome, em português ou inglês, ou o código de duas letras.
fault-region-unknown = Não conheço esse estado, província ou distrito. Escreva o nome ou o código, como Texas ou TX.
fault-organization-unknown = “{ $text }” não está no diretório. Escreva o nome como consta nele, ou cancele e proponha como organização nova.
fault-organization-choices = Várias organizações têm esse nome. Escolha uma.
fault-too-many-accounts = Numa proposta cabem { $limit } contas no máximo.
fault-too-many-aliases = Cabem { $limit } outros nomes no máximo.
fault-other = Assim não dá. Tente de outra maneira.

problem-required = Isto não pode ficar vazio.
problem-too-long = Isso tem { $length } caracteres; cabem { $limit } no máximo.
problem-too-many = São { $length }; cabem { $limit } no máximo.
problem-control-character = Há nele um caractere invisível ({ $character }). Escreva de novo.
problem-unknown-choice = Essa não é uma das opções.
problem-not-a-country = Esse não é o código de nenhum país.
problem-not-a-web-address = Esse não é o endereço de um site. Ele começa com https://
problem-address-differs = { $handle } não é a conta a que o link leva, que é { $expected }.
problem-duplicate-entry = { $handle } no { $platform } está aqui duas vezes.
problem-account-taken = { $handle } no { $platform } já consta como conta de { $name }. Se isso está errado, denuncie lá.
problem-link-in-words = “{ $value }” é um link ou um usuário; aqui vão palavras.
problem-account-listed = { $handle } no { $platform } já consta como conta desta organização.
problem-account-not-listed = { $handle } no { $platform } não consta como conta desta organização.
problem-not-listed = Essa organização não está no diretório.
problem-unchanged = O diretório já diz isso.
problem-other-subject = Uma edição não pode passar a tratar de outra coisa.
problem-cannot-merge = Só se podem juntar organizações novas e contas.
problem-other = O diretório não aceita assim. Verifique o que você deu.

warning-lookalike = Cuidado: { $handle } no { $platform } se parece com { $listed_handle }, que é de outra organização.
warning-personal-account = { $handle } no { $platform } é a página de uma pessoa e não de uma organização.
warning-other = Há aqui algo que merece um segundo olhar.

address-not-an-address = “{ $text }” não é um link nem um @nome. Dê um link como https://x.com/MayoClinic
address-too-long = Isso é mais longo que o endereço de qualquer conta.
address-hidden-characters = Há nele caracteres invisíveis, que podem esconder aonde leva. Escreva de novo à mão.
address-wrong-scheme = “{ $text }” não começa com https://, portanto não é o link de uma conta.
address-userinfo-in-url = “{ $text }” é um truque: o que vem antes do @ não é aonde o link leva. Não abra.
address-unusual-port = “{ $text }” tem um número de porta que nenhuma plataforma usa. Dê o link simples.
address-unknown-host = “{ $text }” está num site que não é nenhuma das plataformas conhecidas aqui.
address-lookalike-host = Cuidado: “{ $text }” imita o endereço de uma plataforma. Não abra.
address-other-platform = “{ $text }” está em outra plataforma, e não na que você disse.
address-platform-missing = Em que plataforma está “{ $text }”? Escreva antes, assim: instagram { $text }
address-no-account-named = “{ $text }” é a página inicial de uma plataforma. Dê o link da própria conta.
address-reserved-path = “{ $text }” é uma página da própria plataforma, não uma conta.
address-post-not-account = “{ $text }” é uma publicação, um vídeo ou uma foto. Dê o link da própria conta.
address-share-link = “{ $text }” é um link para compartilhar. Dê o link da própria conta.
address-short-link = “{ $text }” é um link encurtado: não dá para ver aonde leva. Não abra para descobrir; peça o endereço completo da conta.
address-group-not-account = “{ $text }” é um grupo ou um convite para um, não a conta de uma organização.
address-hashtag = “{ $text }” é uma hashtag, que é de todos.
address-bad-handle = “{ $text }” não pode ser uma conta: a plataforma não permite esse nome.
address-mixed-scripts = “{ $text }” mistura letras de vários alfabetos, como fazem os impostores. Não é uma conta.
address-unknown-page = “{ $text }” está numa plataforma, mas não é a página de uma conta.
address-email = “{ $text }” é um endereço de e-mail, não uma conta.
address-spreadsheet-damage = “{ $text }” é um número que uma planilha arredondou; os algarismos se perderam. Copie o link da própria conta.
address-not-https = “{ $text }” tem de começar com https://
address-other = “{ $text }” não é o endereço de uma conta.

dialog-progress = ({ $at } de { $of }) { $prompt }
dialog-says-now = O diretório diz agora: { $value }
dialog-stands = Até aqui: { $value }
dialog-reply-here = Responda a esta mensagem.
dialog-resumed = Você já tinha começado. Continua de onde parou; cancelar começa de novo.
dialog-still-open = Ainda aberto: { $form }
dialog-use-buttons = Use um dos botões, ou escreva enviar ou cancelar.
dialog-send-words =
    enviar
    sim
    envie
dialog-needed = Esta resposta é necessária. Escreva cancelar para parar.
dialog-at-start = Esta é a primeira pergunta.
dialog-old-button = Esse botão é de um passo anterior. É aqui que você está agora.
dialog-moved = Este formulário continuou em outro lugar. É assim que está agora.
dialog-cancelled = Cancelado. Nada foi enviado.
dialog-none = Não há nenhum formulário aberto.
dialog-gone = Este formulário já não está aberto: foi enviado ou cancelado, ou ficou parado por tanto tempo que já não o tenho. Escreva minhas propostas para ver o que você enviou.
dialog-forgotten = Já não tenho este formulário como estava: foi enviado ou cancelado, ou ficou parado por tempo demais. O que você escreveu continua aqui. Se minhas propostas não o mostrar entre o que você enviou, confira tudo e envie de novo.
dialog-anothers = Esse formulário é de { $who }. Só essa pessoa pode continuar.
reply-to-card = Responder a uma ficha não decide nada: quem decide são os botões. Para me perguntar algo, escreva /find e um nome.
dialog-done = Isso já está feito.
dialog-sent-before = Isso já está feito. A sua última proposta é { $id }.
dialog-changed = Alterado: { $field }.
dialog-help = Escreva a sua resposta. voltar leva à pergunta anterior, pular passa por cima de uma que pode ficar vazia, e cancelar fecha o formulário.
dialog-in-private = Vamos fazer isso só entre nós, para poupar os outros das perguntas.
dialog-same-title = É uma destas?
dialog-same = { $count ->
    [one] O diretório tem uma organização que parece a mesma. É esta?
   *[other] O diretório tem { $count } organizações que parecem a mesma. É uma destas?
}
dialog-left-listed = { $count ->
    [one] { $count } conta já consta lá; deixei-a de fora.
   *[other] { $count } contas já constam lá; deixei-as de fora.
}
dialog-choose = Escolha uma, ou diga que não é nenhuma destas.
dialog-summary = Confira. Envie, ou altere antes o que quiser.
dialog-summary-press = Confira. Toque em “{ $button }”, ou altere antes o que quiser.
dialog-pending = Alguém já enviou quase o mesmo: { $ids }.

button-back = Voltar
button-keep = Deixar assim
button-skip = Pular
button-cancel = Cancelar
button-details = Acrescentar ou mudar dados
button-every = Mais
button-discard = Descartar
button-continue = Continuar
button-send = Enviar
button-differs = Nenhuma destas: continuar
button-change-field = Alterar: { $field }

# What was left out of a pasted text.
pasted-named-as-not-theirs = Deixei de fora { $text }: foi dito que não é deles.
pasted-personal-account = Deixei de fora { $text }: é a conta de uma pessoa, não de uma organização.
pasted-from-post = Tirei a conta do link para uma das publicações dela: { $text }.
pasted-name-not-address = Não sei qual é a conta “{ $text }”. Envie o link dela.
pasted-another-website = Deixei de fora o site { $text }, porque fiquei com outro.
pasted-not-a-website = “{ $text }” não é o endereço de um site.
pasted-several-organizations = Há várias organizações: { $text }. Li a primeira; envie as outras uma por uma.
pasted-which-first = São { $count } organizações. Por qual começamos? Volte a esta mensagem para as outras.
pasted-another = Este formulário é sobre { $open }, e o que você enviou é sobre { $name }. Não mudei nada: aperte o nome para enviá-la à parte, ou mande só os links para acrescentá-los aqui.
dialog-put-aside = O formulário sobre { $name } fica de lado e nada se perde: o botão dele o traz de volta.
pasted-too-long = Era muito longo. Li o começo.
pasted-nothing = Não consegui tirar nada desse texto: não achei nome, lugar nem conta.
pasted-more = E mais { $count } que deixei de fora.
submit-edit = Publicar
submit-merge = Juntar
submit-reject = Recusar
submit-question = Perguntar
submit-block = Bloquear
submit-dispute = Ocultar
submit-other = Enviar
dialog-merge = Os dois lados e o que mudaria de lugar. Junte só se for a mesma.
merge-from = Enviado:
merge-into = No diretório:
merge-has = { $count ->
    [0] Ainda não tem nenhuma conta. Site: { $website }
    [one] Tem { $count } conta. Site: { $website }
   *[other] Tem { $count } contas. Site: { $website }
}
merge-moves = { $count ->
    [0] Nenhuma conta seria acrescentada.
    [one] { $count } conta seria acrescentada:
   *[other] { $count } contas seriam acrescentadas:
}
merge-there = Já consta lá ({ $count }):
merge-names = Outros nomes que teria: { $names }
merge-website = Site que teria: { $website }
dialog-asking-words =
    de quem
    a quem
    quem
dialog-no-words =
    não
    nao
dialog-refused-before = A moderação já recusou o mesmo, { $when }: { $why } Diga na nota o que mudou.
