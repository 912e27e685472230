-- What became of each reminder.  It outlives its session: a break that was offered was offered, whatever was discarded.
-- `exercise` is empty where the reminder was about none; `reason` says in one word more, such as what held it back.
CREATE TABLE break_outcome (
    id INTEGER PRIMARY KEY,
    at_ms INTEGER NOT NULL,
    offset_min INTEGER NOT NULL,
    local_day INTEGER NOT NULL,
    kind TEXT NOT NULL,
    exercise TEXT NOT NULL,
    outcome TEXT NOT NULL,
    reason TEXT NOT NULL DEFAULT '',
    session_id INTEGER REFERENCES session (id) ON DELETE SET NULL
) STRICT;

CREATE INDEX break_outcome_by_day ON break_outcome (local_day);

CREATE INDEX break_outcome_of_session ON break_outcome (session_id) WHERE session_id IS NOT NULL;
