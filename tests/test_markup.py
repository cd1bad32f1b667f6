"""Markdown in fields, `[[id]]` links, and terms in running text."""

import pytest

from samsyn.markup import Entry, Glossary, link_terms, plain_text, render, wiki_links
from samsyn.pages.terms import plurals

NAMES = {"radet": ("../radet/", "Rådet"), "akut": ("../akut/", "A & B")}

GLOSSARY = Glossary.of(
    [
        Entry("nyanland", "begrepp/nyanland/", "Nyanländ: den som är ny", ("nyanländ", "nyanlända", "nyanländas")),
        Entry("vag-in", "begrepp/vag-in/", "En väg in: <en> dörr", ("en väg in", "väg in")),
        Entry("vag", "begrepp/vag/", "Väg: en väg", ("väg",)),
        Entry("sfi", "begrepp/sfi/", "SFI: svenska", ("svenska för invandrare", "SFI")),
        Entry("hvb", "begrepp/hvb/", "HVB-hem: hem", ("HVB-hem",)),
        Entry("p37", "begrepp/p37/", "§ 37: medel", ("§ 37",)),
        Entry("nyanland-igen", "begrepp/nyanland-igen/", "Annat", ("nyanländ",)),
    ]
)


def link_of(record_id: str) -> tuple[str, str]:
    return NAMES[record_id]


def linked(html: str, own_key: str | None = None) -> str:
    """The text with each linked term in braces, previews left out."""
    text = link_terms(html, GLOSSARY, lambda address: f"../{address}", own_key).partition('<div class="term-previews"')[
        0
    ]
    for entry in ("nyanland-igen", "nyanland", "vag-in", "vag", "sfi", "hvb", "p37"):
        text = text.replace(
            f'<a class="term" href="../begrepp/{entry}/" aria-describedby="term-{entry}">', f"{{{entry}:"
        )
    return text.replace("</a>", "}")


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Vanlig text.", "Vanlig text."),
        ("**fet** och _lutad_", "<strong>fet</strong> och <em>lutad</em>"),
        ("[[radet]] möts", '<a href="../radet/">Rådet</a> möts'),
        ("i [[radet|rådets]] namn", 'i <a href="../radet/">rådets</a> namn'),
        ("[[ radet | rådet ]]", '<a href="../radet/">rådet</a>'),
        ("[[akut]]", '<a href="../akut/">A &amp; B</a>'),
        ("A & B < C > D", "A &amp; B &lt; C &gt; D"),
        ('en "text"', 'en "text"'),
        ("<b>x</b>", "&lt;b&gt;x&lt;/b&gt;"),
        ("[x](javascript:alert(1))", "[x](javascript:alert(1))"),
        ("första\n\nandra", "<p>första</p>\n<p>andra</p>"),
        ("Så här:\n\n- ett\n- två", "<p>Så här:</p>\n<ul>\n<li>ett</li>\n<li>två</li>\n</ul>"),
        pytest.param("- ett\n- två", "<ul>\n<li>ett</li>\n<li>två</li>\n</ul>"),
    ],
)
def test_a_field_becomes_html(text: str, html: str) -> None:
    assert render(text, link_of) == html


def test_a_wiki_link_becomes_an_ordinary_markdown_link() -> None:
    assert wiki_links("Se [[radet]] och [[radet|rådets]].", link_of) == "Se [Rådet](../radet/) och [rådets](../radet/)."


def test_the_words_of_html_are_plain() -> None:
    assert plain_text('<p>A &amp; B\n <a href="x">rådet</a></p>') == "A & B rådet"


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>En nyanländ här.</p>", "<p>En {nyanland:nyanländ} här.</p>"),
        ("<p>Nyanländas väg</p>", "<p>{nyanland:Nyanländas} {vag:väg}</p>"),
        ("<p>nyanländ och nyanlända</p>", "<p>{nyanland:nyanländ} och nyanlända</p>"),
        ("<h2>A</h2>nyanländ<h2>B</h2>nyanländ", "<h2>A</h2>{nyanland:nyanländ}<h2>B</h2>{nyanland:nyanländ}"),
        ("<p>en väg in</p>", "<p>{vag-in:en väg in}</p>"),
        ("<p>en\nväg in</p>", "<p>{vag-in:en\nväg in}</p>"),
        ("<p>en väg ut</p>", "<p>en {vag:väg} ut</p>"),
        ("<p>svenska för invandrare, SFI</p>", "<p>{sfi:svenska för invandrare}, SFI</p>"),
        ("<p>ett HVB-hem, HVB</p>", "<p>ett {hvb:HVB-hem}, HVB</p>"),
        ("<p>medel enligt § 37 nu</p>", "<p>medel enligt {p37:§ 37} nu</p>"),
        ("<p>avvägning, vägen</p>", "<p>avvägning, vägen</p>"),
        ("<p>sfi-elev</p>", "<p>sfi-elev</p>"),
        ("<h1>nyanländ</h1><h2>nyanländ</h2><h3>nyanländ</h3>", "<h1>nyanländ</h1><h2>nyanländ</h2><h3>nyanländ</h3>"),
        ("<nav>en <b>nyanländ</b></nav> nyanländ", "<nav>en <b>nyanländ</b></nav> {nyanland:nyanländ}"),
        ('<a href="x">en väg</a>', '<a href="x">en väg}'),
        ("<code>väg</code><button>väg</button>", "<code>väg</code><button>väg</button>"),
        ('<span data-no-terms>väg <span>väg</span> väg</span> väg', '<span data-no-terms>väg <span>väg</span> väg</span> {vag:väg}'),
        ('<p title="nyanländ">x</p>', '<p title="nyanländ">x</p>'),
        ("<!-- nyanländ -->", "<!-- nyanländ -->"),
        ("<p>väg<br>väg</p>", "<p>{vag:väg}<br>väg</p>"),
        ("<th>väg</th><td>väg</td>", "<th>väg</th><td>{vag:väg}</td>"),
        ("väg &amp; &lt;nyanländ&gt;", "{vag:väg} &amp; &lt;{nyanland:nyanländ}&gt;"),
        pytest.param("<p>Där finns en väg. In kommer alla.</p>",
            "<p>Där finns en {vag:väg}. In kommer alla.</p>"),
    ],
)  # fmt: skip
def test_terms_are_linked_once_in_a_section_of_running_text(html: str, expected: str) -> None:
    assert linked(html) == expected


def test_a_term_never_breaks_a_character_reference() -> None:
    glossary = Glossary.of([Entry("lt", "lt/", "LT: landsting", ("LT", "amp"))])
    assert link_terms("a &lt; b &amp; c", glossary, str) == "a &lt; b &amp; c"


def test_capitals_count_in_an_abbreviation() -> None:
    glossary = Glossary.of([Entry("so", "so/", "SO: samhällsorientering", ("civic orientation", "SO"))])
    assert "term" not in link_terms("so that it works", glossary, str)
    assert ">SO</a>" in link_terms("So does SO", glossary, str)
    assert ">Civic Orientation</a>" in link_terms("Civic Orientation", glossary, str)


def test_a_word_inside_a_name_is_no_term() -> None:
    glossary = Glossary.of([Entry("region", "region/", "Region", ("region",))], ["Region Blekinge", "Region"])
    assert link_terms("Region Blekinge, en ", glossary, str) == "Region Blekinge, en "
    assert ">region</a>" in link_terms("Region Blekinge är en region", glossary, str)


@pytest.mark.parametrize(
    ("word", "plural"),
    [
        ("child", ("children",)),
        ("unaccompanied child", ("unaccompanied children",)),
        ("newly arrived person", ("newly arrived people",)),
        ("person who has arranged their own housing", ("people who have arranged their own housing",)),
        ("form to fill in", ("forms to fill in",)),
        ("municipality", ("municipalities",)),
        ("asylum process", ("asylum processes",)),
        ("associations", ()),
        ("section 37 grants", ()),
    ],
)
def test_english_terms_are_met_in_the_plural(word: str, plural: tuple[str, ...]) -> None:
    assert plurals(word, "en") == plural


def test_a_term_is_not_linked_on_its_own_page() -> None:
    assert linked("<p>nyanländ väg</p>", "nyanland") == "<p>nyanländ {vag:väg}</p>"


def test_of_two_terms_with_one_name_the_first_is_linked() -> None:
    assert linked("nyanländ") == "{nyanland:nyanländ}"


def test_each_linked_term_has_one_hidden_preview_with_its_meaning_escaped() -> None:
    html = link_terms("<p>en väg in</p><h2>B</h2><p>en väg in</p>", GLOSSARY, str)
    assert html.partition("<div")[2] == (
        ' class="term-previews" hidden><span id="term-vag-in" role="tooltip">En väg in: &lt;en&gt; dörr</span></div>'
    )


def test_nothing_linked_adds_nothing() -> None:
    assert link_terms("<p>hej</p>", GLOSSARY, str) == "<p>hej</p>"
