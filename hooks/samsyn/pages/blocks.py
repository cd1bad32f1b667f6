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
    """A list of statements; `empty` is what to say when there are none; with a `title` it is folded under that."""

    items: tuple[Item, ...]
    empty: str = ""
    ordered: bool = False
    title: str = ""
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


@dataclass(frozen=True, slots=True)
class Door:
    """A way in for a newcomer: a large link, a word on where it leads, and what else leads from there."""

    title: str | Markup
    url: str
    html: Markup = Markup()
    also: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True)
class Doors:
    """Ways in, side by side; `small` for the ones at the foot of a page."""

    doors: tuple[Door, ...]
    small: bool = False
    template: str = field(default="doors", init=False)


@dataclass(frozen=True, slots=True)
class Word:
    """A Swedish word to recognise, say or point at; `translation` is the page's own word for it."""

    swedish: str
    url: str = ""
    translation: str = ""
    html: Markup = Markup()
    mark: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """Swedish words, shown large."""

    words: tuple[Word, ...]
    template: str = field(default="words", init=False)


@dataclass(frozen=True, slots=True)
class Step:
    """A step of a newcomer's road: what somebody is to do for the reader.

    Attributes:
        key: the duty's id; what "my plan" remembers.
        html: the step in plain words.
        url: the duty's own page.
        place: the county whose documents say so.
        notes: where it stands, one note a document.
        ask: what to say to get it, in Swedish, and in the page's language.
        words: Swedish words that belong to it.
        remarks: how far it holds.
        groups: slugs of the target groups it concerns, where a reader can choose one.
    """

    key: str
    html: Markup
    url: str
    place: str
    notes: tuple[Note, ...]
    ask: Word | None = None
    words: tuple[Word, ...] = ()
    remarks: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Helper:
    """Who helps, with what; `own` when it is the reader's own municipality or one like it."""

    name: Markup
    own: bool
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Helpers:
    """Who helps with one subject, without the phases of the road."""

    helpers: tuple[Helper, ...]
    template: str = field(default="helpers", init=False)


@dataclass(frozen=True, slots=True)
class Station:
    """A phase of the road: what happens in it, who helps, and what is not said; `number` is its place on the road."""

    id: str
    number: str
    title: str | Markup
    html: Markup
    helpers: tuple[Helper, ...]
    remarks: tuple[Markup, ...] = ()


@dataclass(frozen=True, slots=True)
class Road:
    """The stations in order, drawn as a line.

    Attributes:
        mapped: True when links to the stations stand before it.
        brief: True when its steps are told without what to say and which words to know.
        folded: True when the reader opens each helper's steps; a long road is seen whole first.
    """

    stations: tuple[Station, ...]
    mapped: bool = False
    brief: bool = False
    folded: bool = False
    template: str = field(default="road", init=False)


@dataclass(frozen=True, slots=True)
class CountyPlan:
    """A county's part of "my plan": the steps for which the reader has something to say, and what others do by themselves."""

    id: str
    name: str
    stations: tuple[Station, ...]
    others: tuple[Helper, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """The steps as boxes to tick.

    Attributes:
        counties: the counties whose documents have steps.
        groups: slug and name of each target group that the reader may belong to.
        script: what keeps the ticks in the reader's own browser.
    """

    counties: tuple[CountyPlan, ...]
    groups: tuple[tuple[str, str], ...]
    script: str
    template: str = field(default="plan", init=False)


Block = Prose | Quote | Items | Facts | Table | Callout | Finder | Doors | Words | Road | Helpers | Plan


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
        audience: `newcomers` for a page in plain words, set in its own way; else empty.
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
    audience: str = ""
