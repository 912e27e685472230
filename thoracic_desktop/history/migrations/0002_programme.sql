-- What the programme is steered by: how hard a session was, what hurt in it, and what the person decided.

ALTER TABLE session ADD COLUMN effort TEXT;

-- "It hurts", said during a session.  It goes with its session; `score` is NULL where it was not answered.
CREATE TABLE exercise_pain (
    id INTEGER PRIMARY KEY,
    session_id INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    entry INTEGER NOT NULL,
    exercise TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    offset_min INTEGER NOT NULL,
    local_day INTEGER NOT NULL,
    score INTEGER CHECK (score BETWEEN 0 AND 10),
    -- Names of zones of the back, parted by spaces.
    zones TEXT NOT NULL,
    feeling TEXT NOT NULL,
    answer TEXT NOT NULL
) STRICT;

CREATE INDEX exercise_pain_by_day ON exercise_pain (local_day);

CREATE INDEX exercise_pain_of_session ON exercise_pain (session_id);

-- A decision outlives everything it was about.  `inputs_json` holds the facts it was based on.
CREATE TABLE decision (
    id INTEGER PRIMARY KEY,
    at_ms INTEGER NOT NULL,
    offset_min INTEGER NOT NULL,
    local_day INTEGER NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    answer TEXT NOT NULL,
    inputs_json TEXT NOT NULL
) STRICT;

CREATE INDEX decision_by_day ON decision (local_day);
