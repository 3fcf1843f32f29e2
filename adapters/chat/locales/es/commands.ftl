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
command-history =
    historial de
    historial
command-undo =
    deshacer
command-link =
    vincular
    enlazar
command-prove =
    demostrar
    gestiono las cuentas de
    llevo las cuentas de
    hablo en nombre de
    yo gestiono las cuentas de
    yo llevo las cuentas de
    administro las cuentas de
    manejo las cuentas de
    manejo las redes sociales de
    gestiono las redes sociales de
    llevo las redes sociales de
    gestionamos las cuentas de
    llevamos las cuentas de
    hablamos en nombre de
    gestiono las cuentas del
    llevo las cuentas del
    hablo en nombre del
    yo gestiono las cuentas del
    yo llevo las cuentas del
    administro las cuentas del
    manejo las cuentas del
    manejo las redes sociales del
    gestiono las redes sociales del
    llevo las redes sociales del
    gestionamos las cuentas del
    llevamos las cuentas del
    hablamos en nombre del
    cómo demuestro que hablo en nombre del
    cómo demuestro que gestiono las cuentas del
    gestiono estas cuentas
    llevo estas cuentas
    administro estas cuentas
    cómo demuestro que hablo en nombre de
    cómo demuestro que gestiono las cuentas de
command-prove-around =
    las cuentas de … son nuestras
    las cuentas del … son nuestras
    las cuentas de … las llevo yo
command-language =
    idioma
    lengua
    ajustes
command-help =
    ayuda
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

command-sources =
    fuentes
    créditos
