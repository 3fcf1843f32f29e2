### Lo que solo Slack necesita decir: sus ventanas, su pestaña de inicio, su panel de asistente.

slack-title = Care Handles
slack-loading = Un momento…
slack-close = Cerrar
slack-share = Compartir
slack-shared = { $who } compartió esto
slack-open-form = Abrir como formulario
slack-trouble = Algo falló de nuestro lado y no se cambió nada. Inténtalo de nuevo en un momento.

slack-one-more = Una pregunta más, que surge de lo que elegiste.
slack-fill = Rellenar el formulario
slack-row-add = Añadir otra cuenta
slack-row-remove = Quitar esta cuenta
slack-row-address = Enlace a la cuenta
slack-row-address-hint = Por ejemplo https://x.com/MayoClinic. Un @nombre necesita su plataforma: instagram @mayoclinic.
slack-row-label = Para qué es la cuenta
slack-row-label-hint = Por ejemplo: pacientes, investigación, un servicio
slack-row-platform = Plataforma
slack-row-rest = Más cuentas
slack-row-rest-hint = Una por línea: su dirección y, tras una |, para qué es.

slack-home-search = Buscar una organización
slack-home-search-hint = Un nombre, un sitio web o la dirección de una cuenta

slack-hello = Pregúntame por una organización de salud y te digo qué cuentas tiene registradas y cómo se sabe. Mándame un enlace o un @nombre y te digo de quién es, si consta.
slack-prompts = Prueba con algo de esto
slack-prompt-ask = Buscar un hospital
slack-prompt-ask-text = Mayo Clinic
slack-prompt-check = Comprobar una cuenta
slack-prompt-check-text = https://x.com/MayoClinic
slack-prompt-news = ¿Qué hay de nuevo?
slack-prompt-news-text = novedades
slack-prompt-help = ¿Qué sabes hacer?
slack-prompt-help-text = ayuda

slack-not-installed = carehandles no está instalado en este espacio de trabajo. Lo puede añadir quien aquí pueda instalar aplicaciones.
