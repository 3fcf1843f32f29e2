# As palavras dos comandos, uma por linha, e as formas de percorrer o diretório.

command-find =
    procurar
    procure
    procura
    buscar
    busque
    achar
    encontrar
command-stats =
    estatísticas
    números
command-new =
    novidades
    o que há de novo
    o que tem de novo
command-submit =
    propor
    proponha
    sugerir
command-add =
    acrescentar
    acrescente
    adicionar
    adicione
    adicionar contas a
    acrescentar contas a
command-correct =
    corrigir
    corrija
command-report =
    denunciar
    denuncie
command-mine =
    minhas
    minhas propostas
    as minhas propostas
command-withdraw =
    retirar
command-pending =
    pendentes
    fila
command-gaps =
    lacunas
command-history =
    histórico de
    histórico
command-undo =
    desfazer
command-link =
    vincular
    ligar contas
command-prove =
    comprovar
    eu cuido das contas de
    eu falo em nome de
    cuido das contas de
    administro as contas de
    eu administro as contas de
    gerencio as contas de
    eu gerencio as contas de
    cuido das redes sociais de
    eu cuido das redes sociais de
    nós cuidamos das contas de
    falo em nome de
    falamos em nome de
    eu cuido das contas do
    eu cuido das contas da
    eu cuido das contas dos
    eu cuido das contas das
    eu falo em nome do
    eu falo em nome da
    eu falo em nome dos
    eu falo em nome das
    cuido das contas do
    cuido das contas da
    cuido das contas dos
    cuido das contas das
    administro as contas do
    administro as contas da
    administro as contas dos
    administro as contas das
    eu administro as contas do
    eu administro as contas da
    eu administro as contas dos
    eu administro as contas das
    gerencio as contas do
    gerencio as contas da
    gerencio as contas dos
    gerencio as contas das
    eu gerencio as contas do
    eu gerencio as contas da
    eu gerencio as contas dos
    eu gerencio as contas das
    cuido das redes sociais do
    cuido das redes sociais da
    cuido das redes sociais dos
    cuido das redes sociais das
    eu cuido das redes sociais do
    eu cuido das redes sociais da
    eu cuido das redes sociais dos
    eu cuido das redes sociais das
    nós cuidamos das contas do
    nós cuidamos das contas da
    nós cuidamos das contas dos
    nós cuidamos das contas das
    falo em nome do
    falo em nome da
    falo em nome dos
    falo em nome das
    falamos em nome do
    falamos em nome da
    falamos em nome dos
    falamos em nome das
    como comprovo que cuido das contas do
    como comprovo que cuido das contas da
    como comprovo que cuido das contas dos
    como comprovo que cuido das contas das
    como comprovo que falo em nome do
    como comprovo que falo em nome da
    como comprovo que falo em nome dos
    como comprovo que falo em nome das
    cuido destas contas
    cuido dessas contas
    gerencio estas contas
    gerencio essas contas
    administro estas contas
    como comprovo que cuido das contas de
    como comprovo que falo em nome de
command-prove-around =
    as contas de … são nossas
    as contas do … são nossas
    as contas da … são nossas
command-language =
    idioma
    língua
    configurações
command-help =
    ajuda
    me ajude
    ajude me
command-privacy =
    privacidade
command-cancel =
    cancelar
    cancele
command-back =
    voltar
    atrás
command-skip =
    pular
    saltar
command-hear =
    avisar aqui
    avise aqui
command-start =
    começar
    iniciar

# O que restringe a fila.
queue-new-organization =
    novas organizações
    novas
queue-more-accounts =
    contas
    mais contas
queue-correction =
    correções
    correção
queue-report =
    denúncias
    denúncia

command-sources =
    fontes
    créditos
