# Lo que solo encuentra un operador: archivos, bases de datos, copias.

refused-file-refused = { $path } no es una lista de organizaciones.
refused-file-unreadable = { $path } no se puede leer.
refused-file-unreadable-missing = No existe el archivo { $path }. Revisa su nombre.
refused-file-unreadable-denied = { $path } no se deja leer. Cambia sus permisos.
refused-file-unreadable-directory = { $path } es una carpeta. Nombra un archivo de ella.
refused-file-unreadable-broken-gzip = { $path } acaba en .gz pero no se puede descomprimir. Cópialo otra vez.
refused-file-empty = { $path } está vacío.
refused-wrong-encoding = { $path } no es UTF-8 desde la línea { $line }; parece { $guess }. Guárdalo como UTF-8.
refused-not-a-table = { $path } es texto, pero no una tabla de organizaciones.
refused-not-a-table-broken-json = { $path } no es una lista JSON de registros.
refused-not-a-table-broken-yaml = { $path } no es una lista YAML de registros, o se repite con referencias.
refused-not-a-table-broken-workbook = { $path } no es un libro de cálculo. Guárdalo de nuevo como .xlsx o .csv.
refused-not-a-table-no-records = { $path } no contiene registros.
refused-not-a-table-too-many-columns = { $path } tiene muchas más columnas que cualquier tabla de organizaciones.
refused-not-a-table-repeated-column = { $path } tiene dos veces la columna { $column }. Quita una.
refused-not-a-table-line-too-long = La línea { $line } de { $path } es demasiado larga para una tabla de organizaciones.
refused-not-a-table-broken-header = Las comillas de la primera línea de { $path } no casan.
refused-missing-columns = A { $path } le faltan las columnas { $columns }. Añádelas a su primera línea.
refused-account-column-unclear = La columna «{ $column }» de { $path } contiene cuentas (fila { $row }: { $value }) y su título no dice de qué plataforma son. Ponle el nombre de una, como Twitter o Facebook, o Cuentas; o Ignore, para dejarla fuera. No se cargó nada.
refused-target-not-empty = { $target } no está vacío. Restaura en un lugar nuevo.
refused-target-not-empty-file = { $target } ya existe. Indica un archivo que no exista todavía.
refused-backup-failed = La copia ha fallado.
refused-backup-failed-not-a-backup = Ese archivo no es una copia del directorio.
refused-backup-failed-missing = No hay ningún archivo { $source }. Comprueba su nombre.
refused-backup-failed-no-folder = { $target } está en una carpeta que no existe. Créala primero.
refused-backup-failed-tool-missing = Hace falta el programa { $tool } y no se encuentra. Instala los programas cliente de PostgreSQL.
refused-backup-failed-tool-failed = El programa { $tool } ha fallado: { $said }

refused-database-unusable-address = Eso no es la dirección de una base de datos. Da un archivo, o postgresql://...
refused-database-unusable-cannot-open = El archivo de la base de datos no se puede abrir. Comprueba que su carpeta existe y se deja leer.
refused-database-unusable-damaged = El archivo de la base de datos está dañado. Restaura la última copia: carehandles restore
refused-database-unusable-disk = El disco informa de un fallo. No se ha cambiado nada. Revisa el disco.
refused-database-unusable-not-a-database = Ese archivo no es una base de datos del directorio. Nombra otro.
refused-database-unusable-starting = La base de datos todavía está arrancando. Prueba otra vez dentro de un momento.
refused-database-unusable-unreachable = La base de datos no responde. No se ha cambiado nada. Comprueba que funciona.
refused-database-unusable-missing = Ahí todavía no hay ningún directorio. `carehandles run` y `carehandles chat` crean uno.
refused-database-unusable-older = El directorio lo escribió una versión anterior de este programa. Haz una copia de seguridad; el próximo `carehandles run` lo actualiza.
refused-database-unusable-slow = El directorio tarda demasiado en responder ahora mismo. Inténtalo de nuevo en un momento.
refused-database-unusable-busy = Demasiada gente consulta el directorio a la vez. Inténtalo de nuevo en un momento.

extra-missing = Para esto hace falta un paquete que no está instalado. Instálalo con: pip install "carehandles[{ $extra }]"
