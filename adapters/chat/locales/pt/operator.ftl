# O que só um operador encontra: arquivos, bancos de dados, cópias de segurança.

refused-file-refused = { $path } não é uma lista de organizações.
refused-file-unreadable = Não é possível ler { $path }.
refused-file-unreadable-missing = O arquivo { $path } não existe. Verifique o nome.
refused-file-unreadable-denied = Não é permitido ler { $path }. Mude as permissões.
refused-file-unreadable-directory = { $path } é uma pasta. Indique um arquivo que está nela.
refused-file-unreadable-broken-gzip = { $path } termina em .gz, mas não pode ser descompactado. Copie de novo.
refused-file-empty = { $path } está vazio.
refused-wrong-encoding = { $path } não é UTF-8 a partir da linha { $line }; parece { $guess }. Guarde como UTF-8.
refused-not-a-table = { $path } é texto, mas não uma tabela de organizações.
refused-not-a-table-broken-json = { $path } não é uma lista JSON de registros.
refused-not-a-table-broken-yaml = { $path } não é uma lista YAML de registros, ou se repete por referências.
refused-not-a-table-broken-workbook = { $path } não é uma pasta de trabalho. Salve-a de novo como .xlsx ou .csv.
refused-not-a-table-no-records = { $path } não contém registros.
refused-not-a-table-too-many-columns = { $path } tem muito mais colunas do que qualquer tabela de organizações.
refused-not-a-table-repeated-column = { $path } tem a coluna { $column } duas vezes. Retire uma.
refused-not-a-table-line-too-long = A linha { $line } de { $path } é longa demais para uma tabela de organizações.
refused-not-a-table-broken-header = As aspas da primeira linha de { $path } não batem.
refused-missing-columns = Faltam em { $path } as colunas { $columns }. Acrescente-as à primeira linha.
refused-account-column-unclear = A coluna “{ $column }” de { $path } contém contas (linha { $row }: { $value }), e o título não diz de qual plataforma. Dê-lhe o nome de uma, como Twitter ou Facebook, ou Contas; ou Ignore, para deixá-la de fora. Nada foi carregado.
refused-target-not-empty = { $target } não está vazio. Restaure num lugar novo.
refused-target-not-empty-file = { $target } já existe. Indique um arquivo que ainda não exista.
refused-backup-failed = A cópia de segurança falhou.
refused-backup-failed-not-a-backup = Esse arquivo não é uma cópia de segurança do diretório.
refused-backup-failed-missing = Não há nenhum arquivo { $source }. Confira o nome.
refused-backup-failed-no-folder = { $target } fica numa pasta que não existe. Crie-a primeiro.
refused-backup-failed-tool-missing = Para isso é preciso o programa { $tool }, que não foi encontrado. Instale os programas cliente do PostgreSQL.
refused-backup-failed-tool-failed = O programa { $tool } falhou: { $said }

refused-database-unusable-address = Esse não é o endereço de um banco de dados. Dê um arquivo, ou postgresql://...
refused-database-unusable-cannot-open = Não é possível abrir o arquivo do banco de dados. Verifique se a pasta existe e pode ser lida.
refused-database-unusable-damaged = O arquivo do banco de dados está danificado. Restaure a última cópia: carehandles restore
refused-database-unusable-disk = O disco informa uma falha. Nada foi alterado. Verifique o disco.
refused-database-unusable-not-a-database = Esse arquivo não é um banco de dados do diretório. Indique outro.
refused-database-unusable-starting = O banco de dados ainda está iniciando. Tente de novo daqui a pouco.
refused-database-unusable-unreachable = O banco de dados não responde. Nada foi alterado. Verifique se está funcionando.
refused-database-unusable-missing = Ainda não há nenhum diretório aí. `carehandles run` e `carehandles chat` criam um.
refused-database-unusable-older = O diretório foi escrito por uma versão anterior deste programa. Faça uma cópia de segurança; o próximo `carehandles run` o atualiza.
refused-database-unusable-slow = O diretório está demorando demais para responder. Tente de novo em um instante.
refused-database-unusable-busy = Gente demais está consultando o diretório ao mesmo tempo. Tente de novo em um instante.

extra-missing = Para isso falta um pacote. Instale-o com: pip install "carehandles[{ $extra }]"
