### O que só o Slack precisa dizer: as janelas, a página inicial, o painel do assistente.

slack-title = Care Handles
slack-loading = Um momento…
slack-close = Fechar
slack-share = Compartilhar
slack-shared = { $who } compartilhou isto
slack-open-form = Abrir como formulário
slack-trouble = Algo deu errado do nosso lado, e nada foi alterado. Tente de novo daqui a pouco.

slack-one-more = Mais uma pergunta, que surge do que você escolheu.
slack-fill = Preencher o formulário
slack-row-add = Acrescentar outra conta
slack-row-remove = Retirar esta conta
slack-row-address = Link da conta
slack-row-address-hint = Por exemplo https://x.com/MayoClinic. Um @nome precisa da plataforma: instagram @mayoclinic.
slack-row-label = Para que serve a conta
slack-row-label-hint = Por exemplo: pacientes, pesquisa, um serviço
slack-row-platform = Plataforma
slack-row-rest = Mais contas
slack-row-rest-hint = Uma por linha: o endereço e, depois de uma |, para que serve.

slack-home-search = Procurar uma organização
slack-home-search-hint = Um nome, um site ou o endereço de uma conta

slack-hello = Pergunte por uma organização de saúde, e eu respondo com as contas listadas para ela e como se sabe disso. Mande um link ou um @nome, e eu digo de quem é, se isso consta.
slack-prompts = Experimente algo assim
slack-prompt-ask = Procurar um hospital
slack-prompt-ask-text = Mayo Clinic
slack-prompt-check = Verificar uma conta
slack-prompt-check-text = https://x.com/MayoClinic
slack-prompt-news = O que há de novo?
slack-prompt-news-text = novidades
slack-prompt-help = O que você sabe fazer?
slack-prompt-help-text = ajuda

slack-not-installed = O carehandles não está instalado neste espaço de trabalho. Quem pode instalar aplicativos aqui pode adicioná-lo.
