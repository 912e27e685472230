"""The verbs: each takes the options and yields the text it prints."""

from __future__ import annotations

import datetime as dt
from contextlib import closing, contextmanager
from gettext import gettext as _
from typing import TYPE_CHECKING

from thoracic_desktop.cli.documents import MS_PER_SECOND, exercises_document, plan_document
from thoracic_desktop.cli.errors import VerbError
from thoracic_desktop.cli.folders import open_folders
from thoracic_desktop.cli.json_text import as_json
from thoracic_desktop.cli.opening import open_content, open_reasons, open_settings, plan_called
from thoracic_desktop.controllers.programme_facts import read_facts, situation
from thoracic_desktop.controllers.session_recorder import DirectWriter, SessionRecorder
from thoracic_desktop.desktop.clock import SystemClock
from thoracic_desktop.history.export import history_document
from thoracic_desktop.history.recovery import open_as_it_is
from thoracic_desktop.history.trouble import HistoryUnusableError, trouble_told
from thoracic_desktop.programme.planner import plan_day
from thoracic_desktop.session import events as ev
from thoracic_desktop.session.compile import compile_session
from thoracic_desktop.session.engine import apply
from thoracic_desktop.session.state import Session

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator

    from thoracic_desktop.cli.opening import Content
    from thoracic_desktop.cli.parser import Options
    from thoracic_desktop.desktop.paths import Folders
    from thoracic_desktop.history.repository import History
    from thoracic_desktop.programme.day import DayPlan
    from thoracic_desktop.session.segments import Segment

TICK_MS = 250


def exercises(options: Options) -> Iterator[str]:
    """Print the catalogue, the person's own exercises at its end."""
    yield as_json(exercises_document(open_content(open_folders(options.data_dir)).catalogue))


def plan(options: Options) -> Iterator[str]:
    """Print the session of a day, segment by segment, with the reasons."""
    folders = open_folders(options.data_dir)
    content = open_content(folders)
    now = SystemClock().now()
    today = options.date or now.date()
    texts = open_reasons()
    with _history(folders, now) as history:
        day = _planned(options, content, folders, history, today)
    yield as_json(plan_document(day, content.catalogue, texts, today, open_settings(folders).wording))


def history(options: Options) -> Iterator[str]:
    """Print the history."""
    with _history(open_folders(options.data_dir), SystemClock().now()) as opened:
        yield as_json(history_document(opened))


def session(options: Options) -> Iterator[str]:
    """Run today's session without a person, through the real engine and into the real history."""
    folders = open_folders(options.data_dir)
    content = open_content(folders)
    clock = SystemClock()
    with _history(folders, clock.now(), create=True) as opened:
        day = _planned(options, content, folders, opened, clock.now().date())
        recorder = SessionRecorder.begun(DirectWriter(opened), clock, day.session, content.catalogue)
        running, effects = apply(Session(compile_session(day.session, content.catalogue)), ev.Start(), 0)
        while True:
            recorder.keep(running, effects)
            yield from (_line(running.segments[e.index], e.at_ms) for e in effects if isinstance(e, ev.SegmentStarted))
            if running.is_over:
                break
            clock.sleep_ms(round(TICK_MS / options.speed))
            running, effects = apply(running, ev.Tick(), running.at_ms + TICK_MS)
        yield _("{time}  session over, {count} repetitions done\n").format(
            time=_clock_face(running.active_ms), count=len(running.done)
        )


def figure(options: Options) -> Iterator[str]:
    """Write a picture of an exercise to a file."""
    from thoracic_desktop.cli.figure import figure as draw_figure  # noqa: PLC0415 - no other verb needs numpy

    yield from draw_figure(options)


VERBS: dict[str, Callable[[Options], Iterator[str]]] = {
    "exercises": exercises,
    "plan": plan,
    "history": history,
    "session": session,
    "figure": figure,
}


@contextmanager
def _history(folders: Folders, now: dt.datetime, *, create: bool = False) -> Generator[History]:
    try:
        with closing(open_as_it_is(folders.data, now, create=create)) as opened, trouble_told():
            yield opened
    except HistoryUnusableError as error:
        text = _("the history cannot be used: {reason} Open the window: it says what can be done")
        raise VerbError(text.format(reason=_sentence(str(error)))) from error


def _sentence(text: str) -> str:
    return text if text.endswith(".") else f"{text}."


def _planned(options: Options, content: Content, folders: Folders, opened: History, day: dt.date) -> DayPlan:
    settings = open_settings(folders)
    chosen = plan_called(options.plan or settings.plan, content.plans)
    short = next(plan for plan in content.plans if plan.short)
    there_is = situation(read_facts(opened, day), settings, day)
    return plan_day(chosen, short, content.catalogue, there_is)


def _line(segment: Segment, at_ms: int) -> str:
    side = f" {segment.rep.side}" if segment.rep.side else ""
    place = f" {segment.rep.position}" if segment.rep.position else ""
    return (
        f"{_clock_face(at_ms)}  {segment.kind:<11} {segment.exercise} "
        f"{segment.rep.number}/{segment.reps}{side}{place}\n"
    )


def _clock_face(duration_ms: int) -> str:
    minutes, seconds = divmod(duration_ms // MS_PER_SECOND, 60)
    return f"{minutes:02d}:{seconds:02d}"
