"""What a page is made of: ready words for the templates, no queries left."""

from dataclasses import dataclass, field

from markupsafe import Markup

from samsyn.translations.texts import Foreign, Translation, phrase


@dataclass(frozen=True, slots=True)
class Note:
    """A source note at a statement: the document, the place in it, and where it leads."""

    document: str
    place: str
    url: str

    @property
    def text(self) -> str:
        """ "RÖK 2019–2021, Organisation, stycke 2"."""
        return phrase("{}, {}", self.document, self.place)


@dataclass(frozen=True, slots=True)
class Item:
    """A statement: HTML, the sources it rests on, and how it is marked ("vår läsning")."""

    html: Markup
    notes: tuple[Note, ...] = ()
    mark: str = ""
    id: str = ""
    detail: Markup = Markup()


@dataclass(frozen=True, slots=True)
class Prose:
    """A paragraph or more."""

    html: Markup
    notes: tuple[Note, ...] = ()
    style: str = ""
    template: str = field(default="prose", init=False)


@dataclass(frozen=True, slots=True)
class Quote:
    """An official wording, word for word."""

    text: str
    notes: tuple[Note, ...]
    template: str = field(default="quote", init=False)

    @property
    def wording(self) -> str:
        """The official wording, in Swedish."""
        return self.text.source if isinstance(self.text, Translation) else str(self.text)

    @property
    def translation(self) -> str:
        """Our translation of it; empty where there is none, or none is needed."""
        return self.text if isinstance(self.text, Translation) else ""

    @property
    def state(self) -> str:
        """Why there is no translation, on a page in another language."""
        return self.text.state if isinstance(self.text, Foreign) else ""


@dataclass(frozen=True, slots=True)
class Items:
    """A list of statements; `empty` is what to say when there are none."""

    items: tuple[Item, ...]
    empty: str = ""
    ordered: bool = False
    template: str = field(default="items", init=False)


@dataclass(frozen=True, slots=True)
class Fact:
    """A named value, or several."""

    label: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """Named values, printed as a description list."""

    facts: tuple[Fact, ...]
    template: str = field(default="facts", init=False)


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell: statements under each other; a row's first cell is its heading."""

    items: tuple[Item, ...]
    empty: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A table row."""

    cells: tuple[Cell, ...]
    id: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a caption and named columns."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[Row, ...]
    template: str = field(default="table", init=False)


@dataclass(frozen=True, slots=True)
class Callout:
    """Something the reader must not miss: a status, a contradiction, a gap."""

    style: str
    title: str
    items: tuple[Item, ...]
    comment: Markup = Markup()
    id: str = ""
    template: str = field(default="callout", init=False)


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a facet.

    Attributes:
        value: what stands in the page's address; empty for the facet's own choice when nothing is chosen.
        token: what a row must carry in the facet to be shown; empty when any row is.
        parameter: the name in the page's address.
        group: the heading it stands under among the choices.
    """

    value: str
    label: str
    token: str
    parameter: str
    group: str = ""


@dataclass(frozen=True, slots=True)
class Facet:
    """Something rows are narrowed by; the first choice holds until the reader chooses."""

    name: str
    label: str
    choices: tuple[Choice, ...]
    hint: str = ""


@dataclass(frozen=True, slots=True)
class FinderRow:
    """A row with the tokens it carries, facet by facet."""

    id: str
    cells: tuple[Markup, ...]
    tokens: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Download:
    """A file to take home."""

    text: str
    url: str


@dataclass(frozen=True, slots=True)
class Finder:
    """A table that a reader with JavaScript can narrow; `switch` is the facet that stands as buttons."""

    caption: str
    head: tuple[str, ...]
    heading: int
    rows: tuple[FinderRow, ...]
    switch: Facet
    facets: tuple[Facet, ...]
    downloads: tuple[Download, ...]
    template: str = field(default="finder", init=False)


Block = Prose | Quote | Items | Facts | Table | Callout | Finder


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a page under a heading; `original` is the heading as the Swedish source has it."""

    id: str
    title: str
    blocks: tuple[Block, ...]
    level: int = 1
    original: str = ""


@dataclass(frozen=True, slots=True)
class Crumb:
    """A step of the path above a page's heading."""

    text: str
    url: str


@dataclass(frozen=True, slots=True)
class Page:
    """A generated page.

    Attributes:
        address: its path on the site, without language prefix, ending in a slash.
        kind, id: the contract's `data-record-kind` and `data-record-id`.
        source: the data file an editor would open, from the project's root; empty when there is none.
        moved_to: on the page of an old address, the way to the new one.
        original: the title in Swedish, on a page in another language.
        drafts: True on a page in another language whose own texts have not been reviewed.
    """

    address: str
    kind: str
    id: str
    title: str
    description: str
    eyebrow: str
    crumbs: tuple[Crumb, ...]
    lead: tuple[Block, ...]
    sections: tuple[Section, ...]
    review: str = ""
    source: str = ""
    moved_to: str = ""
    original: str = ""
    drafts: bool = False
