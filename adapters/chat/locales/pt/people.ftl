# Ajuda, privacidade, idioma e assuntos próprios; o que o diretório não permite.

help = Eu conheço as contas oficiais de hospitais, clínicas e órgãos de saúde nas redes sociais. É só perguntar.
help-asking-title = Perguntar
help-asking =
    Mayo Clinic: escreva um nome, como você o conhece
    @MayoClinic, ou um link: eu digo de quem é
    hospitais no Texas
    quem na Alemanha está no TikTok
    procurar Mayo Clinic: sempre pergunta, também num grupo
    estatísticas, novidades: números, e o que foi publicado recentemente
help-submitting-title = Propor
help-submitting =
    propor Mayo Clinic: uma organização nova
    acrescentar, corrigir, denunciar: sobre uma que já consta
    minhas propostas, retirar S4F7KQ: o que você enviou
    comprovar Mayo Clinic: que você cuida das contas dela
help-more-title = Mais
help-more =
    idioma en: inglês
    vincular: ser a mesma pessoa no Slack, no Telegram e no terminal
    avisar aqui: este chat dirá o que acontece com as suas propostas
    privacidade: o que é guardado sobre você
help-way-slack = Edite a sua pergunta e eu mudo a minha resposta
help-way-other = Com uma barra, tudo vira comando: /ajuda
help-moderating-title = Moderar
help-moderating =
    pendentes: o que espera, primeiro o mais antigo
    pendentes hospitais, pendentes telegram: uma parte
    lacunas: o que as pessoas procuram em vão
privacy = O que eu guardo e o que não guardo.
privacy-title = Privacidade
privacy-kept =
    As perguntas são contadas sem saber de quem são. O que você pergunta não fica ligado a ninguém.
    Quando você propõe algo, o seu nome e o seu identificador daqui são guardados junto, para que você receba notícias e ninguém decida sobre o que é seu.
    Um formulário começado fica guardado até você enviar ou cancelar, ou por um mês depois da última vez que mexeu nele, a menos que o operador tenha definido outro prazo.
    O registro das decisões tem números em vez de nomes.
    O operador pode apagar você: peça a ele. O que foi publicado fica, sem você.
    Com você é apagado o que os moderadores escreveram sobre você ou suas propostas, mas não o fato de você estar bloqueado.
privacy-removals = Uma conta sai da lista quando dois moderadores concordam, onde há dois. Um só pode ocultá-la na hora.
language-which = Em que idioma devo falar?
language-unknown = Não falo “{ $tag }”. Falo { $known }.
language-set = De agora em diante falo português com você.
link-code = O seu código é { $code }. Escreva vincular { $code } no seu outro chat comigo dentro de { $minutes } minutos. Não dê a mais ninguém.
link-in-private = Escreva vincular no seu chat privado comigo: o código é só para os seus olhos.
linked = Feito. Para mim, agora você é uma só pessoa { $venues }.
hear-here = De agora em diante você saberá aqui o que acontece com as suas propostas.
hear-in-private = Escreva avisar aqui no seu chat privado comigo.
home = O diretório das contas oficiais da saúde
too-fast = Foi muita coisa de uma vez. Espere meio minuto e eu volto a responder.
thanks = De nada.
command-unknown = Não conheço o comando “{ $command }”. Escreva ajuda para ver o que eu faço.
edited-not-done = Não executo nada a partir de uma mensagem alterada. Envie-a de novo como mensagem nova.
token-refused = Esse botão ou link é de outra versão minha. Pergunte de novo para ter um atual.
button-submit-new = Propor uma organização
button-help = Ajuda

refused-refused = Isso não é possível.
refused-other = Isso não é possível.
refused-not-listed = Essa organização já não está no diretório.
refused-address-refused = Esse não é o endereço de uma conta.
refused-proposal-invalid = Algo ainda não está certo. Confira e envie de novo.
refused-too-many-submissions = Você chegou ao limite de { $limit } propostas. Espere que algumas sejam decididas.
refused-too-many-submissions-day = Você enviou { $limit } propostas hoje, que é o limite. Volte amanhã.
refused-too-many-submissions-open = { $limit } das suas propostas estão em espera, que é o limite. Envie mais quando algumas forem decididas.
refused-too-many-submissions-together = Você e outras pessoas daqui que enviaram o mesmo chegaram juntos ao limite de { $limit } propostas. Espere que algumas sejam decididas.
refused-blocked = A moderação impediu você de enviar propostas. { $reason }
refused-draft-moved = Este formulário continuou em outro lugar. Abra de novo para ver como está.
refused-not-yours = { $submission } não é uma proposta sua.
refused-not-asked = Não há pergunta em aberto sobre { $submission }; não é preciso responder.
refused-text-too-long = Isso tem { $length } caracteres; cabem { $limit } no máximo. Encurte e tente de novo.
refused-text-missing = Não há nem uma palavra. Escreva algo.
refused-no-such-submission = Não há proposta { $submission }. Escreva minhas propostas para ver as suas.
refused-already-decided = Outra pessoa já decidiu sobre { $submission }.
refused-already-decided-by = Alguém foi mais rápido: { $decision }
refused-outdated = { $submission } mudou desde que isto foi mostrado. Veja a ficha de novo e decida depois.
refused-not-open = { $submission } foi retirada: não há nada a decidir.
refused-not-moderator = Só a moderação pode fazer isso.
refused-membership-unknown = Agora não consegui saber se você está na sala da moderação. Tente de novo daqui a pouco.
refused-own-submission = { $submission } é sua. Outra pessoa tem de decidir.
refused-paused = Em um minuto, você decidiu mais do que alguém consegue ler. Seus colegas já sabem. Você pode continuar em { $minutes } min.
refused-second-needed = Você já a aprovou. Como ela retira algo, outra pessoa precisa concordar.
refused-reason-missing = Uma recusa precisa de um motivo: quem enviou a proposta o lê.
refused-nothing-to-undo = Nada foi decidido sobre { $submission } que se possa desfazer.
refused-undo-too-late = É tarde para desfazer: já se passaram { $hours } horas. Proponha uma correção.
refused-changed-since = { $slug } mudou de novo desde então (revisão { $revision }), por isso não dá para desfazer. Proponha uma correção.
refused-account-not-listed = { $handle } não consta lá.
refused-account-taken = { $handle } já consta como conta de { $name }.
refused-link-code-unknown = Esse código não une ninguém. Pode estar mal escrito, usado ou velho demais. Escreva vincular no seu outro chat para ter um novo.
refused-link-to-self = Esse código é seu. Escreva no seu outro chat comigo.
refused-no-such-person = Essa pessoa não existe.
refused-token-expired = Esse botão é antigo demais. Pergunte de novo para ter um atual.
refused-database-newer = O diretório foi escrito por uma versão mais nova deste programa. Atualize o programa.
refused-database-unusable = Agora não é possível chegar ao diretório. Nada foi alterado. Tente de novo daqui a pouco.
refused-database-unusable-read-only = Não é possível escrever no diretório, por isso nada foi alterado. O operador tem de permitir a escrita no arquivo.
refused-database-unusable-full = O disco está cheio, por isso nada foi alterado. O operador tem de abrir espaço.
refused-database-unusable-locked = O diretório está ocupado, por isso nada foi alterado. Tente de novo daqui a pouco.
refused-database-unusable-other = Agora não é possível usar o diretório. Nada foi alterado. O operador pode executar: carehandles check

welcome =
    Digo quais contas nas redes sociais são mesmo de um hospital, de uma clínica ou de um órgão de saúde, e como se sabe disso.
    Escreva um nome, cole um link ou um @nome, ou encaminhe uma mensagem de que você desconfia. Experimente:
welcome-example-name = Mayo Clinic
welcome-example-handle = @ClevelandClinic
welcome-example-list = hospitais no Texas
button-search-here = Buscar aqui
button-invite = Adicionar a um grupo
moderation-not-here = A fila não é mostrada aqui. Escreva isso na sala da moderação ou na sua conversa privada comigo.
refused-not-shown = Há mais para ver antes que isto conte. Abra a ficha de novo e veja tudo.

help-asking-slack =
    /carehandles Mayo Clinic: só para você, em qualquer lugar; Compartilhar mostra ao canal
    @carehandles Mayo Clinic: em um canal em que estou, respondo na conversa
    Uma mensagem direta para mim, ou a aba inicial
    ⋮ em uma mensagem, Is this account official: cada link e @nome que ela contém
    @MayoClinic, um link, hospitais no Texas, quem na Alemanha está no TikTok
help-asking-telegram =
    Mayo Clinic: escreva um nome, como você o conhece
    @MayoClinic, ou um link: digo de quem é
    Encaminhe uma mensagem de que você desconfia, ou responda a ela com /find
    hospitais no Texas
    /find Mayo Clinic: sempre pergunta, em um grupo também
    /stats, /new: números, e o que foi publicado por último
