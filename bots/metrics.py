"""What Prometheus may ask: how much is asked, decided and delivered, and what waits.

No label names a person, a room or a question.
"""

from collections.abc import Callable, Iterable

from prometheus_client import Counter, Gauge, Histogram
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from directory_core.clock import Clock
from directory_core.models import Certainty, Health

QUESTIONS = Counter("carehandles_questions", "Questions, by how sure the answer was", ["certainty"])
QUESTION_SECONDS = Histogram("carehandles_question_seconds", "Time to answer a question")
PASSED_OVER = Gauge(
    "carehandles_telegram_passed_over", "Updates given up since the start; the log says which"
)
NOTICES = Counter("carehandles_notices", "Notices, by how they ended", ["venue", "outcome"])
DELIVERY_SECONDS = Histogram("carehandles_delivery_seconds", "Time of one delivery", ["venue"])


class Waiting(Collector):
    """What waits in the database, read when it is asked for."""

    def __init__(self, health: Callable[[], Health], clock: Clock) -> None:
        self._health = health
        self._clock = clock

    def collect(self) -> Iterable[Metric]:
        """The gauges, from one reading."""
        health = self._health()
        now, oldest = self._clock(), health.oldest_pending
        age = (now - oldest).total_seconds() if oldest else 0.0
        gauges = {
            "organizations": ("Organizations listed", health.organizations),
            "revision": ("Revision of the directory", health.revision),
            "pending": ("Submissions that wait for a decision", health.pending),
            "pending_age_seconds": ("Age of the oldest of them", age),
            "notices_waiting": ("Notices not delivered yet", health.notices),
        }
        for name, (help_text, value) in gauges.items():
            yield GaugeMetricFamily(f"carehandles_{name}", help_text, value=value)
        decisions = CounterMetricFamily(
            "carehandles_decisions", "What moderators said", labels=["verdict"]
        )
        for verdict, count in health.decisions:
            decisions.add_metric([verdict], count)
        yield decisions


def answered(certainty: Certainty, seconds: float) -> None:
    """Count one answer."""
    QUESTIONS.labels(certainty.value).inc()
    QUESTION_SECONDS.observe(seconds)
