"""What the Today screen says about the session: its kind, its title, why it is as it is, and the way through it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from thoracic_desktop.exercises.model import Equipment, Group, Position
from thoracic_desktop.programme.day import StrengthStatus
from thoracic_desktop.programme.standing import Phase
from thoracic_desktop.programme.timing import exercise_ms
from thoracic_desktop.ui.moments import past_day, weekday
from thoracic_desktop.ui.terms import equipment_words, minutes_word

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from thoracic_desktop.controllers.today_state import PlanChoice, TodayState
    from thoracic_desktop.exercises.model import Exercise
    from thoracic_desktop.programme.day import DayPlan

STRETCH_TARGET = 2  # the source asks for stretching once or twice a day
ENOUGH_TO_KEEP_UP = 3  # sessions a week, the app's own choice (D18)
AROUND = frozenset({Group.WARM_UP, Group.COOL_DOWN})
ON_THE_FLOOR = frozenset({Position.HANDS_AND_KNEES, Position.LYING_ON_BACK, Position.LYING_FACE_DOWN})


def main_exercises(exercises: Iterable[Exercise]) -> tuple[Exercise, ...]:
    """Return the exercises without warm-up and slow breathing."""
    return tuple(exercise for exercise in exercises if exercise.group not in AROUND)


def exercise_count(exercises: Iterable[Exercise]) -> str:
    """Return how many exercises there are, without warm-up and slow breathing."""
    count = len(main_exercises(exercises))
    if count == 1:
        return QCoreApplication.translate("Today", "1 exercise")
    return QCoreApplication.translate("Today", "{count} exercises").format(count=count)


def is_first_day(state: TodayState) -> bool:
    """Tell whether no session has been done yet."""
    return state.programme_week is None


def kind_label(state: TodayState) -> str:
    """Return the small words above the title."""
    if is_first_day(state):
        return QCoreApplication.translate("Today", "First session, gentle start")
    if _all_done(state.day):
        return QCoreApplication.translate("Today", "Done for today")
    if state.day.stretches_today > 0:
        return QCoreApplication.translate("Today", "One more session, if you like")
    return QCoreApplication.translate("Today", "Main session")


def session_title(exercises: tuple[Exercise, ...]) -> str:
    """Return what the session is about."""
    main = main_exercises(exercises)
    groups = {exercise.group for exercise in main}
    if main and all(exercise.desk_fit for exercise in main):
        return QCoreApplication.translate("Today", "At your desk")
    if {Group.STRETCH, Group.STRENGTH} <= groups:
        return QCoreApplication.translate("Today", "Stretch and strengthen")
    if Group.STRENGTH in groups:
        return QCoreApplication.translate("Today", "Strengthen")
    return QCoreApplication.translate("Today", "Stretch")


def why(state: TodayState) -> str:
    """Return the sentence or two that explain today's session from what was done."""
    return _out_of_the_usual(state) or _from_what_was_done(state)


def _out_of_the_usual(state: TodayState) -> str:
    if state.safety.is_closed:
        return QCoreApplication.translate("Today", "Exercise waits until somebody has looked at it.")
    if not state.chosen.session.exercises:
        return QCoreApplication.translate("Today", "All of this routine is left out. Change it, or take a move back.")
    if is_first_day(state):
        return QCoreApplication.translate("Today", "About half the usual amount, to see how your back responds.")
    if state.day.phase is not Phase.USUAL:
        return _on_bad_days(state.day.phase)
    if state.day.is_short_set:
        return QCoreApplication.translate("Today", "One gentle move: the rest does not fit into your minutes today.")
    return ""


def _from_what_was_done(state: TodayState) -> str:
    if _all_done(state.day):
        return QCoreApplication.translate("Today", "All that is planned for today is done. More is up to you.")
    if state.keeps_up:
        return _keeping_up(sum(state.sessions_done))
    if state.day.parts > 1:
        return _of_two(state.day)
    if state.day.stretches_today > 0:
        return f"{_strengthening(state.day, state.now.date())} {_stretched(state.day)}".strip()
    return _with_first_stretch(state.day, state.now.date())


def _keeping_up(sessions: int) -> str:
    if sessions >= ENOUGH_TO_KEEP_UP:
        return QCoreApplication.translate("Today", "Three sessions this week keep it up. More is up to you.")
    text = QCoreApplication.translate("Today", "Three sessions a week keep it up: {count} of 3 so far.")
    return text.format(count=sessions)


def _of_two(day: DayPlan) -> str:
    if day.part == 1:
        return QCoreApplication.translate("Today", "The first of two sessions today: the stretches.")
    return QCoreApplication.translate("Today", "The second of two sessions today: the strength moves.")


def _on_bad_days(phase: Phase) -> str:
    if phase is Phase.FLARE:
        return QCoreApplication.translate("Today", "Half the amount and no strength moves, for the bad days.")
    return QCoreApplication.translate("Today", "On the way back after bad days: a little more each day.")


def way_through(choice: PlanChoice) -> str:
    """Return the line about the warm-up, the places in order, and the things to have at hand there."""
    places = _places(choice.exercises)
    floor = QCoreApplication.translate("Today", "floor")
    parts: list[str] = []
    warm_up = _warm_up_ms(choice)
    way = _joined([_with_things(place, choice.exercises) if place == floor else place for place in places])
    if warm_up and way:
        text = QCoreApplication.translate("Today", "{time} warm-up, then {places}.")
        parts.append(text.format(time=minutes_word(warm_up), places=way))
    elif warm_up:
        parts.append(QCoreApplication.translate("Today", "{time} warm-up.").format(time=minutes_word(warm_up)))
    if len(places) > 1 and places[0] == floor and places.count(floor) == 1:
        parts.append(QCoreApplication.translate("Today", "You get up once."))
    if any(exercise.group is Group.COOL_DOWN for exercise in choice.exercises):
        parts.append(QCoreApplication.translate("Today", "Slow breathing at the end."))
    return " ".join(parts)


def _all_done(day: DayPlan) -> bool:
    due = {StrengthStatus.NEVER_DONE, StrengthStatus.DUE}
    if day.stretches_today == 0 and day.strength is StrengthStatus.NOT_IN_PLAN:
        return False
    return day.strength not in due and day.stretches_today >= STRETCH_TARGET


def _with_first_stretch(day: DayPlan, today: dt.date) -> str:
    if day.strength is StrengthStatus.NEVER_DONE:
        return QCoreApplication.translate("Today", "Strengthening starts now, and you have not stretched yet today.")
    if day.strength is StrengthStatus.DUE and (day.strength_next is None or day.strength_next >= today):
        return QCoreApplication.translate("Today", "Strengthening is due, and you have not stretched yet today.")
    if day.strength is StrengthStatus.NOT_IN_PLAN:
        return QCoreApplication.translate("Today", "You have not stretched yet today.")
    not_yet = QCoreApplication.translate("Today", "You have not stretched yet today.")
    return f"{_strengthening(day, today)} {not_yet}"


def _strengthening(day: DayPlan, today: dt.date) -> str:
    if day.strength is StrengthStatus.DUE and day.strength_next is not None and day.strength_next < today:
        text = QCoreApplication.translate("Today", "Strengthening has been due since {day}.")
        return text.format(day=past_day(day.strength_next, today))
    following = weekday(day.strength_next) if day.strength_next is not None else ""
    return {
        StrengthStatus.NOT_IN_PLAN: "",
        StrengthStatus.NOT_YET: QCoreApplication.translate("Today", "Strengthening starts on {day}."),
        StrengthStatus.NEVER_DONE: QCoreApplication.translate("Today", "Strengthening starts now."),
        StrengthStatus.DUE: QCoreApplication.translate("Today", "Strengthening is due."),
        StrengthStatus.RESTING: QCoreApplication.translate("Today", "Strengthening rests until {day}."),
        StrengthStatus.DONE_TODAY: QCoreApplication.translate("Today", "Strengthening had its turn today."),
        StrengthStatus.FLARE: QCoreApplication.translate("Today", "Strengthening rests on bad days."),
    }[day.strength].format(day=following)


def _stretched(day: DayPlan) -> str:
    if day.stretches_today == 1:
        return QCoreApplication.translate("Today", "You have stretched once today.")
    text = QCoreApplication.translate("Today", "You have stretched {count} times today.")
    return text.format(count=day.stretches_today)


def _warm_up_ms(choice: PlanChoice) -> int:
    pairs = zip(choice.session.exercises, choice.exercises, strict=True)
    return sum(exercise_ms(one, planned.prescription) for planned, one in pairs if one.group is Group.WARM_UP)


def _places(exercises: tuple[Exercise, ...]) -> list[str]:
    """Return where the exercises take place, in order, neighbours that share a place as one."""
    places: list[str] = []
    for exercise in main_exercises(exercises):
        place = _place(exercise)
        if place and place not in places[-1:]:
            places.append(place)
    return places


def _place(exercise: Exercise) -> str:
    if exercise.position in ON_THE_FLOOR:
        return QCoreApplication.translate("Today", "floor")
    if Equipment.WALL in exercise.equipment:
        return QCoreApplication.translate("Today", "wall")
    if Equipment.CHAIR in exercise.equipment:
        return QCoreApplication.translate("Today", "chair")
    return ""


def _with_things(floor: str, exercises: tuple[Exercise, ...]) -> str:
    used = {thing for exercise in exercises for thing in exercise.equipment}
    things = equipment_words(thing for thing in (Equipment.MAT, Equipment.ROLLER) if thing in used)
    if not things:
        return floor
    text = QCoreApplication.translate("Today", "{place} ({things})")
    return text.format(place=floor, things=things[:1].lower() + things[1:])


def _joined(places: list[str]) -> str:
    if len(places) <= 1:
        return "".join(places)
    text = QCoreApplication.translate("Today", "{places} and {last}")
    return text.format(places=", ".join(places[:-1]), last=places[-1])
