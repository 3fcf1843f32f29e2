# Listas, números e novidades.

browse-all = Todas as organizações
browse-none = O diretório não tem nada para { $what }.
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
