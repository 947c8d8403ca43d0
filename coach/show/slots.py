"""What was given beside the words of a key result, on one quiet line."""

from collections.abc import Iterable, Iterator, Mapping

from coach.show.phrases import Phrases


def told(slots: Iterable[tuple[str, str]], words: Phrases) -> str:
    """`90 → 30 h, by 30 June, Anna`; "" where nothing was given."""
    given = {name: " ".join(value.split()) for name, value in slots}
    return ", ".join(_pieces(given, words))


def _pieces(given: Mapping[str, str], words: Phrases) -> Iterator[str]:
    if distance := _distance(given, words):
        yield distance
    if due := given.get("due"):
        said = words("slots-due", due=due)
        yield due if due.lower().startswith(said.removesuffix(due).lower()) else said
    yield from (given[name] for name in ("owner", "kind") if name in given)


def _distance(given: Mapping[str, str], words: Phrases) -> str:
    """From where to where, with the unit at its end unless the values carry it already."""
    baseline, target, unit = (given.get(name, "") for name in ("baseline", "target", "unit"))
    if baseline and target:
        said = words("slots-both", baseline=baseline, target=target)
    elif baseline:
        said = words("slots-baseline", baseline=baseline)
    else:
        said = words("slots-target", target=target) if target else ""
    if not said:
        return words("slots-unit", unit=unit) if unit else ""
    return said if not unit or said.endswith(unit) else f"{said}{'' if unit == '%' else ' '}{unit}"
