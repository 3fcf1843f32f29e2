"""What the tables are made of: column types and the columns that most of them have."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Column,
    DateTime,
    Dialect,
    ForeignKey,
    Integer,
    MetaData,
    String,
    TypeDecorator,
)
from sqlalchemy.types import TypeEngine

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

Big = BigInteger().with_variant(Integer(), "sqlite")
"""SQLite numbers its rows only where the key is an INTEGER, which has 64 bits there."""


class Json(TypeDecorator[Any]):
    """A value of JSON: JSONB on PostgreSQL, whose part of SQLAlchemy is loaded only there."""

    impl = JSON
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Give the database's own type."""
        if dialect.name != "postgresql":
            return dialect.type_descriptor(JSON())
        from sqlalchemy.dialects.postgresql import JSONB  # noqa: PLC0415 - for who has one

        return dialect.type_descriptor(JSONB())


class Moment(TypeDecorator[datetime]):
    """An aware moment in UTC.  SQLite has no zones, so there the zone is put back on reading."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Refuse a naive moment, which would mean a different one elsewhere."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs its zone")
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(
        self,
        value: Any | None,
        dialect: Dialect,  # noqa: ARG002 - SQLAlchemy passes it by name
    ) -> datetime | None:
        """Give back the moment in UTC."""
        if value is None:
            return None
        moment: datetime = value
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def slug_to(name: str) -> Column[str]:
    """Another organization, by slug; checked at the end of the transaction, so order is free."""
    target = ForeignKey("organizations.slug", deferrable=True, initially="DEFERRED")
    return Column(name, String(40), target, nullable=True, index=True)


def row_id() -> Column[int]:
    """A row's own number."""
    return Column("id", Big, primary_key=True, autoincrement=True)


def to(target: str, name: str, *, nullable: bool = False, index: bool = False) -> Column[int]:
    """A column `name` that points at a row of `target`."""
    return Column(name, Big, ForeignKey(f"{target}.id"), nullable=nullable, index=index)
