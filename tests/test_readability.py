"""How easy a text is to read, counted by hand."""

import pytest

from samsyn.readability import lix, sentences, without, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Du väntar. Vem hjälper dig? Kommunen!", ("Du väntar.", "Vem hjälper dig?", "Kommunen!")),
        ("En rubrik utan punkt\n\nEn mening\növer två rader.", ("En rubrik utan punkt", "En mening\növer två rader.")),
        ("Lagen (2010:197) gäller.", ("Lagen (2010:197) gäller.",)),
        ("Hon frågade: ”Var bor du?” Han svarade.", ("Hon frågade: ”Var bor du?”", "Han svarade.")),
        (" … \n\n – ", ()),
    ],
)
def test_a_sentence_ends_with_its_mark_or_an_empty_line(text: str, expected: tuple[str, ...]) -> None:
    assert sentences(text) == expected


def test_a_word_with_a_hyphen_or_a_colon_is_one() -> None:
    assert words("LMA-ersättning, EU:s regler 2019–2021.") == ("LMA-ersättning", "EU:s", "regler", "2019–2021")


def test_names_are_taken_out_whole_the_longest_first() -> None:
    names = ("kommun", "Ronneby kommun", "SFI")
    assert (
        " ".join(without("Ronneby kommuns SFI i en kommun, inte kommunen.", names).split()) == "i en , inte kommunen."
    )


def test_lix_is_words_a_sentence_and_long_words_in_a_hundred() -> None:
    assert lix("Kommunen ordnar skola. Den ordnar förskola.") == 3 + 100 * 2 / 6


def test_names_count_neither_as_words_nor_as_long() -> None:
    assert lix("Migrationsverket frågar dig. Du svarar.", ["Migrationsverket"]) == 2


@pytest.mark.parametrize("text", ["", "Migrationsverket."])
def test_a_text_without_words_has_no_index(text: str) -> None:
    assert lix(text, ["Migrationsverket"]) == 0
