-- Moments: *_at_ms is UTC in milliseconds since 1970, *_offset_min the local offset from UTC at that moment.
-- Days: local_day is the local calendar day as Python's date.toordinal(); (local_day - 1) / 7 numbers the ISO weeks.
-- Names of kinds and outcomes are not checked here: the program's own types do that, and a new name must not
-- need a rebuilt table.

CREATE TABLE session (
    id INTEGER PRIMARY KEY,
    plan TEXT NOT NULL,
    plan_json TEXT NOT NULL,
    started_at_ms INTEGER NOT NULL,
    started_offset_min INTEGER NOT NULL,
    local_day INTEGER NOT NULL,
    ended_at_ms INTEGER,
    ended_offset_min INTEGER,
    outcome TEXT,
    end_reason TEXT,
    planned_ms INTEGER NOT NULL CHECK (planned_ms >= 0),
    active_ms INTEGER NOT NULL DEFAULT 0 CHECK (active_ms >= 0),
    done_reps INTEGER NOT NULL DEFAULT 0 CHECK (done_reps >= 0),
    CHECK ((ended_at_ms IS NULL) = (outcome IS NULL) AND (outcome IS NULL) = (end_reason IS NULL))
) STRICT;

-- Serves lists by day, the sessions of each week and the first day, without touching the table.
CREATE INDEX session_by_day ON session (local_day, done_reps);

CREATE INDEX session_open ON session (started_at_ms) WHERE ended_at_ms IS NULL;

CREATE TABLE session_exercise (
    session_id INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    entry INTEGER NOT NULL,
    exercise TEXT NOT NULL,
    exercise_group TEXT NOT NULL,
    outcome TEXT,
    easier INTEGER NOT NULL DEFAULT 0 CHECK (easier IN (0, 1)),
    -- The session's local day, once at least one repetition was done: what the planner asks for.
    done_day INTEGER,
    PRIMARY KEY (session_id, entry)
) STRICT, WITHOUT ROWID;

CREATE INDEX exercise_done ON session_exercise (done_day, session_id, entry, exercise, exercise_group)
WHERE done_day IS NOT NULL;

CREATE TABLE exercise_set (
    session_id INTEGER NOT NULL,
    entry INTEGER NOT NULL,
    number INTEGER NOT NULL,
    side TEXT,
    position TEXT,
    target_reps INTEGER NOT NULL CHECK (target_reps > 0),
    done_reps INTEGER NOT NULL DEFAULT 0 CHECK (done_reps BETWEEN 0 AND target_reps),
    hold_s INTEGER,
    PRIMARY KEY (session_id, entry, number),
    FOREIGN KEY (session_id, entry) REFERENCES session_exercise (session_id, entry) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- A score outlives a discarded session: the person gave it.
CREATE TABLE pain_score (
    id INTEGER PRIMARY KEY,
    session_id INTEGER REFERENCES session (id) ON DELETE SET NULL,
    moment TEXT NOT NULL,
    score INTEGER NOT NULL CHECK (score BETWEEN 0 AND 10),
    at_ms INTEGER NOT NULL,
    offset_min INTEGER NOT NULL,
    local_day INTEGER NOT NULL
) STRICT;

CREATE INDEX pain_score_by_day ON pain_score (local_day, moment, score);

CREATE INDEX pain_score_of_session ON pain_score (session_id) WHERE session_id IS NOT NULL;

-- One tree and no further index: a step of a session is one page written and one wait for the disk.
CREATE TABLE journal (
    session_id INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    offset_min INTEGER NOT NULL,
    kind TEXT NOT NULL,
    segment_index INTEGER NOT NULL,
    entry INTEGER NOT NULL,
    active_ms INTEGER NOT NULL,
    rep_entry INTEGER,
    rep_number INTEGER,
    rep_side TEXT,
    rep_position TEXT,
    PRIMARY KEY (session_id, number)
) STRICT, WITHOUT ROWID;
