"""The record kinds: what an editor may write, field by field."""

from samsyn.models.actors import Actor, Forum, ForumEdition, Responsibility
from samsyn.models.comparison import Aspect, Position
from samsyn.models.dialogue import Consultation, DialogueElement, DialogueEntry, DialogueForm
from samsyn.models.documents import (
    County,
    Document,
    Figure,
    FocusArea,
    Goal,
    Principle,
    Reference,
    Section,
)
from samsyn.models.everyday import EverydayWord
from samsyn.models.fields import Model, NotKnown, Record, Review, Unassigned
from samsyn.models.findings import Contradiction, OpenQuestion
from samsyn.models.terms import Term
from samsyn.models.vocabulary import Phase, TargetGroup, Theme
from samsyn.models.work import Activity, Process

KINDS: tuple[type[Record], ...] = (
    County,
    Document,
    Goal,
    Principle,
    FocusArea,
    TargetGroup,
    Theme,
    Phase,
    Actor,
    Responsibility,
    Forum,
    Process,
    Activity,
    Term,
    Figure,
    Reference,
    Consultation,
    DialogueForm,
    DialogueElement,
    DialogueEntry,
    Aspect,
    Position,
    Contradiction,
    OpenQuestion,
    EverydayWord,
)
"""Every record kind, in the order pages and exports list them."""

__all__ = [
    "KINDS",
    "Activity",
    "Actor",
    "Aspect",
    "Consultation",
    "Contradiction",
    "County",
    "DialogueElement",
    "DialogueEntry",
    "DialogueForm",
    "Document",
    "EverydayWord",
    "Figure",
    "FocusArea",
    "Forum",
    "ForumEdition",
    "Goal",
    "Model",
    "NotKnown",
    "OpenQuestion",
    "Phase",
    "Position",
    "Principle",
    "Process",
    "Record",
    "Reference",
    "Responsibility",
    "Review",
    "Section",
    "TargetGroup",
    "Term",
    "Theme",
    "Unassigned",
]
