"""Other ways of finding a name, as their makers mean them to be used.  Development only.

Each gets every name of every organization, with its city and state, and gives the organizations of
the best.
Importing this module needs scikit-learn and tantivy.
"""

import re
import sqlite3
from collections.abc import Callable
from itertools import count
from typing import Any

import numpy as np
import tantivy
from rapidfuzz import fuzz, process, utils
from sklearn.feature_extraction.text import TfidfVectorizer  # type: ignore[import-untyped]  # has no types

from benchmarks.lookup.matchers import Found, Matcher, first_five, texts_of
from directory_core.lookup import Entry

_TRIGRAMS: dict[str, Any] = {"analyzer": "char_wb", "ngram_range": (3, 3)}
MOST_NAMES = 100
"""Names a peer is asked for, so that five organizations are among them."""


class Fuzz:
    """rapidfuzz over all names, with one of its scorers."""

    def __init__(self, name: str, scorer: Callable[..., float]) -> None:
        self.name, self._scorer = name, scorer

    def build(self, entries: list[Entry]) -> None:
        """Fold every name once."""
        texts, self._slugs = texts_of(entries)
        self._texts = [utils.default_process(text) for text in texts]

    def ask(self, text: str) -> Found:
        """Score every name."""
        best = process.extract(
            utils.default_process(text), self._texts, scorer=self._scorer, limit=MOST_NAMES
        )
        return Found(first_five([self._slugs[at] for _, _, at in best]))


class Cosine:
    """TF-IDF cosine (scikit-learn) on words, or on character trigrams within them."""

    def __init__(self, *, words: bool = False) -> None:
        self.name = "TF-IDF cosine, words" if words else "TF-IDF cosine"
        self._cut = {"token_pattern": r"\w+"} if words else _TRIGRAMS

    def build(self, entries: list[Entry]) -> None:
        """One sparse row for each name."""
        texts, self._slugs = texts_of(entries)
        self._vectorizer = TfidfVectorizer(strip_accents="unicode", dtype=np.float32, **self._cut)
        self._names = self._vectorizer.fit_transform(texts).T.tocsr()

    def ask(self, text: str) -> Found:
        """The names at the smallest angle."""
        row = self._vectorizer.transform([text]) @ self._names
        if not row.nnz:
            return Found(())
        most = min(MOST_NAMES, row.nnz)
        best = np.argpartition(-row.data, most - 1)[:most]
        best = best[np.argsort(-row.data[best], kind="stable")]
        return Found(first_five([self._slugs[at] for at in row.indices[best]]))


class Tantivy:
    """tantivy's full text search (BM25), every word fuzzy by one edit."""

    name = "tantivy"

    def build(self, entries: list[Entry]) -> None:
        """One document for each name, in memory."""
        texts, self._slugs = texts_of(entries)
        schema = tantivy.SchemaBuilder()
        schema.add_text_field("name", stored=False)
        schema.add_integer_field("at", stored=True)
        self._index = tantivy.Index(schema.build())
        writer = self._index.writer(heap_size=64_000_000, num_threads=1)
        for at, text in enumerate(texts):
            writer.add_document(tantivy.Document(name=text, at=at))
        writer.commit()
        self._index.reload()
        self._searcher = self._index.searcher()

    def ask(self, text: str) -> Found:
        """Any of the words, each as typed or with one edit."""
        words = re.findall(r"\w+", text.lower())
        schema = self._index.schema
        should = tantivy.Occur.Should
        clauses = [
            (should, query)
            for word in words
            for query in (
                tantivy.Query.boost_query(tantivy.Query.term_query(schema, "name", word), 2.0),
                tantivy.Query.fuzzy_term_query(schema, "name", word, distance=1),
            )
        ]
        hits = self._searcher.search(tantivy.Query.boolean_query(clauses), MOST_NAMES).hits
        found = [self._slugs[self._searcher.doc(address)["at"][0]] for _, address in hits]
        return Found(first_five(found))


class Fts5:
    """SQLite's full text search with its trigram tokenizer, any trigram of the question."""

    name = "SQLite FTS5 trigram"

    def build(self, entries: list[Entry]) -> None:
        """One row for each name, in memory."""
        texts, self._slugs = texts_of(entries)
        self._db = sqlite3.connect(":memory:")
        self._db.execute("CREATE VIRTUAL TABLE names USING fts5(name, tokenize='trigram')")
        self._db.executemany(
            "INSERT INTO names(rowid, name) VALUES (?, ?)", zip(count(), texts, strict=False)
        )

    def ask(self, text: str) -> Found:
        """Any of its trigrams, ranked by BM25."""
        plain = re.sub(r"[^\w ]", " ", text)
        pieces = {plain[at : at + 3] for at in range(len(plain) - 2)}
        match = " OR ".join(f'"{piece}"' for piece in sorted(pieces))
        if not match:
            return Found(())
        hits = self._db.execute(
            "SELECT rowid FROM names WHERE names MATCH ? ORDER BY rank LIMIT ?", (match, MOST_NAMES)
        )
        return Found(first_five([self._slugs[at] for (at,) in hits]))


def all_peers() -> list[Matcher]:
    """Every peer that needs no server."""
    return [
        Fuzz("rapidfuzz WRatio", fuzz.WRatio),
        Fuzz("rapidfuzz token_set_ratio", fuzz.token_set_ratio),
        Cosine(),
        Cosine(words=True),
        Tantivy(),
        Fts5(),
    ]
