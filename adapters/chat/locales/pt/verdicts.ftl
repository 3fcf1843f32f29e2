# O que se diz dos endereços: uma frase cada, que não afirma mais do que se sabe.

verdict-official = { $handle } é uma conta oficial de { $name }: o próprio site tinha um link para ela { $on }.
verdict-official-back = { $handle } é uma conta oficial de { $name }: ela e o site citavam um ao outro { $on }.
verdict-official-named = { $handle } é uma conta oficial de { $name }: o próprio site a indicava como sua { $on }.
verdict-official-proven = { $handle } é uma conta oficial de { $name }: o próprio domínio comprova isso, { $on }.
verdict-looked-at = { $handle } está listada para { $name }, e a moderação a confirmou { $on }.
verdict-listed = { $handle } está listada para { $name } por { $source }, { $on }. Ninguém verificou depois disso, então não está confirmada como oficial.
verdict-listed-undated = { $handle } está listada para { $name } por { $source }, sem data. Ninguém verificou aqui, então não está confirmada como oficial.
verdict-listed-new = { $handle } está listada para { $name } por { $source } (data: { $date }).
verdict-listed-looked-at = { $handle } está listada para { $name }: a moderação a examinou { $on }. Ninguém verificou depois disso, então não está confirmada como oficial.
verdict-listed-linked = { $handle } está listada para { $name }: o próprio site tinha um link para ela { $on }. Ninguém verificou depois disso, então não está confirmada como oficial.
verdict-listed-unknown = { $handle } está listada para { $name }; não se sabe com base em quê.
verdict-archived = { $handle } esteve listada para { $name }, mas não está mais em “{ $source }” { $since }. Pode estar inativa ou já ser de outra pessoa.
verdict-archived-undated = { $handle } esteve listada para { $name }, mas “{ $source }” a arquivou. Pode estar inativa ou já ser de outra pessoa.
verdict-dormant = { $handle } está listada para { $name }, mas já não tem atividade.
verdict-linked-unconfirmed = { $handle } está listada para { $name }: um site que ninguém confirmou tem um link para ela (data: { $date }).
verdict-disputed = Não confie em { $handle } agora. Ela está listada para { $name }, mas está contestada: alguém pode ter tomado a conta.
verdict-given-up = { $handle } esteve listada para { $name } e foi abandonada: qualquer um pode ter esse nome agora.
verdict-gone = { $handle } está listada para { $name }, mas o próprio site, que teve um link para ela pela última vez { $on }, não tem mais desde { $missing }.
verdict-given-up-dated = { $handle } esteve listada para { $name } { $until } e foi abandonada: qualquer um pode ter esse nome agora.
verdict-followed = { $name } tem agora { $handle } ali.
verdict-reported = Atenção: { $handle } foi denunciada, e constatou-se que não é de { $name }, em { $date }.

verdict-looks-alike = Atenção: { $handle } não está listada. Está escrita para parecer { $real }, que é de { $name }.
verdict-word-added = Atenção: { $handle } não está listada. É { $real } com um acréscimo, e { $real } é de { $name }.
verdict-letter-off = Atenção: { $handle } não está listada. Uma letra a separa de { $real }, que é de { $name }.
verdict-near = { $handle } não está listada. Parece com { $real }, que é de { $name }; isso não diz de quem ela é.
verdict-contains = { $handle } não está listada. Contém o nome de { $real }, que é de { $name }; isso não diz de quem ela é.
verdict-same-name = { $handle } não está listada. { $name } tem esse nome em outro lugar, como { $real }; o diretório não sabe se também o tem aqui.
verdict-named = { $handle } não está listada. Tem o nome de { $name }; o diretório não sabe se é dessa organização.
verdict-baited = { $handle } não está listada. Tem o nome de { $name } com uma palavra a mais, como fazem os impostores que pedem dinheiro ou oferecem ajuda; o diretório não sabe se é dessa organização.
verdict-claimed = { $handle } não está listada para { $name } nem para mais ninguém.
verdict-not-listed = { $handle } não está no diretório.
verdict-not-listed-meaning = Isso não diz que seja oficial nem que seja falsa: o diretório não conhece todas as contas. Procure um link para ela no site da organização antes de confiar.

verdict-website-confirmed = { $text } está no site de { $name }.
verdict-website-listed = { $text } está no site listado para { $name }; ninguém confirmou esse site ainda.
verdict-email-confirmed = { $text } tem o domínio do site de { $name }, { $domain }. Isso não diz quem enviou uma mensagem: o remetente pode ser falsificado.
verdict-email-listed = { $text } tem o domínio listado para { $name }; ninguém o confirmou ainda. Isso não diz quem enviou uma mensagem: o remetente pode ser falsificado.
verdict-website-imitates = Atenção: { $text } não é o site de { $name }, que é { $real }. Foi feito para parecer com ele.
verdict-website-contains = { $text } não é o site de { $name }, que é { $real }. Tem um nome parecido, que qualquer pessoa pode registrar; só confie se { $real } apontar para ele.
verdict-email-imitates = Atenção: { $text } não tem o domínio de { $name }, que é { $real }. Foi feito para se parecer com ele.
verdict-email-contains = { $text } não tem o domínio de { $name }, que é { $real }. Tem um nome parecido, que qualquer pessoa pode registrar; só confie se { $real } apontar para ele.
verdict-website-unknown = { $text } não está listado como site de ninguém do diretório.
verdict-email-unknown = { $text } não tem o domínio de ninguém do diretório.
verdict-broken = Cuidado: { $problem }
verdict-broken-imitates = { $handle } nem pode ser um nome lá.

verdict-posted = O link leva a uma única publicação; o que se diz aqui é da conta que a publicou. O que a publicação diz não é verificado.
verdict-via = { $host } só leva adiante: trata-se do endereço que está por trás.
verdict-elsewhere = O mesmo nome em outra plataforma não está listado.
verdict-personal = É a página de uma pessoa; o diretório só lista organizações.

verdict-here = Listada para { $name } no { $platform }:
verdict-not-here = Nenhuma conta de { $name } no { $platform } está listada. Listadas em outros lugares:
verdict-accounts = Listadas para { $name }:
verdict-no-accounts = Nenhuma conta de { $name } está listada.
verdict-check-website = Onde conferir: { $site }
verdict-check-website-unconfirmed = Diz-se que o site é { $site } ({ $date }); ninguém confirmou.
verdict-check-website-undated = Diz-se que o site é { $site }; ninguém confirmou.
verdict-advice = { $count ->
    [one] Não envie a ela dinheiro, senhas nem nada sobre a sua saúde, a não ser que a organização confirme no próprio site que a conta é dela. E ser oficial não quer dizer que seja seguro pagar.
   *[other] Não envie a nenhuma delas dinheiro, senhas nem nada sobre a sua saúde, a não ser que a organização confirme no próprio site que a conta é dela. E ser oficial não quer dizer que seja seguro pagar.
}

looked-many = { $count } endereços, os mais duvidosos primeiro:
looked-more-not-listed = { $count ->
    [one] Mais { $count } não está listado.
   *[other] Mais { $count } não estão listados.
}
looked-more = { $count ->
    [one] Mais { $count } não aparece aqui.
   *[other] Mais { $count } não aparecem aqui.
}
button-look-all = Mostrar todos

account-listed = listada por { $source } { $on }, sem verificação desde então
account-listed-undated = listada por { $source }, data desconhecida, nunca verificada aqui
account-listed-new = listada por { $source } (data: { $date })
account-looked-at = confirmada pela moderação { $on }
account-looked-at-old = examinada pela moderação { $on }, sem verificação desde então
account-linked = link no próprio site { $on }
account-linked-back = ela e o site citavam um ao outro { $on }
account-proven = comprovada pelo próprio domínio { $on }
account-linked-old = link no próprio site { $on }, sem verificação desde então
account-named = indicada pelo próprio site como sua { $on }
account-gone = o próprio site teve um link para ela pela última vez { $on } e não tem mais desde { $missing }
account-formerly = era { $handle } { $until }
account-not-seen = não encontrada no próprio site em { $date }
account-archived = não está mais em “{ $source }” { $since }
account-archived-undated = arquivada por “{ $source }”
account-dormant = já sem atividade
account-linked-unconfirmed = um site não confirmado tem um link para ela (data: { $date })
card-website-unconfirmed = Site, segundo dizem: { $site }
card-website-unconfirmed-dated = Site, segundo se dizia em { $date }: { $site }

# Contas denunciadas por se passarem por uma organização.

button-impostor = Denunciar
button-impostor-page = Denunciar no próprio { $platform }
button-take-back = Retirar a constatação
impostor-which = Qual é a conta? Escreva: denunciar, e o link dela.
impostor-noted = Obrigado. A moderação vai examinar { $handle }. Até lá, não se diz dela nada além do que já foi dito.
impostor-known = { $handle } já foi denunciada, e constatou-se que não é deles. Quem pergunta é avisado.
impostor-listed = { $handle } é uma conta listada, por isso não é tratada como impostora. Se mesmo assim você acha que está errada, pergunte pela organização e denuncie a conta a partir da ficha dela.
impostor-names-nobody = { $handle } não se parece com nenhuma conta listada, então ninguém aqui sabe por quem ela se passa. Denuncie na própria plataforma.
impostor-no-account = { $handle } não é uma conta de nenhuma plataforma. Dê o link da conta.
impostor-too-many = Você denunciou muitas nesta hora. Tente mais tarde.
impostor-other = Não foi possível denunciar { $handle }.
impostor-settled = Anotado: a partir de agora quem pergunta é avisado. Isso expira em um ano e pode ser retirado.
impostor-seconded = Anotado. Outra pessoa da moderação precisa constatar o mesmo.
impostor-taken-back = Retirado: volta a ser só uma conta não listada.
button-impostor-website = Não é deles: o site deles tem link para outra
button-impostor-said = Não é deles: eles disseram
button-impostor-asked = Não é deles: pede dinheiro ou dados em nome deles
button-impostor-other = Não é deles
task-impostor = Denúncia: uma conta estaria se passando por { $name }
verdict-object = Isso diz que não é deles, e nada mais. Quem tem a conta pode contestar: { $contact }
verdict-object-operator = Isso diz que não é deles, e nada mais. Quem tem a conta pode contestar junto a quem opera este bot.

# O que uma notificação diz de um endereço, em poucas palavras.
brief-confirmed = { $handle }: oficial, { $name }
brief-looked-at = { $handle }: listada para { $name }, confirmada pela moderação
brief-listed = { $handle }: listada para { $name }, não confirmada
brief-disputed = { $handle }: não confie nela agora ({ $name })
brief-given-up = { $handle }: abandonada por { $name }
brief-reported-not-theirs = { $handle }: denunciada, não é de { $name }
brief-imitates = { $handle }: não listada, parece { $real }
brief-contains = { $handle }: não listada, tem um nome como { $real }
brief-not-listed = { $handle }: não listada
brief-no-account = { $handle }: não é uma conta
brief-website = { $handle }: o site de { $name }
brief-other = { $handle }: veja a resposta
