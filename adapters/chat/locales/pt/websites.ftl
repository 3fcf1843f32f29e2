# O que dizem os sites das organizações.

website-title = No site dela
website-links = O site dela tem links para estas contas, vistas em { $day }. Nenhum moderador decidiu sobre elas ainda.
website-links-unconfirmed = Um site não confirmado, listado como dela, tem links para estas contas, vistas em { $day }. Só moderadores veem isto.
website-more = e mais { $count }
website-gone = O site dela tinha um link para { $handle } no { $platform } até { $day }, e não tem mais.
website-links-it = O site de { $name } ({ $site }) tem um link para { $handle }, visto em { $day }. Nenhum moderador decidiu sobre ela ainda.
website-links-others = { $site } tem link para { $handles } no { $platform }, não para esta conta (visto em { $day }).
website-links-none = { $site } não tem link para nenhuma conta no { $platform }, portanto nem para esta (visto em { $day }).
website-robots = O site dela pede para não ser lido por programas.
website-looked = Acabei de olhar o site de { $name }. Ele tem links para { $count ->
    [0] nenhuma das contas listadas aqui
    [one] uma das contas listadas aqui
   *[other] { $count } das contas listadas aqui
}.
website-unreachable = Não foi possível consultar o site de { $name } agora.
website-alarm-website-lapsed = Cuidado: o site dela parece ter expirado ou estar à venda. Não acredite em nada do que estiver lá agora.
website-alarm-id-changed = Cuidado: { $handles } talvez já seja de outra pessoa.
website-alarm-contradiction = Cuidado: o site dela tem um link para uma conta estranha ao lado da própria ({ $handles }). Pode ter sido adulterado.
website-alarm-other = Cuidado: algo mudou no site dela.
button-check = Verificar agora
check-asked = Estou olhando o site dela. O que ele diz chega em instantes.
check-not = O site dela foi olhado na última hora, ou não pode ser olhado agora.
button-tasks = Visto em sites
tasks-title = Visto em sites
tasks-none = Nada do que foi visto em sites espera por você.
tasks-count = { $count ->
    [one] { $count } coisa vista em sites espera por você.
   *[other] { $count } coisas vistas em sites esperam por você.
}
task-new-accounts = O site de { $name } tem links para contas que não estão listadas
task-link-gone = O site de { $name } não tem mais link para uma conta listada
task-handle-changed = O site de { $name } tem link para outra conta, não a de antes
task-website-moved = O site de { $name } leva agora a outro domínio
task-website-lapsed = O site de { $name } parece ter expirado ou estar à venda
task-contradiction = O site de { $name } tem link para uma conta estranha ao lado da própria
task-id-changed = Uma conta listada de { $name } pode estar em outras mãos
task-other = Algo mudou no site de { $name }
task-opened = Visto em { $day }
task-website = Site: { $website }
task-detail = Diz, ou leva a: { $detail }
task-proof = visto em { $where }: “{ $text }”
task-more = Até agora são mostradas { $shown } de { $count } contas. O resto vem antes que algo possa ser decidido.
button-task-undo = Desfazer
task-done = Pronto. Está publicado.
task-first-approval = { $name } tem a sua aprovação. Como uma conta é retirada da lista, uma segunda pessoa da moderação precisa concordar.
task-waits-for-second = Uma pessoa da moderação já aprovou. Uma segunda precisa concordar.
task-dismissed = Fica como está. O mesmo não volta a aparecer.
button-task-new-accounts = { $count ->
    [one] Listar
   *[other] Listar as { $count }
}
button-task-link-gone = Tirar da lista
button-task-handle-changed = Trocar a antiga
button-task-other = Fazer
button-task-dismiss = Deixar como está
digest-tasks = { $count } vistos em sites para conferir
refused-task-closed = Alguém já cuidou disso, ou já não é assim.
