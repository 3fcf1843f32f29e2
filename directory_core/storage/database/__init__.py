"""The database itself: connections, deadlines, errors, the schema, copies."""
