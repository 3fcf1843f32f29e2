# O que se diz a quem conversa: saudações, perguntas sobre o bot e o que ele não sabe fazer.

say-greeting = Olá! Sei quais contas em redes sociais estão listadas para hospitais, clínicas e órgãos de saúde. Escreva um nome, ou cole um link ou uma @conta que você quer verificar.
say-bye = Tchau, se cuide.
say-yes = Sim a quê? Escreva o nome de um hospital, uma clínica ou um órgão de saúde, ou cole o link de uma conta.
say-no = Tudo bem. Se você precisar das contas oficiais de um hospital ou de uma clínica, escreva o nome ou cole um link.
say-ok = Certo. Escreva outro nome ou cole o link de uma conta quando quiser.
say-not-understood = Não entendi. Escreva o nome de um hospital, uma clínica ou um órgão de saúde, ou cole um link ou uma @conta. Escreva ajuda para ver o que mais eu faço.
say-unheard = “{ $question }” não está no diretório, nem nada parecido. Escreva o nome completo de um hospital, de uma clínica ou de um órgão de saúde, ou cole um link ou uma @conta.
say-identity = Sou um bot, um programa e não uma pessoa: um diretório das contas oficiais de organizações de saúde. Não uso nenhum modelo de linguagem. As pessoas propõem e os moderadores decidem.
say-networks = Conheço contas em { $platforms } e em algumas outras redes. Escreva o nome de um hospital, uma clínica ou um órgão de saúde, com uma rede se quiser: Mayo Clinic Instagram.
say-evidence = Cada conta do diretório diz a sua fonte e a data. As fontes são registros (Wikidata, os do governo dos Estados Unidos), os sites das próprias organizações e pessoas cujas propostas os moderadores aprovam. Só se chama oficial a conta para a qual o site da organização aponta. Escreva fontes para ver a lista.
say-erase = O que você pergunta não fica ligado a ninguém, então não há o que apagar. Se você enviou uma proposta, peça ao operador que apague você: seu nome e sua identificação saem, e o que foi publicado fica sem você. Escreva privacidade para ver o que é guardado.
say-abuse = Desculpe por não ter ajudado. Escreva o nome de um hospital ou de uma clínica, ou cole um link, e eu digo de quem é a conta.
say-appointment = Não posso marcar, mudar nem cancelar consultas, nem procurar médicos: só sei quais contas estão listadas. O caminho é o site ou o telefone da própria organização.
say-medical = Não posso dar conselhos médicos: sou só um diretório de contas. Pergunte a um médico, na farmácia ou ao serviço de saúde. Em uma emergência, ligue para o número de emergência.
say-price = Não sei nada de preços, contas a pagar ou convênios, só quais contas estão listadas. Pergunte à própria organização, pelo site ou telefone dela, nunca por mensagem privada.
say-job = Não sei nada de vagas. Veja o site da organização; eu posso dizer quais contas dela estão listadas.
say-hours = Não sei horários nem caminhos, só contas. Eles estão no site da própria organização.
say-phone = Números de telefone estão fora do que eu sei: não posso dizer de quem é um número. Pegue o número no site da organização e desligue se alguém pressionar você.
say-chat = Não fui feito para isso: só conheço as contas oficiais de hospitais, clínicas e órgãos de saúde. Escreva um nome ou cole um link.
say-injection = Não posso fazer isso. Só procuro contas, e nenhuma mensagem muda o que diz o diretório. Escreva um nome, ou cole um link ou uma @conta.
say-human = Sou um bot e não posso passar você para ninguém. Sobre atendimento, consultas ou contas, fale com a própria organização. Se algo no diretório estiver errado, toque em Corrigir algo na ficha dela: pessoas leem isso.
say-act = Não posso ligar, escrever, encomendar nem pagar nada por ninguém: só digo quais contas estão listadas. O site da própria organização diz como falar com ela.
say-free = Sou um programa de código aberto. Perguntar a mim não custa nada, aparecer no diretório também não, e ninguém pode pagar por isso. Nunca peço dinheiro nem dados de cartão.
say-nearby = Não sei onde você está. Diga um lugar, por exemplo: hospitais em Houston. Se for urgente, ligue para o número de emergência.
say-wrong = Desculpe. Escreva o nome completo com a cidade, ou cole o link, e eu tento de novo.
say-personal-data = Por favor, não me envie dados pessoais nem médicos: não preciso deles e não os guardo. Se outras pessoas leem este chat, apague a sua mensagem. Para achar uma conta, escreva só o nome da organização.
say-which = De qual organização você fala? Escreva o nome dela.
say-place-unknown = Não conheço nenhuma organização assim nesse lugar. Escreva o nome dela junto com o lugar.
say-website = O site de { $name } é { $site }.
say-website-none = O diretório não tem o site de { $name }.
say-doubt = { $name }: cada conta abaixo diz a sua fonte e a data, e isso é tudo o que o diretório sabe. Para ter certeza, procure um link para a conta no site da organização.

platform-listed = { $count ->
    [one] Conta no { $platform } listada para { $name }:
   *[other] { $count } contas no { $platform } listadas para { $name }:
}
platform-not-listed = Não há nenhuma conta no { $platform } listada para { $name }.
platform-not-listed-meaning = Pode haver uma que ninguém listou ainda. Procure um link no site da organização antes de confiar em alguma.
button-all-accounts = { $count ->
    [one] A conta listada
   *[other] As { $count } contas
}
verify-compare = De { $name } está listada esta conta no { $platform }. Compare letra por letra com a que você viu:
verify-none = Não há nenhuma conta no { $platform } listada para { $name }, então não posso dizer que seja verdadeira.

scam-title = Cuidado: não pague e não envie dados pessoais
scam-advice =
    Nunca envie dinheiro, cartões-presente, números de cartão ou de convênio, senhas nem exames por causa de uma mensagem, de quem quer que pareça ser.
    Oficial não quer dizer que seja seguro pagar: uma conta verdadeira pode ter sido invadida. Ligue para a organização em um número do site dela.
    Se você já pagou, ligue agora para o seu banco e faça um boletim na polícia. Guarde as mensagens.
scam-report-page = Denunciar o impostor ao { $platform }
submit-how = Qualquer pessoa pode incluir uma organização ou uma conta: aperte o botão, ou escreva propor e o nome. Os moderadores conferem cada proposta antes de listar.
submit-for = { $name } está no diretório. Você pode adicionar contas; os moderadores conferem antes.
submit-many = Uma lista grande vai para o operador como planilha.
correct-how = De qual organização se trata? Escreva o nome dela e aperte “Corrigir algo”. Os moderadores conferem cada mudança.
correct-for = Diga aos moderadores o que está errado em { $name }: aperte “Corrigir algo”. Eles conferem antes de mudar.
correct-with = { $handle } não está listada para { $name }. Se agora é dessa organização, aperte “Acrescentar contas”: os moderadores conferem antes de mudar algo. Se a antiga não existe mais, informe isso também.
report-how = Qual é a conta? Escreva denunciar e cole o link ou a @conta. Eu digo de quem é, e os moderadores olham antes de avisar qualquer pessoa.

sources-title = De onde vêm os dados
sources =
    name-suggestion-index (BSD-3-Clause) com Wikidata (CC0)
    US Digital Registry e outros dados do governo dos Estados Unidos (domínio público)
    The COVID Tracking Project at The Atlantic (CC BY 4.0)
    Govdirectory, feito com a Wikidata (CC0)
    NHS Choices: contains public sector information licensed under the Open Government Licence v3.0
    Research Organization Registry (CC0), Centers for Medicare & Medicaid Services (domínio público)
    Páginas de preços de hospitais reunidas por Nathan Sutton (Apache-2.0)
    Os sites das próprias organizações e as propostas que os moderadores aprovaram aqui

danger-title = Se alguém está em perigo, peça ajuda agora por telefone
danger-country = { $country }: { $numbers }
danger-ambulance = emergência { $number }
danger-crisis = { $name } { $number }
danger-poison = centro de intoxicações { $number }
danger-unknown = Não sei em que país você está:
danger-elsewhere = Em outros países: o 112 funciona na maioria dos celulares; findahelpline.com tem linhas de apoio do mundo todo.
danger-bot = Sou só um bot: não posso ligar para ninguém e ninguém lê isto. Por favor, conte a alguém perto de você.
danger-name = Se você procurava uma organização, escreva procurar e o nome dela.
report-last = Quer que a moderação examine { $handle }? Aperte o botão. Até lá, não se diz mais nada dela.
