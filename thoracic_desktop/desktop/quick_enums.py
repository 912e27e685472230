"""Makes Qt's enums in a quarter of the time that Python's `enum` takes.

PySide6 has `enum` make every enum of the classes it loads, used or not: 180 with 2900 members before Today is on the
screen.  `enum` looks into each member for all that a class statement may hold, which is a tenth of the start.  Qt's
enums hold names and whole numbers and nothing else.  So an empty enum that `enum` made is copied and filled here.

How an enum looks inside differs from one Python to the next, so this is done only with the one it was tried with; the
tests compare the result with what `enum` itself makes, for every enum of Qt that a window can load.
"""

from __future__ import annotations

import enum
import sys
from types import ModuleType
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from collections.abc import Iterable

TRIED_WITH = (3, 11)
# What an enum keeps its members in.
CONTAINERS = ("_member_names_", "_member_map_", "_value2member_map_", "_unhashable_values_")


def quick_enum_module() -> ModuleType:
    """Return a module to stand for `enum` while PySide6 is loaded: `enum` itself with a Python not tried with."""
    return _MODULE if sys.version_info[:2] == TRIED_WITH else enum


class _QuickEnumType(enum.EnumType):
    """What PySide6 makes enums with: it calls one of the four classes below with a name and a list of pairs."""

    def _create_(cls, class_name: str, names: Any, *, boundary: Any = None, **others: Any) -> Any:
        asks_for_more = any(value not in {None, 1} for value in others.values())
        if asks_for_more or not _are_plain(names, cls):
            usual: Any = super()
            return usual._create_(class_name, names, boundary=boundary, **others)
        made = _copy_of_an_empty_one(cls, class_name, boundary)
        _fill(made, names)
        return made


class _Enum(enum.Enum, metaclass=_QuickEnumType):
    """Values of their own."""


class _IntEnum(enum.IntEnum, metaclass=_QuickEnumType):
    """Numbers with names."""


class _Flag(enum.Flag, metaclass=_QuickEnumType):
    """Values that can be joined; PySide6 knows all flags by this class among their bases."""


class _IntFlag(enum.IntFlag, _Flag):
    """Numbers that can be joined."""


_MODULE = ModuleType(enum.__name__, enum.__doc__)
vars(_MODULE).update(vars(enum))
vars(_MODULE).update(EnumMeta=_QuickEnumType, EnumType=_QuickEnumType)
vars(_MODULE).update(Enum=_Enum, IntEnum=_IntEnum, Flag=_Flag, IntFlag=_IntFlag)

_taken_names: dict[type, frozenset[str]] = {}
_empty_ones: dict[tuple[type, Any], type] = {}


def _are_plain(names: Any, base: type) -> bool:
    """Tell whether these are what Qt's enums have: a list of pairs, each a new name and a whole number."""
    if not isinstance(names, list):
        return False
    if base not in _taken_names:
        _taken_names[base] = frozenset(name for parent in base.__mro__ for name in vars(parent))
    taken = _taken_names[base]
    pairs = cast("list[tuple[str, object]]", names)
    return all(type(value) is int and name[0] != "_" and name not in taken for name, value in pairs)


def _copy_of_an_empty_one(base: type, class_name: str, boundary: Any) -> Any:
    if (base, boundary) not in _empty_ones:
        usual: Any = enum.EnumType
        _empty_ones[base, boundary] = usual._create_(base, class_name, (), boundary=boundary)
    inside = dict(vars(_empty_ones[base, boundary]))
    for name in CONTAINERS:
        inside[name] = inside[name].copy()
    return type.__new__(_QuickEnumType, class_name, (base,), inside)


def _fill(made: Any, names: list[tuple[str, int]]) -> None:
    """Add members as `enum` does: a second name of a value is another name of the same member."""
    by_name, by_value, own_names = made._member_map_, made._value2member_map_, made._member_names_
    new, takes_value, is_flag = made._new_member_, made._use_args_, issubclass(made, enum.Flag)
    for name, value in names:
        member = by_value.get(value)
        if member is None:
            member = by_value[value] = new(made, value) if takes_value else new(made)
            member._value_, member._name_ = value, name
            member.__objclass__ = made
            member._sort_order_ = len(own_names)
            # In a flag, several bits together are a name for them, and not a member of their own.
            if not is_flag or _is_one_bit(value):
                own_names.append(name)
        by_name[name] = member
        type.__setattr__(made, name, member)
    if is_flag:
        _note_bits(made)


def _note_bits(flag: Any) -> None:
    """Tell a flag which bits its members have; Python 3.11.2 and 3.11.7 differ in how."""
    values: list[int] = [flag._member_map_[name]._value_ for name in flag._member_names_]
    named, singles = _joined(flag._value2member_map_), _joined(values)
    flag._flag_mask_ = singles
    flag._all_bits_ = 2 ** named.bit_length() - 1
    if hasattr(flag, "_singles_mask_"):
        flag._flag_mask_, flag._singles_mask_ = named, singles
    if values != sorted(values):
        flag._iter_member_ = flag._iter_member_by_def_


def _joined(values: Iterable[int]) -> int:
    bits = 0
    for value in values:
        bits |= value
    return bits


def _is_one_bit(value: int) -> bool:
    return value > 0 and value & (value - 1) == 0
