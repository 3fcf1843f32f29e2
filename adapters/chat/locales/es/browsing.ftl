# Listas, cifras y novedades.

browse-all = Todas las organizaciones
browse-named = «{ $name }»
browse-none = El directorio no tiene nada para { $what }.
browse-too-wide = Eso es más de lo que cabe en una lista. Nombra un país, una región o una ciudad: hospitales en Chile.
browse-found = { $what }: { $count ->
    [one] { $count } organización
   *[other] { $count } organizaciones
}
page-of = Página { $page } de { $pages } ({ $total } en total)
button-next = Siguiente
button-previous = Anterior

stats = El directorio tiene { $organizations } organizaciones y { $accounts } cuentas.
stats-by-platform = Cuentas por plataforma
stats-by-platform-column = Plataforma
stats-by-kind = Organizaciones por tipo
stats-by-kind-column = Tipo
stats-by-country = Organizaciones por país
stats-by-country-column = País
stats-accounts = Cuentas
stats-organizations = Organizaciones
stats-states = Organizaciones por estado de EE. UU.
stats-state = Estado
stats-age = Cuánto hace que se supo de las cuentas
stats-age-column = Última vez que constaba
stats-age-fresh = en los últimos 90 días
stats-age-ageing = en el último año
stats-age-old = hace más tiempo
stats-age-undated = sin fecha conocida
stats-growth = Cuentas registradas, por mes
stats-month = Mes
stats-decision = Del envío a la decisión: la mitad en menos de { $median }.
stats-others = otros
stats-chart = { $title }: { $figures }
stats-known = { $known ->
    [one] De otra organización se conocen el nombre y el lugar, todavía sin ninguna cuenta.
   *[other] De otras { $known } organizaciones se conocen el nombre y el lugar, todavía sin ninguna cuenta.
}
stats-listed = Registradas
stats-known-column = Solo conocidas
stats-alt = El directorio en cifras. { $figures }
button-all-figures = Todas las cifras

news-title = Publicado últimamente
news-none = No se ha publicado nada últimamente.
change-new = { $name }: nueva, { $when }
change-more = { $name }: más cuentas, { $when }
change-fewer = { $name }: una cuenta menos, { $when }
change-corrected = { $name }: corregida, { $when }
change-removed = { $name }: retirada, { $when }
suggest-submit = Proponer una que falta

suggest-how = Escribe un nombre, un enlace o un @nombre
suggest-how-hint = ¿De quién es la cuenta? ¿Es auténtica?
suggest-verdict = Mostrar lo que se sabe de ella
suggest-none = «{ $question }» no está en el directorio
suggest-none-hint = Eso no dice nada de sus cuentas
button-stats = Cifras
