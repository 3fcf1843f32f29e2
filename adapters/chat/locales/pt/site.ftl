# As páginas publicadas.

site-title = Contas oficiais da saúde
site-tagline = Que contas de redes sociais são mesmo de um hospital, de uma clínica ou de um órgão de saúde: quem o diz e desde quando.
site-skip = Ir para o conteúdo
site-menu = Menu principal
site-languages = Idiomas
site-nav-search = Procurar
site-nav-places = Lugares
site-nav-kinds = Tipos
site-nav-platforms = Plataformas
site-nav-statistics = Números
site-nav-news = Novidades
site-nav-data = Dados
site-nav-evidence = Como sabemos
site-as-of = Publicado em { $day }, revisão { $revision }.
site-absent = O que não está aqui não consta. Isso não diz que seja oficial nem que seja falso.
site-contact = Algo está errado, ou você se opõe? Escreva para { $contact }.
site-search-label = Nome de um hospital, de uma clínica ou de um órgão de saúde
site-search-none = Nada consta com esse nome. Isso não diz nada sobre as contas. Ajuda uma palavra do nome que poucos outros têm.
site-search-found = Encontradas: { $count }
site-search-failed = A busca não pôde ser carregada. Tente de novo, ou veja em lugares e tipos.
site-no-script = A busca precisa de JavaScript. Sem ele, chega-se a tudo por lugar, tipo e plataforma.
site-check-title = Esta conta é oficial?
site-check-label = Um link de uma conta, ou um @nome
site-check-button = Verificar
site-check-good = { $handle } no { $platform } está confirmada como conta de { $name }.
site-check-amber = { $handle } no { $platform } consta como conta de { $name }, mas ninguém confirmou isso ultimamente.
site-check-bad = Não confie em { $handle } no { $platform }: constava como conta de { $name } e está contestada ou abandonada.
site-check-unlisted = “{ $text }” não consta. Isso não diz que seja oficial nem que seja falsa. Procure um link para ela no site da organização antes de confiar.
site-check-imitations = Esta página não procura imitações. O bot do chat procura.
site-check-unreadable = “{ $text }” não é um link nem um @nome.
site-check-posted = O link leva além da conta; foi julgado pela conta que está nele.
site-known = conhecida pelo nome, sem contas no diretório
site-known-meaning = O diretório conhece esta organização pelo nome. Nenhuma conta dela consta, o que não diz se ela tem alguma.
site-accounts = Contas
site-column-platform = Plataforma
site-column-account = Conta
site-column-grounds = Em que se baseia
site-proof = onde foi visto
site-names = Outros nomes
site-history = Histórico
site-licence = Licença dos dados
site-as-data = Esta página para programas (JSON)
site-website-unconfirmed = não confirmado como seu
site-places-title = Organizações por lugar
site-kinds-title = Organizações por tipo
site-platforms-title = Organizações por plataforma
site-elsewhere = sem lugar indicado
site-all-places = Todos os lugares
site-on-platform = Organizações no { $platform }
site-in-place = { $kind } · { $place }
site-pages = Páginas desta lista
site-count = { $count ->
    [one] { $count } organização
   *[other] { $count } organizações
}
site-statistics-title = O diretório em números
site-feed = Estas novidades como feed Atom
site-data-title = Os dados
site-data-intro = Tudo o que pode ser repassado, em arquivos. Cada linha diz a sua fonte, a sua licença e a sua data.
site-data-file = Arquivo
site-data-size = Tamanho
site-data-held-back = { $count } contas estão nas páginas, mas não nos arquivos: a fonte não indica licença, ou exige a mesma licença de novo.
site-data-programs = Para programas, sem chave: um arquivo JSON por organização e por conta, o índice de busca e as mudanças. A forma tem versão.
site-data-notices = Fontes e suas licenças
site-data-audit = O registro das decisões estava em { $head } quando isto foi publicado. Com isso, uma cópia pode ser comparada ao registro: carehandles audit verify --export PASTA
site-evidence-title = Como sabemos
site-evidence-intro = Cada conta diz em que se baseia e quando isso foi visto pela última vez. Os degraus, do fraco ao forte:
site-evidence-steps =
    Uma fonte a lista: um registro público, a lista de um governo.
    A moderação olhou para ela aqui.
    O próprio site da organização tem um link para ela.
    E a conta tem um link de volta, ou um arquivo do site a nomeia.
    O próprio domínio da organização a prova.
site-evidence-age = O que se sabe envelhece. Até 90 dias é recente, até um ano vai envelhecendo, depois é velho, e o que não tem data conta como velho. “Oficial” só se diz a partir do terceiro degrau, e nunca do que é velho.
site-evidence-limits = Ninguém aqui pode saber se uma plataforma deu um nome a outra pessoa hoje de manhã. Antes de enviar dinheiro, senhas ou algo sobre a sua saúde, vá ao site da organização e siga o link que está lá.
site-not-found-title = Essa página não existe
