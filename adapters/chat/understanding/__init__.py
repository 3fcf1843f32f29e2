"""What people type, understood: a grammar of five languages, and no model from outside."""

from adapters.chat.understanding.grammar import warm_up
from adapters.chat.understanding.intents import Ask, Danger, Intent
from adapters.chat.understanding.lists import KindWords, kind_words
from adapters.chat.understanding.tokens import without_markup
from adapters.chat.understanding.understand import danger_in, language_of, understand

__all__ = [
    "Ask",
    "Danger",
    "Intent",
    "KindWords",
    "danger_in",
    "kind_words",
    "language_of",
    "understand",
    "warm_up",
    "without_markup",
]
