"""Seeds that mean harm, all of them written here."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager

PROSE = (
    "Ministers from Norway and Sweden met in Oslo on Monday and agreed to reopen the talks on the border crossing. "
    "“We want the road to stay open,” Foreign Minister Anna Keller told reporters. "
    "Sweden fears that a long delay would weaken its exports, and it has asked Norway for an answer before the summer."
)
"""A paragraph with actors, a quote, a time and an interest."""

LINE = "The prime minister said on Monday that {} must not be taken for more than the words that they are."
"""A sentence of an article with room for something that is none."""

PAYLOADS = (
    "<script>pwned()</script>",
    "<img src=x onerror=pwned()>",
    "<svg onload=pwned()><a xlink:href='javascript:pwned()'>x</a></svg>",
    "<iframe srcdoc='<script>pwned()</script>'></iframe>",
    "</textarea></script><script>pwned()</script>",
    "[click](javascript:pwned())",
    "![x](javascript:pwned)",
    "<javascript:pwned()>",
    "[ref]: javascript:pwned()",
    "{{ pwned() }} {% import 'pwned' %} {# pwned #}",
    '--8<-- "/etc/pwned"',
    "{: onclick=pwned() }",
    "${pwned} <%= pwned %> [[pwned]] {{< pwned >}}",
    ":pwned: ++pwned++ ==pwned== ^^pwned^^",
    "*[pwned]: abbreviation",
    "<!-- pwned --> <?php pwned ?> &lt;pwned&gt; &#112;wned",
    "`pwned` ```pwned``` ~~pwned~~ **pwned** __pwned__",
)
"""What would run, be fetched, be replaced or be marked if it were taken for anything but text."""

TRAPS = (
    '"', "'", "“", "”", "’", "(", ")", "[", "{", "1", "a", "A", "-", "—", ".", ",", "/", "\\", "_", "*", "#", "`",
    "|", "<", ">", "&", "a@b.", "http://a.b/", "\u00a0", "e\u0301", "x\u202e", "January ", "May ", "1,000 ", "2022 ",
    "2022-02-13 ", "12:00 ", "a.m. ", "A. ", "and ", "Mr. ", "the ", ", ", '"a" ', '"No," he said. ', "Anna Berg, ",
    "!", "?", ";", ":", "…", "~", "=", "+", "@", "%", "$", "0.", "1,", "A-", "Aa ", "A b ", "[a](b) ", "<b>", "\n",
    "\t", "By Anna ", "Updated ", "3 weeks ago ", "who said that he ", "from Monday to ",
)  # fmt: skip
"""What a pattern, a tokenizer or a search for pairs could take the square of its length, or longer, for."""


class TookTooLongError(Exception):
    """More processor time than was allowed."""


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Stops what takes more than so many seconds of this process's own time, however busy the machine is."""

    def stop(*_: object) -> None:
        raise TookTooLongError

    former = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, former)


def laughs(levels: int = 12) -> str:
    """A "billion laughs": each line of YAML ten times the one before; the last is the value of ``title``."""
    lines = ["a0: &a0 [ha, ha, ha, ha, ha, ha, ha, ha, ha, ha]"]
    lines += [f"a{k}: &a{k} [{', '.join([f'*a{k - 1}'] * 10)}]" for k in range(1, levels)]
    return "\n".join([*lines, f"title: *a{levels - 1}"])
