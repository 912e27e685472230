"""Make the rest of an exercise easier: a smaller movement and about half of the repetitions that are left.

The source asks to modify an exercise that hurts (C37) and leaves open how.  Halving the repetitions and reducing
the range are the app's own choice; nothing harder is ever derived from it.
"""

from __future__ import annotations

from collections import defaultdict

from msgspec.structs import replace

from thoracic_desktop.exercises.model import RollerPosition
from thoracic_desktop.session.segments import WAITING, Cue, CueKind, Segment, SegmentKind

EASIER_RANGE_SHARE = 0.6

RepId = tuple[RollerPosition | None, int]


def ease(segments: tuple[Segment, ...], index: int) -> tuple[Segment, ...]:
    """Return the segments with the rest of the exercise at `index` made easier.

    The repetition that is under way (with both of its sides) stays as it is.  Of the later ones, for each roller
    position, the first half is kept, rounded up.
    """
    now = segments[index]
    kept = _kept_reps(segments, index)
    # What lies behind is made smaller too: somebody who goes back must not meet the full movement again.
    eased = [_smaller(segment) if segment.entry == now.entry else segment for segment in segments[:index]]
    eased.append(now)
    for segment in segments[index + 1 :]:
        if segment.entry != now.entry:
            eased.append(segment)
        elif (segment.rep.position, segment.rep.number) in kept:
            smaller = segment.rep != now.rep or now.kind in WAITING
            eased.append(_smaller(segment) if smaller else segment)
        elif segment.kind is SegmentKind.SWITCH_SIDE and eased[-1].pose_to == segment.pose_from:
            eased.append(_way_back(eased[-1], segment))
    return _with_done_cue(_counted_anew(eased, now.entry), index)


def _kept_reps(segments: tuple[Segment, ...], index: int) -> set[RepId]:
    now = segments[index]
    under_way = None if now.kind in WAITING else (now.rep.position, now.rep.number)
    later: defaultdict[RollerPosition | None, list[int]] = defaultdict(list)
    for segment in segments[index:]:
        rep = segment.rep
        is_later = segment.entry == now.entry and (rep.position, rep.number) != under_way
        if is_later and rep.number not in later[rep.position]:
            later[rep.position].append(rep.number)
    kept = {(position, number) for position, numbers in later.items() for number in numbers[: (len(numbers) + 1) // 2]}
    return kept | ({under_way} if under_way else set())


def _smaller(segment: Segment) -> Segment:
    return replace(segment, range_share=EASIER_RANGE_SHARE)


def _way_back(before: Segment, switch: Segment) -> Segment:
    """Turn a change of side that leads nowhere any more into the way back to the start pose."""
    return replace(
        switch, kind=SegmentKind.RELEASE, rep=before.rep, phase=before.phase, range_share=before.range_share, cues=()
    )


def _counted_anew(segments: list[Segment], entry: int) -> list[Segment]:
    """Say in every segment of the exercise how many repetitions there are now; the first ones are those kept."""
    reps: defaultdict[RollerPosition | None, int] = defaultdict(int)
    for segment in segments:
        if segment.entry == entry:
            reps[segment.rep.position] = max(reps[segment.rep.position], segment.rep.number)
    return [replace(one, reps=reps[one.rep.position]) if one.entry == entry else one for one in segments]


def _with_done_cue(segments: list[Segment], index: int) -> tuple[Segment, ...]:
    entry = segments[index].entry
    last = max(i for i, segment in enumerate(segments) if segment.entry == entry)
    segment = segments[last]
    if not any(cue.kind is CueKind.DONE for cue in segment.cues):
        segments[last] = replace(segment, cues=(*segment.cues, Cue(CueKind.DONE, segment.duration_ms)))
    return tuple(segments)
