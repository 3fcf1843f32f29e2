# Propostas, para quem as enviou e para quem decide.

submission-title = { $id } · { $title }
proposal-new = Nova organização: { $name }
proposal-more = Mais contas: { $name }
proposal-correction = Correção: { $name }
proposal-report = Denúncia: { $name }
proposal-other = Proposta: { $name }
value-becomes = { $before } → { $after }
value-nothing = (nada)
value-left-out = Sem: { $what }

submission-sent = Obrigado. A sua proposta tem o número { $id }. A moderação vai examiná-la, e você saberá aqui o que acontece com ela.
submission-usual = Uma decisão costuma levar { $time }.
submission-in-line = É o número { $place } da fila.
submitted-at = Enviada em { $when }
state-pending = Espera pela moderação.
state-asked = A moderação tem uma pergunta para você.
state-rejected = Não foi aceita.
state-merged = Foi acrescentada a uma organização que já constava.
state-withdrawn = Você a retirou.
state-other = Algo aconteceu com ela.
asked-you = A pergunta: { $question }
answered = Obrigado. A moderação tem a sua resposta.
withdrawn = { $id } foi retirada.
withdraw-which = Qual? Escreva retirar e o número, por exemplo: retirar S4F7KQ
mine-title = As suas propostas
mine-none = Você ainda não propôs nada. Escreva propor para começar.
mine-none-yet = Você ainda não propôs nada.
mine-count = { $count ->
    [one] Você enviou { $count } proposta.
   *[other] Você enviou { $count } propostas.
}
button-view = Mostrar
button-open = Abrir { $name }
button-withdraw = Retirar
button-answer = Responder
confirm-withdraw-title = Retirar?
confirm-withdraw = { $id } não será mais examinada.
confirm-no = Não

submitted-by = De { $who } { $venue }, { $when }
submitter-history = Propostas anteriores: { $approved } aprovadas, { $rejected } recusadas, { $pending } em espera
submitter-first = É a primeira proposta desta pessoa.
submitter-blocked = Esta pessoa está bloqueada e não pode enviar.
claimed = { $who } está cuidando disto, até { $until }
review-problem = Assim não pode ser aprovada:
review-near = Muito parecida com { $name } · { $about }: { $why }
review-pending = Quase o mesmo foi enviado como { $ids }.
exchange-asked = { $who } perguntou: { $question }
exchange-answered = Resposta: { $answer }
exchange-waiting = (ainda sem resposta)
somebody = alguém

decided-approve = Aprovada por { $who }, { $when }.
decided-approve-with-changes = Aprovada com alterações por { $who }, { $when }.
decided-reject = Recusada por { $who }, { $when }.
decided-merge = Juntada a uma organização que já constava por { $who }, { $when }.
decided-undo = Decisão desfeita por { $who }, { $when }.
decided-first-approval = Aprovada por { $who }, { $when }. Uma segunda pessoa da moderação precisa concordar.
decided-ask = Pergunta feita por { $who }, { $when }.
decided-claim = Assumida por { $who }, { $when }.
decided-other = { $who } fez algo, { $when }.
decision-undone = (desfeita depois)
reason-given = Motivo: { $reason }

reason-not-official = Não parece ser uma conta oficial desta organização.
reason-no-evidence = Nada mostra que é oficial, como um link no site dela.
reason-duplicate = O diretório já a tem.
reason-not-healthcare = Não é uma organização de saúde.
reason-personal-account = É a conta própria de uma pessoa.
reason-spam = É publicidade ou brincadeira.
reason-own = Nas minhas palavras
reason-other = Outro motivo.
reason-short-not-official = Não oficial
reason-short-no-evidence = Sem provas
reason-short-duplicate = Já consta
reason-short-not-healthcare = Não é de saúde
reason-short-personal-account = Conta pessoal
reason-short-spam = Publicidade
reason-short-other = Outro

button-approve = Aprovar
button-edit = Editar
button-reject = Recusar
button-rejectown = Nas minhas palavras
button-question = Perguntar
button-merge = Juntar
button-into = Com { $name }
button-claim = Eu cuido disto
button-unclaim = Já não cuido disto
button-undo = Desfazer
button-hide = Ocultar já
button-block = Bloquear quem enviou
button-unblock = Desbloquear quem enviou
confirm-undo-title = Desfazer?
confirm-undo = O que a decisão publicou é retirado, e quem propôs fica sabendo.
confirm-hide-title = Ocultar?
confirm-hide = A conta é ocultada imediatamente, e quem perguntar recebe um aviso.
reject-why = Por que { $id } é recusada? Quem a enviou lê o motivo.

verdict-done-approve-with-changes = { $id } foi aprovada e publicada com as suas alterações.
verdict-done-reject = { $id } foi recusada; quem a enviou saberá por quê.
verdict-done-merge = { $id } foi juntada.
verdict-done-undo = Desfeito: { $id } espera de novo por uma decisão.
verdict-done-first-approval = { $id } tem a sua aprovação. Como ela retira algo, uma segunda pessoa da moderação precisa concordar.
verdict-done-ask = A sua pergunta sobre { $id } está a caminho.
verdict-done-claim = Você está cuidando de { $id }. A ficha diz isso.
verdict-done-unclaim = Você já não está cuidando de { $id }.
verdict-done-other = Feito: { $id }.
moderation-hidden = Uma conta de { $name } está oculta, e quem perguntar recebe um aviso.
moderation-shown = A conta de { $name } é mostrada de novo.
moderation-account-gone = Essa conta já não consta.
moderation-blocked = Esta pessoa não pode enviar mais nada até que alguém a desbloqueie.
moderation-unblocked = Esta pessoa pode enviar de novo.

queue-title = À espera de uma decisão
queue-empty = Nada espera por uma decisão.
queue-count = { $count ->
    [one] { $count } proposta espera por uma decisão.
   *[other] { $count } propostas esperam por uma decisão, primeiro a mais antiga.
}
queue-age = espera há { $age }
queue-claimed = { $who } está cuidando disto
queue-state-asked = Foi feita uma pergunta
queue-state-approved = Aprovada
queue-state-rejected = Recusada
queue-state-merged = Juntada
queue-state-withdrawn = Retirada por quem a enviou
queue-state-other = Alterada

gaps-title = O que as pessoas procuram e não encontram
gaps-none = Ultimamente ninguém perguntou em vão.
gap-missing = { $question } falta ({ $times ->
    [one] perguntada uma vez
   *[other] perguntada { $times } vezes
})
gap-alias = { $question } é para as pessoas { $name } ({ $times ->
    [one] escolhida uma vez
   *[other] escolhida { $times } vezes
})
gap-adopted = { $name } tem agora mais um nome.
history-which = Qual organização? “{ $name }” não é nenhuma, ou pode ser várias. Escreva o nome como está no diretório.
history-none = Nada de { $name } mudou desde que o diretório foi carregado.
history-title = O que mudou: { $name }
undo-none = Você não decidiu nada ultimamente que se possa desfazer.
button-adopt = { $question } = { $name }
approved-new = Foi aprovada e está no diretório.
approved-more = Foi aprovada: as contas estão no diretório.
approved-correction = Foi aprovada: o diretório está corrigido.
approved-report = Foi aprovada: a conta já não está no diretório.
approved-other = Foi aprovada.
approved-now-new = { $id } foi aprovada e publicada.
approved-now-more = { $id } foi aprovada: as contas estão publicadas.
approved-now-correction = { $id } foi aprovada: o diretório agora diz isso.
approved-now-report = { $id } foi aprovada: a conta foi retirada do diretório.
approved-now-other = { $id } foi aprovada.
button-options = Mais
options-title = O que mais se pode fazer com { $id }:
batch-undone = { $count ->
    [one] { $count } decisão foi desfeita.
   *[other] { $count } decisões foram desfeitas.
}
batch-approved = { $count ->
    [one] { $count } proposta foi aprovada.
   *[other] { $count } propostas foram aprovadas.
}
batch-sure = Cada uma recebe a sua própria decisão, e você pode desfazê-las juntas.
batch-page = Página { $page } de { $pages } · { $count } propostas de uma pessoa. O que pede um segundo olhar se decide na própria ficha.
button-undo-all = Desfazer as { $count }
button-approve-shown = Aprovar as { $count } mostradas
button-batch = As { $count } desta pessoa
button-whole = Ver as { $count }
button-approve-all =
    { $count ->
        [one] Aprovar
       *[other] Aprovar as { $count }
    }
button-approve-warned = Aprovar mesmo assim
review-look-first = Há mais do que a ficha mostra. O botão para aprovar está no fim da última página.
review-warned-first = Olhe duas vezes. Continue só se tiver certeza.
whole-page = Página { $page } de { $pages } · { $count ->
        [one] 1 conta ao todo
       *[other] { $count } contas ao todo
    }
accounts-shown = Aqui aparecem { $shown } de { $count } contas.
card-changed = Alterado antes de publicar:
review-website = O site { $website } foi visto em { $when }: leva a { $linked } destas { $count } contas.
linked-from-website = com link no site dela
alike-account = mesma conta ({ $about })
alike-website = mesmo site ({ $about })
alike-name-and-city = mesmo nome, mesma cidade
alike-name-and-region = mesmo nome, mesmo estado
alike-name = mesmo nome
alike-similar-name = nome parecido ({ $about })
alike-other = parece a mesma
review-listed = No diretório: { $name } · { $about }
review-refused = O mesmo foi recusado como { $id }, { $when }: { $why }
reason-impersonation = As propostas se passavam por uma organização que não as fez.
reason-false-claims = As propostas diziam coisas falsas.
reason-flooding = O mesmo foi enviado repetidas vezes.
reason-abuse = As propostas insultavam ou ameaçavam pessoas.

gap-unhelpful = { $question } teve resposta, e disseram que não ajudou ({ $times ->
    [one] { $times } vez
   *[other] { $times } vezes
})
