"""Which message of ours answers which words, so that words that change are answered in place.

A convenience of one process: after a restart the answer to changed words stands below the first.
"""

from cachetools import LRUCache

from adapters.chat.views import Reply

REMEMBERED = 5000


class GivenAnswers:
    """Remembers the words that were answered last, and the messages that answered them.

    Words have a key that no others of the venue have, as the message that holds them; so have
    answers, where they are one message each.
    """

    def __init__(self) -> None:
        self._words: LRUCache[str, str] = LRUCache(REMEMBERED)
        self._given: LRUCache[str, str] = LRUCache(REMEMBERED)

    def was_said(self, key: str, words: str) -> bool:
        """Whether the words under this key were these when they were answered last."""
        return self._words.get(key) == words

    def said(self, key: str, words: str) -> None:
        """Note the words that are answered."""
        self._words[key] = words

    def note(self, key: str, reply: Reply, message: str) -> None:
        """Note the message that answered, if it is one; a form's question is never written over."""
        if message and reply.form is None:
            self._given[key] = message
        else:
            self._given.pop(key, None)

    def given(self, key: str, reply: Reply) -> str:
        """The message that `reply` may take the place of; empty where there is none."""
        return "" if reply.form is not None else self._given.get(key, "")
