# Listas, números e novidades.

browse-all = Todas as organizações
browse-named = “{ $name }”
browse-none = O diretório não tem nada para { $what }.
browse-too-wide = Isso é mais do que cabe em uma lista. Diga um país, um estado ou uma cidade: hospitais em Portugal.
browse-found = { $what }: { $count ->
    [one] { $count } organização
   *[other] { $count } organizações
}
page-of = Página { $page } de { $pages } ({ $total } no total)
button-next = Seguinte
button-previous = Anterior

stats = O diretório tem { $organizations } organizações e { $accounts } contas.
stats-by-platform = Contas por plataforma
stats-by-platform-column = Plataforma
stats-by-kind = Organizações por tipo
stats-by-kind-column = Tipo
stats-by-country = Organizações por país
stats-by-country-column = País
stats-accounts = Contas
stats-organizations = Organizações
stats-states = Organizações por estado dos EUA
stats-state = Estado
stats-age = Idade do que se sabe das contas
stats-age-column = Última data conhecida
stats-age-fresh = nos últimos 90 dias
stats-age-ageing = no último ano
stats-age-old = há mais tempo
stats-age-undated = sem data conhecida
stats-growth = Contas no diretório, por mês
stats-month = Mês
stats-decision = Da proposta à decisão: metade em menos de { $median }.
stats-others = outros
stats-chart = { $title }: { $figures }
stats-known = { $known ->
    [one] De outra organização se conhecem o nome e o lugar, ainda sem nenhuma conta.
   *[other] De outras { $known } organizações se conhecem o nome e o lugar, ainda sem nenhuma conta.
}
stats-listed = Listadas
stats-known-column = Só conhecidas
stats-alt = O diretório em números. { $figures }
button-all-figures = Todos os números

news-title = Publicado recentemente
news-none = Nada foi publicado recentemente.
change-new = { $name }: nova, { $when }
change-more = { $name }: mais contas, { $when }
change-fewer = { $name }: uma conta a menos, { $when }
change-corrected = { $name }: corrigida, { $when }
change-removed = { $name }: retirada, { $when }
suggest-submit = Propor uma que falta

suggest-how = Escreva um nome, um link ou um @nome
suggest-how-hint = De quem é a conta? É autêntica?
suggest-verdict = Mostrar o que se sabe dela
suggest-none = “{ $question }” não está no diretório
suggest-none-hint = Isso não diz nada sobre as contas
button-stats = Números
