"""The site's own words: names of kinds, states and ranks, in Swedish, ready for translation with gettext."""

from samsyn.translations.texts import One


def N_(text: str) -> str:  # noqa: N802 - gettext's own name for it
    """Marks a text that is translated later, where it is printed."""
    return text


KIND = {
    "county": One("Län"),
    "document": One("Dokument"),
    "goal": One("Mål"),
    "principle": "Princip",
    "focus-area": "Fokusområde",
    "target-group": "Målgrupp",
    "theme": "Tema",
    "phase": "Fas",
    "actor": "Aktör",
    "responsibility": One("Uppdrag"),
    "forum": One("Forum"),
    "process": "Arbetsgång",
    "activity": "Aktivitet",
    "term": One("Begrepp"),
    "figure": "Siffra",
    "reference": "Lag, plan eller annan referens",
    "consultation": "Remiss",
    "dialogue-form": "Dialogform",
    "dialogue-element": "Del av dialogen med civilsamhället",
    "dialogue-entry": "Dialog",
    "aspect": "Jämförelse mellan länen",
    "position": "Vad länets dokument säger",
    "contradiction": "Motsägelse i källorna",
    "open-question": "Obesvarad fråga",
    "everyday-word": One("Vardagsord"),
}

KINDS = {
    "county": "Län",
    "document": "Dokument",
    "goal": "Mål",
    "principle": "Principer",
    "focus-area": "Fokusområden",
    "target-group": "Målgrupper",
    "theme": "Teman",
    "phase": "Faser",
    "actor": "Aktörer",
    "responsibility": "Uppdrag",
    "forum": "Forum",
    "process": "Arbetsgångar",
    "activity": "Aktiviteter",
    "term": "Begrepp",
    "figure": "Siffror",
    "reference": "Lagar, planer och andra referenser",
    "consultation": "Remisser",
    "dialogue-form": "Former för dialog",
    "dialogue-element": "Dialogens delar",
    "dialogue-entry": "Dialoger",
    "aspect": "Jämförelser mellan länen",
    "position": "Vad länets dokument säger",
    "contradiction": "Motsägelser i källorna",
    "open-question": "Obesvarade frågor",
    "everyday-word": "Vardagsord",
}

ACTOR_TYPE = {
    "government": "regeringen och dess kansli",
    "state-agency": "statlig myndighet",
    "county-board": "länsstyrelse",
    "region": "region",
    "municipality": "kommun",
    "municipal-board": "kommunal nämnd",
    "collective": "flera aktörer tillsammans",
    "civil-society": "civilsamhälle",
    "education": "utbildning och forskning",
    "business": "näringsliv",
    "social-partner": "arbetsmarknadens parter",
}

DOCUMENT_TYPE = {
    "agreement": "överenskommelse",
    "strategy": "strategi",
    "basis": "underlag",
    "consultation-answer": "remissvar",
    "minutes": "protokoll",
    "presentation": "presentation",
    "meeting-summary": "sammanfattning av ett möte",
}

DOCUMENT_STATUS = {
    "adopted": "antaget",
    "position-taken": "parterna har tagit ställning till det",
    "notes": "anteckningar från ett möte, med beslut",
    "proposal": "förslag på remiss, inte antaget så vitt materialet visar",
    "basis": "underlag för diskussion, inte antaget",
    "minutes": "protokoll med beslut",
    "presentation": "presentation",
}

DOCUMENT_STATUS_SHORT = {
    "adopted": "antaget",
    "position-taken": "ställningstagande",
    "notes": "mötesanteckningar",
    "proposal": "förslag",
    "basis": "underlag",
    "minutes": "protokoll",
    "presentation": "presentation",
}

GOAL_LEVEL = {
    "vision": "vision",
    "purpose": "syfte",
    "overall": "övergripande mål",
    "strategic": "strategiskt mål",
    "sub-goal": "delmål",
    "strategy": "strategi",
    "priority": "prioriterat område",
}

STANDING = {
    "duty": "uppdrag",
    "commitment": "åtagande",
    "ambition": "strävan",
    "described-role": "beskriven roll",
    "wished-role": "önskad roll",
    "recommendation": "rekommendation",
}

STANDING_MEANS = {
    "duty": "dokumentet ger aktören uppgiften",
    "commitment": "parterna har kommit överens om det",
    "ambition": "parterna strävar efter det",
    "described-role": "dokumentet beskriver rollen",
    "wished-role": "rollen är ett önskemål",
    "recommendation": "det är en rekommendation",
}

PRINCIPLE_TYPE = {"principle": "princip", "recommendation": "rekommendation"}

ELEMENT_TYPE = {
    "role": "civilsamhällets roll",
    "arena": "plats där föreningar och nyanlända kan mötas",
    "need": "behov hos föreningar och nyanlända",
    "offer": "vad föreningar kan ge",
    "authorities-offer": "vad myndigheter kan ge",
}

STAGE = {
    "invite": "Bjud in",
    "meet": "Mötas",
    "record": "Anteckna",
    "answer": "Svara",
    "commit": "Ta på sig",
    "follow-up": "Följa upp",
}

FORUM_LEVEL = {
    "strategic": "strategisk nivå",
    "operational": "operativ nivå",
    "working": "arbetsgrupp",
    "local": "lokal nivå",
    "reference": "referens- och samrådsgrupp",
}

ACTIVITY_STATUS = {
    "proposed": "förslag",
    "planned": "planerad",
    "ongoing": "pågår",
    "done": "genomförd",
    "dropped": "nedlagd",
    "problem": "problem utan föreslagen åtgärd",
    "example": "exempel, inte beslutat",
}

RANK = {
    "primary": "primär målgrupp",
    "secondary": "sekundär målgrupp",
    "third": "tredje målgrupp",
    "main": "målgrupp",
    "also": "också, där det är möjligt",
    "prioritised": "särskilt prioriterad",
}

REFERENCE_TYPE = {
    "law": "lag",
    "ordinance": "förordning",
    "directive": "EU-direktiv",
    "convention": "konvention",
    "agenda": "agenda",
    "strategy": "strategi",
    "plan": "plan",
    "policy": "politiskt mål",
    "study": "studie eller forskning",
    "letter": "skrivelse",
    "provision": "bestämmelse",
}

CONTRADICTION_TYPE = {
    "contradiction": "källorna säger olika",
    "ambiguity": "går att läsa på flera sätt",
    "gap": "något saknas",
    "misprint": "skrivfel i källan",
}

CHANGE = {
    "kept": "oförändrat i sak",
    "reworded": "ändrat",
    "new": "nytt",
    "moved-here": "övertaget från en annan aktör",
    "ended": "finns inte kvar",
    "moved-away": "flyttat till en annan aktör",
}

TRANSLATION_STATE = {
    "reviewed": "granskad",
    "draft": "utkast",
    "outdated": "inaktuell",
    "missing": "saknas",
}

TRANSLATED = {"site": "Sajtens egna ord", "page": "Sidor skrivna för hand"}
"""What is translated and is no record."""

UNIT = {"year": "år", "month": "månad"}

EVERY = {
    "year": ("varje år", "vartannat år", "vart {}:e år"),
    "month": ("varje månad", "varannan månad", "var {}:e månad"),
}
"""Unit → each, every other, every so many."""

STANDING_PLAIN = {
    "commitment": "De har kommit överens om det.",
    "ambition": "Det här vill de göra. Det är inget löfte.",
    "described-role": "Så beskriver dokumentet vad de gör.",
    "wished-role": "Någon vill att det ska bli så. Det är inte bestämt.",
    "recommendation": "Det är ett råd. Det är inte bestämt.",
}
"""What kind of duty a step is, in plain words; a plain duty needs none."""

STATUS_PLAIN = {
    "adopted": "Det är beslutat.",
    "position-taken": "De som skrev det står bakom det.",
    "proposal": "Det är ett förslag. Vi vet inte om det blev beslutat.",
    "basis": "Det är en text att prata om. Den är inte beslutad.",
    "notes": "Det är anteckningar från ett möte.",
    "minutes": "Det är anteckningar från ett möte med beslut.",
    "presentation": "Det är bilder från ett möte.",
}
"""How binding a document is, in plain words."""
