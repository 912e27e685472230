"""Turn the decoder's messages into sentences for the person who wrote the file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec import inspect

_PLACE = re.compile(r" - at `\$\.?(.*)`$")
_STEP = re.compile(r"\[[^]]*\]|[^.\[]+")
_FIELD = re.compile(r"^Object (missing required|contains unknown) field `(.*)`$", re.DOTALL)
_CHOICE = re.compile(r"^Invalid (?:enum )?value (.+)$", re.DOTALL)
_PATTERN = re.compile(r"matching regex '\^?(.*?)\$?'$")
_TYPE = re.compile(r"`([a-z]+(?: \| [a-z]+)*)`")
_TYPE_WORDS = {
    "int": "an integer",
    "float": "a number",
    "str": "text",
    "bool": "true or false",
    "array": "a list",
    "object": "a table",
    "date": "a date",
    "datetime": "a date",
    "time": "a time",
}


def explain(message: str, schema: type) -> tuple[str, str]:
    """Return the path of the key that is wrong, and what was expected there.

    Args:
        message: a message of `msgspec.ValidationError`.
        schema: the type that the table was checked against.
    """
    found = _PLACE.search(message)
    path = found[1] if found else ""
    problem = message[: found.start()] if found else message
    if field := _FIELD.match(problem):
        path = f"{path}.{field[2]}" if path else field[2]
        missing = field[1] == "missing required"
        return path, "expected this key, but it is missing" if missing else "this key is not known here"
    if choice := _CHOICE.match(problem):
        return path, f"expected one of {', '.join(_choices(schema, path))}, got {choice[1]}"
    problem = _PATTERN.sub(r"of the form \1", _TYPE.sub(_type_words, problem))
    return path, problem[0].lower() + problem[1:]


def _type_words(found: re.Match[str]) -> str:
    names = [name for name in found[1].split(" | ") if name != "null"]
    if any(name not in _TYPE_WORDS for name in names):
        return found[0]
    return " or ".join(_TYPE_WORDS[name] for name in names)


def _choices(schema: type, path: str) -> Iterator[str]:
    nodes: list[inspect.Type] = [inspect.type_info(schema)]
    for step in _STEP.findall(path):
        nodes = list(_inside(nodes, step))
    for node in _flat(nodes):
        if isinstance(node, inspect.EnumType):
            yield from (str(member.value) for member in node.cls)
        elif isinstance(node, inspect.LiteralType):
            yield from map(str, node.values)


def _inside(nodes: Iterable[inspect.Type], step: str) -> Iterator[inspect.Type]:
    for node in _flat(nodes):
        if isinstance(node, inspect.StructType):
            yield from (field.type for field in node.fields if field.encode_name == step)
            if node.tag_field == step and node.tag is not None:
                yield inspect.LiteralType((node.tag,))
        elif isinstance(node, inspect.VarTupleType | inspect.ListType):
            yield node.item_type
        elif isinstance(node, inspect.TupleType):
            yield from node.item_types
        elif isinstance(node, inspect.DictType):
            yield node.value_type


def _flat(nodes: Iterable[inspect.Type]) -> Iterator[inspect.Type]:
    for node in nodes:
        if isinstance(node, inspect.UnionType):
            yield from _flat(node.types)
        elif isinstance(node, inspect.Metadata):
            yield from _flat((node.type,))
        else:
            yield node
