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
command-link =
    vincular
    ligar contas
command-language =
    idioma
    língua
command-help =
    ajuda
    me ajude
    ajude me
command-hello =
    olá
    oi
    bom dia
    boa tarde
    boa noite
    o que você faz
    o que você sabe fazer
    quem é você
command-thanks =
    obrigado
    obrigada
    muito obrigado
    muito obrigada
    valeu
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

browse-patterns =
    <kind> em <place> no <platform>
    <kind> no <place> no <platform>
    <kind> na <place> no <platform>
    <kind> nos <place> no <platform>
    <kind> de <place> no <platform>
    <kind> do <place> no <platform>
    <kind> da <place> no <platform>
    <kind> no <platform> em <place>
    <kind> no <platform>
    <kind> em <place>
    <kind> na <place>
    <kind> no <place>
    <kind> nos <place>
    <kind> de <place>
    <kind> da <place>
    <kind> do <place>
    quem em <place> está no <platform>
    quem na <place> está no <platform>
    quem no <place> está no <platform>
    quem nos <place> está no <platform>
    quem em <place> esta no <platform>
    quem na <place> esta no <platform>
    quem no <place> esta no <platform>
    quem está no <platform>
    quem esta no <platform>
browse-any =
    todos
    todas
    organizações
    todas as organizações
    contas

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

asking-patterns =
    <account> da <name>
    <account> do <name>
    <account> dos <name>
    <account> das <name>
    <account> de <name>
    <account> para <name>
    twitter <name>
    facebook <name>
    instagram <name>
    há <account> de <name>
    há <account> da <name>
    há <account> do <name>
    <name> tem <account>
    o <name> está no <platform>
    a <name> está no <platform>
    <name> está no <platform>
    <name> esta no <platform>
    <name> no <platform>
    <name> <account>
asking-openers =
    olá
    oi
    por favor
    você pode
    pode
    qual é
    qual e
    quais são
    quais sao
    quem administra
    onde encontro
    onde acho
    onde está
    onde fica
    como encontro
    você conhece
    você tem
    procurar
    procure
    mostre
    mostre-me
    me mostre
    me dê
    me diga
    diga-me
    procuro
    estou procurando
    estou à procura de
    preciso de
    preciso do
    preciso da
    quero
asking-closers =
    por favor
    obrigado
    obrigada
asking-articles =
    o
    a
    os
    as
    um
    uma
    verdadeiro
    verdadeira
    certo
    certa
    oficial
asking-accounts =
    conta
    contas
    conta oficial
    contas oficiais
    redes sociais
    redes
    perfil oficial
    página oficial
    pagina oficial
    canal oficial
asking-pages =
    página
    pagina
    perfil
    canal
    link
    endereço
    oficial
