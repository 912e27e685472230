"""What a process that stays costs: memory, wake-ups and CPU time of all its threads, read from /proc."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

NS_PER_MS = 1_000_000
KB_PER_MB = 1000


@dataclass(frozen=True, slots=True)
class Cost:
    """What stood in /proc at one moment.

    Attributes:
        rss_mb: resident memory.
        wakeups: voluntary context switches since the start: each one is a thread that went to sleep, and so woke up.
        cpu_ms: CPU time since the start.
    """

    rss_mb: float
    wakeups: int
    cpu_ms: float


def cost_of(pid: int) -> Cost:
    """Read what a process costs.

    Raises:
        OSError: it has ended.
    """
    process = Path("/proc") / str(pid)
    threads = list((process / "task").iterdir())
    return Cost(
        rss_mb=_number(process / "status", "VmRSS") / KB_PER_MB,
        wakeups=sum(_number(thread / "status", "voluntary_ctxt_switches") for thread in threads),
        cpu_ms=sum(int((thread / "schedstat").read_text().split()[0]) for thread in threads) / NS_PER_MS,
    )


def _number(file: Path, name: str) -> int:
    for line in file.read_text().splitlines():
        if line.startswith(f"{name}:"):
            return int(line.split()[1])
    raise ValueError(f"{file} has no {name}")
