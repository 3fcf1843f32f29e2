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
