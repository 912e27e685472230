"""What happened: records, the SQLite history, its backups and its recovery."""
