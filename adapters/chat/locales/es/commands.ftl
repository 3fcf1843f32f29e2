# Las palabras de las órdenes, una por línea, y las formas de recorrer el directorio.

command-find =
    buscar
    busca
    encontrar
command-stats =
    estadísticas
    cifras
command-new =
    novedades
    qué hay de nuevo
command-submit =
    proponer
    enviar
command-add =
    añadir
    agregar
    añadir cuentas a
    agregar cuentas a
command-correct =
    corregir
command-report =
    denunciar
    reportar
command-mine =
    mis envíos
    mis propuestas
    mías
command-withdraw =
    retirar
command-pending =
    pendientes
    cola
command-gaps =
    huecos
command-link =
    vincular
    enlazar
command-language =
    idioma
    lengua
command-help =
    ayuda
command-hello =
    hola
    buenos días
    buenas tardes
    qué puedes hacer
    quién eres
command-thanks =
    gracias
    muchas gracias
command-privacy =
    privacidad
command-cancel =
    cancelar
command-back =
    atrás
    volver
command-skip =
    saltar
    omitir
command-hear =
    avisar aquí
    oír aquí
command-start =
    empezar

browse-patterns =
    <kind> en <place> en <platform>
    <kind> de <place> en <platform>
    <kind> en <platform> en <place>
    <kind> en <place>
    <kind> de <place>
    <kind> en <platform>
    quién en <place> está en <platform>
    quien en <place> está en <platform>
    quién en <place> esta en <platform>
    quien en <place> esta en <platform>
    quién de <place> está en <platform>
    quien de <place> esta en <platform>
    quiénes de <place> están en <platform>
    quién está en <platform>
    quien esta en <platform>
    quién hay en <place>
browse-any =
    todos
    todas
    organizaciones
    todas las organizaciones
    cuentas

# Lo que acota la cola.
queue-new-organization =
    nuevas organizaciones
    nuevas
queue-more-accounts =
    cuentas
    más cuentas
queue-correction =
    correcciones
    corrección
queue-report =
    denuncias
    denuncia

asking-patterns =
    <account> de la <name>
    <account> del <name>
    <account> de <name>
    twitter <name>
    facebook <name>
    instagram <name>
    hay <account> de <name>
    tiene <name> <account>
    está <name> en <platform>
    esta <name> en <platform>
    <name> en <platform>
    <name> <account>
asking-openers =
    hola
    por favor
    cuál es
    cual es
    cuáles son
    cuales son
    qué es
    quién lleva
    quien lleva
    dónde está
    donde está
    dónde encuentro
    donde encuentro
    busco
    buscar
    encuentra
    muéstrame
    muestrame
    dame
    dime
    necesito
    quiero
    estoy buscando
asking-closers =
    por favor
    gracias
asking-articles =
    el
    la
    los
    las
    un
    una
    verdadero
    verdadera
    oficial
asking-accounts =
    cuenta
    cuentas
    cuenta oficial
    cuentas oficiales
    redes sociales
    redes
    usuario
    página oficial
    pagina oficial
asking-pages =
    página
    pagina
    perfil
    canal
    enlace
    oficial
