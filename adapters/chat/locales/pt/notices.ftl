# O que o mensageiro leva.

notice-gone = Isto foi apagado.
outcome-undone = A decisão foi desfeita. A proposta volta a esperar pela moderação.
outcome-changed = A moderação alterou antes de publicar:
question-for-you = A moderação pergunta sobre { $id }: { $question }
answered-for = { $who }, a resposta à sua pergunta sobre { $id }: { $answer }
question-gone = A moderação tinha perguntado algo a você; já não precisa responder.
published-gone = { $what }. Isto foi retirado.
reminder = { $count ->
    [one] { $count } proposta espera há muito tempo.
   *[other] { $count } propostas esperam há muito tempo.
}
button-queue = Mostrar a fila
digest = O dia no diretório: { $day }
digest-submitted = { $count } enviadas
digest-approved = { $count } aprovadas
digest-rejected = { $count } recusadas
digest-waiting = { $count } em espera agora
daily-head = O registro das decisões no fim de { $day }
daily-head-advice = { $head } · quem guardar isto pode conferir o registro: carehandles audit verify --head
unreachable-person = Não foi possível avisar { $who } sobre { $id }: { $why }. O que foi decidido vale.
unreachable-room = Já não se consegue chegar a uma sala { $venue }: { $why }. Ela não recebe mais fichas.
unreachable-why-blocked = o bot foi bloqueado
unreachable-why-deactivated = a conta já não existe
unreachable-why-account-inactive = a conta já não existe
unreachable-why-user-disabled = a conta já não existe
unreachable-why-removed = o bot foi retirado de lá
unreachable-why-not-in-channel = o bot não está lá
unreachable-why-not-found = essa sala não existe
unreachable-why-channel-not-found = essa sala não existe
unreachable-why-is-archived = a sala está arquivada
unreachable-why-forbidden = o bot não pode escrever lá
unreachable-why-not-installed = o aplicativo já não está instalado lá
unreachable-why-token-revoked = o aplicativo já não está instalado lá
unreachable-why-other = não há como chegar lá
haste = { $who } decidiu { $acts } vezes em { $seconds } segundos, mais rápido do que alguém consegue ler. Durante { $minutes } minutos, não decide mais nada.
haste-advice = Revejam o que foi decidido. Cada decisão pode ser desfeita na sua ficha.
security-disputed = { $who } ocultou { $handle } no { $platform }, uma conta de { $name }. Quem perguntar recebe um aviso.
security-undisputed = { $who } mostra de novo { $handle } no { $platform }, uma conta de { $name }.
security-other = Algo mudou em { $handle } no { $platform }, uma conta de { $name }.
published-new = Novo no diretório: { $name }
published-more = Contas novas no diretório: { $name }
published-correction = Corrigido no diretório: { $name }
published-report = Uma conta foi retirada do diretório: { $name }
published-merge = Ampliado no diretório: { $name }
published-other = Alterado no diretório: { $name }
