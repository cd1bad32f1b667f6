"""Broken PO files: each fault told once, at its place, in both languages; a good file, however written, reads the same."""

import subprocess
from pathlib import Path
from shutil import which

import pytest

from samsyn.languages import SWEDISH
from samsyn.problems import as_text
from samsyn.translations.catalog import read_catalogs
from samsyn.translations.po import Entry, read_po

LANGUAGE = SWEDISH.model_copy(update={"code": "fa-AF", "name": "Dari"})
PATH = "data/translations/fa-AF/provlan.po"
GOOD = """\
# Om filen.
msgid ""
msgstr ""
"Language: fa_AF\\n"
"Content-Type: text/plain; charset=UTF-8\\n"

#. activity
msgctxt "provlan/a:title"
msgid "Mötas"
msgstr "Meet"

# reviewed: översättare, 2026-01-02
msgctxt "provlan/b:title"
msgid ""
"Gå "
"hem"
msgstr "Go home"
"""
LINE = 'msgstr "Meet"'


def told(folder: Path, content: str | bytes) -> list[str]:
    """The problems of a PO file with some content, in Swedish, without their path."""
    file = folder / PATH
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    _, problems = read_catalogs(folder, (SWEDISH, LANGUAGE), frozenset({"provlan"}), {})
    assert as_text(problems, "en").isascii()
    return [line.removeprefix(f"{PATH}:") for line in as_text(sorted(problems), "sv").splitlines()]


def test_a_good_file_has_no_problems(tmp_path: Path) -> None:
    assert told(tmp_path, GOOD) == []


@pytest.mark.parametrize("said", ["fa", "fa-AF", "FA_af"])
def test_a_header_may_name_the_language_with_its_country_or_without(tmp_path: Path, said: str) -> None:
    assert told(tmp_path, GOOD.replace("fa_AF", said)) == []


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (LINE, 'msgstr "Meet', '10:8: citattecknet avslutas inte; raden ska sluta med " [po-syntax]'),
        (LINE, 'msgstr Meet"', '10:8: texten ska stå inom raka citattecken: "text" [po-syntax]'),
        (LINE, "msgstr ”Meet”", '10:8: texten ska stå inom raka citattecken: "text" [po-syntax]'),
        (LINE, "msgstr", '10:7: texten ska stå inom raka citattecken: "text" [po-syntax]'),
        (LINE, 'msgstr "Meet "you" there"', '10:14: ett rakt citattecken i texten skrivs \\" [po-syntax]'),
        (LINE, r'msgstr "Me\qet"', r"10:11: ”\q” betyder inget i en PO-fil; ett omvänt snedstreck skrivs \\ [po-syntax]"),
        (LINE, 'msgstr "Meet\\"', '10:8: citattecknet avslutas inte; raden ska sluta med " [po-syntax]'),
        (LINE, 'msgstrr "Meet"', '10:1: ”msgstrr "Meet"” är ingen rad i en PO-fil; menade du ”msgstr”? [po-syntax]'),
        (LINE, f"{LINE}\n\n\"hej\"", "12:1: texten hör inte till något; msgid eller msgstr väntades före den [po-syntax]"),
        (LINE, "", "9:1: ”msgstr” saknas i meddelandet som slutar här [po-syntax]"),
        ('msgid "Mötas"', "", "10:1: ”msgid” saknas i meddelandet som slutar här [po-syntax]"),
        (LINE, f"{LINE}\n{LINE}", "11:1: ”msgstr” står två gånger i samma meddelande [po-syntax]"),
        (LINE, 'msgid_plural "x"\nmsgstr[0] "y"\nmsgstr[1] "z"', "10:1: pluralformer används inte här [po-syntax]"),
        ("# Om", "Om", "1:1: ”Om filen.” är ingen rad i en PO-fil [po-syntax]"),
        ("a:title", "b:title", "14:1: ”provlan/b:title” finns redan på rad 9; ta bort den ena [repeated-message]"),
        ("fa_AF", "ti", "3:1: huvudet säger språket ”ti”, men filen ligger hos ”fa-AF”; är det rätt fil? [po-language]"),
        ("fa_AF", "fa_IR", "3:1: huvudet säger språket ”fa_IR”, men filen ligger hos ”fa-AF”; är det rätt fil? [po-language]"),
        ("Language:", "X-Generator:", "3:1: huvudet säger inget språk (Language); kör samsyn translate sync fa-AF [po-header]"),
        ("UTF-8", "latin-1", "3:1: huvudet säger ”text/plain; charset=latin-1”; ”charset=UTF-8” väntades; kör samsyn translate sync fa-AF [po-header]"),
        ("Language:", "Last-Translator: A <a@b.se>\\n\"\n\"Language:", "3:1: varning: huvudet nämner en person (Last-Translator); kör samsyn translate sync fa-AF [personal-data]"),
    ],
)  # fmt: skip
def test_a_fault_is_told_once_at_its_place(tmp_path: Path, old: str, new: str, message: str) -> None:
    assert told(tmp_path, GOOD.replace(old, new, 1)) == [message]


CONFLICT = "en sammanslagning är inte avslutad; behåll en av texterna och ta bort raderna <<<<<<<, ======= och >>>>>>> [merge-conflict]"  # fmt: skip


@pytest.mark.parametrize(
    ("content", "messages"),
    [
        (b"", ["1:1: filen är tom; kör samsyn translate sync fa-AF [empty-file]"]),
        (b"\n \n", ["1:1: filen är tom; kör samsyn translate sync fa-AF [empty-file]"]),
        (GOOD.partition("\n\n")[2], ["1:1: filens huvud saknas; kör samsyn translate sync fa-AF [po-header]"]),
        (GOOD.encode("latin-1"), ["9:9: byten 0xf6 är inte UTF-8; spara filen som UTF-8 [not-utf-8]"]),
        (GOOD.encode("utf-16"), ["1:1: byten 0xff är inte UTF-8; spara filen som UTF-8 [not-utf-8]"]),
        (b"\0" * 999, ["1:1: filen är ingen PO-fil [po-syntax]"]),
        (b"<html>\n<p>404</p>\n</html>\n", ["1:1: filen är ingen PO-fil [po-syntax]"]),
        (GOOD.replace(LINE, f"<<<<<<< HEAD\n{LINE}\n||||||| a\n=======\nmsgstr \"x\"\n>>>>>>> b"), [f"10:1: {CONFLICT}"]),
        (GOOD.replace(LINE, "msgstr").replace("hem\"", "hem"), [
            '10:7: texten ska stå inom raka citattecken: "text" [po-syntax]',
            '16:1: citattecknet avslutas inte; raden ska sluta med " [po-syntax]',
        ]),
    ],
)  # fmt: skip
def test_a_file_that_is_none_is_told_once_and_all_faults_at_once(
    tmp_path: Path, content: str | bytes, messages: list[str]
) -> None:
    assert told(tmp_path, content) == messages


def test_a_text_in_two_files_is_told(tmp_path: Path) -> None:
    told(tmp_path, GOOD)
    (tmp_path / "data/translations/fa-AF/shared.po").write_text(GOOD, encoding="utf-8")
    _, problems = read_catalogs(tmp_path, (SWEDISH, LANGUAGE), frozenset({"provlan"}), {})
    assert as_text(problems, "sv").splitlines()[0] == (
        "data/translations/fa-AF/shared.po:9:1: ”provlan/a:title” finns redan på rad 9 i provlan.po; "
        "ta bort den ena [repeated-message]"
    )


# --- the same file, written otherwise -------------------------------------------------------------------


def essence(file: Path) -> list[tuple[object, ...]]:
    """What a PO file says, without its header and its lines."""
    entries, problems = read_po(file, "a.po")
    assert problems == []
    return sorted((e.source, e.text, e.context or "", e.comments, e.flags, e.previous or "") for e in entries if e.source)  # fmt: skip


@pytest.mark.parametrize(
    "content",
    [b"\xef\xbb\xbf" + GOOD.encode(), GOOD.replace("\n", "\r\n").encode(), GOOD.replace("\n", "\r").encode()],
    ids=["byte order mark", "Windows", "old Macintosh"],
)
def test_an_editors_line_ends_and_marks_change_nothing(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.po").write_text(GOOD, encoding="utf-8")
    (tmp_path / "b.po").write_bytes(content)
    assert essence(tmp_path / "b.po") == essence(tmp_path / "a.po")


@pytest.mark.parametrize("tool", [("msgcat", "--no-wrap"), ("msgcat", "--width=40"), ("msgcat", "--sort-output")])
def test_what_gettexts_tools_write_reads_the_same(tmp_path: Path, tool: tuple[str, ...]) -> None:
    if not which("msgcat"):
        pytest.skip("no msgcat: Debian's package gettext has it")
    (tmp_path / "a.po").write_text(
        GOOD.replace(LINE, f'{LINE}\n\n#, fuzzy\n#| msgid "Vi ses"\nmsgid "Vi möts"\nmsgstr "We meet"'),
        encoding="utf-8",
    )
    subprocess.run([*tool, "-o", str(tmp_path / "b.po"), str(tmp_path / "a.po")], check=True)
    assert essence(tmp_path / "b.po") == essence(tmp_path / "a.po")


def test_an_entry_knows_its_lines(tmp_path: Path) -> None:
    (tmp_path / "a.po").write_text(GOOD, encoding="utf-8")
    last: Entry = read_po(tmp_path / "a.po", "a.po")[0][-1]
    assert (last.line, last.text_line) == (14, 17)
