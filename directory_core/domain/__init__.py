"""The rules of submitting and deciding: plain values in, plain values out.

Nothing here knows a database, a clock or a chat, so that a rule can be read, and tested, by itself.
`storage` makes the same rules hold between processes, and the services put both together.
"""
