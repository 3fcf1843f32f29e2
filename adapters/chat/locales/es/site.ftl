# Las páginas publicadas.

site-title = Cuentas oficiales de la salud
site-tagline = Qué cuentas de redes sociales son de verdad de un hospital, una clínica o una agencia de salud: quién lo dice y desde cuándo.
site-skip = Ir al contenido
site-menu = Menú principal
site-languages = Idiomas
site-nav-search = Buscar
site-nav-places = Lugares
site-nav-kinds = Tipos
site-nav-platforms = Plataformas
site-nav-statistics = Cifras
site-nav-news = Novedades
site-nav-data = Datos
site-nav-evidence = Cómo lo sabemos
site-as-of = Publicado el { $day }, revisión { $revision }.
site-absent = Lo que no está aquí no está registrado. Eso no dice ni que sea oficial ni que sea falso.
site-contact = ¿Algo está mal, o te opones? Escribe a { $contact }.
site-search-label = Nombre de un hospital, una clínica o una agencia de salud
site-search-none = No hay nada registrado con ese nombre. Eso no dice nada de sus cuentas. Ayuda una palabra del nombre que pocas otras tengan.
site-search-found = Encontradas: { $count }
site-search-failed = La búsqueda no se pudo cargar. Prueba otra vez, o mira en lugares y tipos.
site-no-script = Buscar aquí necesita JavaScript. Sin él se llega a todo por lugar, tipo y plataforma.
site-check-title = ¿Es oficial esta cuenta?
site-check-label = Un enlace de una cuenta, o un @nombre
site-check-button = Comprobar
site-check-good = { $handle } en { $platform } está confirmada como cuenta de { $name }.
site-check-amber = { $handle } en { $platform } está registrada para { $name }, pero nadie lo ha confirmado últimamente.
site-check-bad = No te fíes de { $handle } en { $platform }: se registró para { $name }, y está en disputa o abandonada.
site-check-unlisted = «{ $text }» no está registrada. Eso no dice ni que sea oficial ni que sea falsa. Busca un enlace a ella en el sitio web de la organización antes de confiar.
site-check-imitations = Esta página no busca imitaciones. El bot del chat sí.
site-check-unreadable = «{ $text }» no es ni un enlace ni un @nombre.
site-check-posted = El enlace lleva más allá de la cuenta; se ha juzgado por la cuenta que contiene.
site-known = conocida por su nombre, sin cuentas registradas
site-known-meaning = El directorio conoce esta organización por su nombre. No hay ninguna cuenta suya registrada, lo que no dice nada de si las tiene.
site-accounts = Cuentas
site-column-platform = Plataforma
site-column-account = Cuenta
site-column-grounds = En qué se basa
site-proof = dónde se vio
site-names = Otros nombres
site-history = Historia
site-licence = Licencia de los datos
site-as-data = Esta página para programas (JSON)
site-website-unconfirmed = no confirmado como suyo
site-places-title = Organizaciones por lugar
site-kinds-title = Organizaciones por tipo
site-platforms-title = Organizaciones por plataforma
site-elsewhere = sin lugar indicado
site-all-places = Todos los lugares
site-on-platform = Organizaciones en { $platform }
site-in-place = { $kind } · { $place }
site-pages = Páginas de esta lista
site-count = { $count ->
    [one] { $count } organización
   *[other] { $count } organizaciones
}
site-statistics-title = El directorio en cifras
site-feed = Estas novedades como canal Atom
site-data-title = Los datos
site-data-intro = Todo lo que se puede transmitir, en archivos. Cada fila dice su fuente, su licencia y su fecha.
site-data-file = Archivo
site-data-size = Tamaño
site-data-held-back = { $count } cuentas se muestran en las páginas pero no están en los archivos: su fuente no indica licencia, o pide la misma licencia otra vez.
site-data-programs = Para programas, sin clave: un archivo JSON por organización y por cuenta, el índice de búsqueda y los cambios. Su forma lleva versión.
site-data-notices = Fuentes y sus licencias
site-data-audit = El registro de decisiones estaba en { $head } al publicarse esto. Con eso, una copia se puede cotejar con el registro: carehandles audit verify --export CARPETA
site-evidence-title = Cómo lo sabemos
site-evidence-intro = Cada cuenta dice en qué se basa y cuándo se vio por última vez. Los peldaños, de débil a fuerte:
site-evidence-steps =
    Una fuente la registra: un registro público, la lista de un gobierno.
    Un moderador la ha mirado aquí.
    El propio sitio web de la organización enlaza con ella.
    Y la cuenta enlaza de vuelta, o un archivo del sitio web la nombra.
    El dominio de la organización lo demuestra.
site-evidence-age = Lo que se sabe envejece. Hasta 90 días es reciente, hasta un año va envejeciendo, después es viejo, y lo que no tiene fecha se trata como viejo. «Oficial» se dice solo desde el tercer peldaño, y nunca de lo que es viejo.
site-evidence-limits = Aquí nadie puede saber si una plataforma ha dado un nombre a otra persona esta mañana. Antes de enviar dinero, contraseñas o algo sobre tu salud, ve al sitio web de la organización y sigue el enlace de allí.
site-not-found-title = No existe esa página
