"""Each rule over the content: edits of the tiny county that break it, edits that nearly do, and the exact problems."""

from dataclasses import dataclass

import pytest
from project import TODAY, Project

from samsyn.checks import RULES, Rule
from samsyn.problems import Problem

AGREEMENT = "data/provlan/documents/overenskommelsen.yml"
PROPOSAL = "data/provlan/documents/forslaget.yml"
CAFE = "data/provlan/activities/sprakkafe.yml"
SOMETHING = "data/provlan/activities/nagot-annat.yml"
TOWN = "data/provlan/responsibilities/exempelstads-kommun.yml"
BOARD = "data/provlan/responsibilities/lansstyrelsen-provlan.yml"
GROUP_DUTIES = "data/provlan/responsibilities/bada-parterna.yml"
COUNCIL = "data/provlan/forums/provradet.yml"
NEWCOMER = "data/provlan/terms/nyanland.yml"
SWEDISH = "data/provlan/terms/svenska.yml"
LAW = "data/references/provlagen.yml"
GROUP = "data/actors/bada-parterna.yml"
CLUB = "data/actors/exempelforeningen.yml"
THEMES = "data/vocabulary/themes.yml"
TARGET_GROUPS = "data/vocabulary/target-groups.yml"

Edit = tuple[str, str, str]


@dataclass(frozen=True)
class Case:
    """What an editor wrote, and every problem that comes of it; none when it only nearly breaks the rule."""

    rule: str
    name: str
    edits: tuple[Edit, ...]
    problems: tuple[str, ...] = ()


def breaks(rule: str, name: str, *parts: Edit | str) -> Case:
    """A case: first the edits, then the problems."""
    edits = tuple(part for part in parts if not isinstance(part, str))
    return Case(rule, name, edits, tuple(part for part in parts if isinstance(part, str)))


def passes(rule: str, name: str, *edits: Edit) -> Case:
    """A case that only nearly breaks the rule."""
    return Case(rule, name, edits)


CONSULTATION = "data/provlan/consultations/remissen.yml"
POINT = "  - {{id: {}, title: Möten, raised_by: en ledamot, concerns: [forslaget#radet.1], asks: Annat., decided: Ja., outcome: Inget., sources: [remissvaret#beslut.1]}}\n"


def near(word: str) -> Edit:
    """`word` in the middle of the activity's summary."""
    return (CAFE, "där nyanlända", f"där {word} nyanlända")


CASES = (
    breaks(
        "one_record_per_id",
        "two of a list",
        (BOARD, "id: ger-ut-ett-blad", "id: raknar-i-lanet"),
        f"{BOARD}:11:5: id ”raknar-i-lanet” finns redan i data/provlan/responsibilities/lansstyrelsen-provlan.yml, rad 4; välj ett annat [repeated-id]",
    ),
    breaks(
        "one_record_per_id",
        "two of different kinds",
        (PROPOSAL, "id: tillsammans", "id: sprakkafe"),
        f"{PROPOSAL}:24:5: id ”sprakkafe” finns redan i data/provlan/activities/sprakkafe.yml, rad 2; välj ett annat [repeated-id]",
    ),
    breaks(
        "one_record_per_id",
        "another record names the second",
        (BOARD, "id: ger-ut-ett-blad", "id: nyanland"),
        (SWEDISH, "sources:", "related: [nyanland]\nsources:"),
        f"{NEWCOMER}:2:1: id ”nyanland” finns redan i {BOARD}, rad 11; välj ett annat [repeated-id]",
    ),
    passes("one_record_per_id", "the same id for a county and for all", (PROPOSAL, "id: tillsammans", "id: samverkan")),
    breaks(
        "consultation_points_have_ids_of_their_own",
        "two points of one id",
        (CONSULTATION, "points:\n", f"points:\n{POINT.format('fler-moten')}"),
        f"{CONSULTATION}:18:9: synpunkten ”fler-moten” finns redan [repeated-id]",
    ),
    passes(
        "consultation_points_have_ids_of_their_own",
        "another point",
        (CONSULTATION, "points:\n", f"points:\n{POINT.format('farre-moten')}"),
    ),
    breaks(
        "references_name_known_records",
        "a letter is missing",
        (CAFE, "[exempelforeningen]", "[exempelforening]"),
        f"{CAFE}:6:12: det finns ingen post ”exempelforening” (aktör eller forum); menade du ”exempelforeningen”? [unknown-actor]",
    ),
    breaks(
        "references_name_known_records",
        "another kind of record",
        (CAFE, "partners: [exempelforeningen]", "partners: [provlagen]"),
        f"{CAFE}:6:12: ”provlagen” är referens; aktör eller forum väntades [unknown-actor]",
    ),
    breaks(
        "references_name_known_records",
        "a shared record with a county before it",
        (CLUB, "summary:", "part_of: provlan/bada-parterna\nsummary:"),
        f"{CLUB}:5:10: det finns ingen post ”provlan/bada-parterna” (aktör); menade du ”bada-parterna”? [unknown-actor]",
    ),
    passes(
        "references_name_known_records",
        "a forum where a body is meant",
        (CAFE, "partners: [exempelforeningen]", "partners: [provradet]"),
    ),
    breaks(
        "references_name_known_records",
        "a member of a collective is unknown",
        (GROUP, "exempelstads-kommun, ", "exempelstad, "),
        f"{GROUP}:5:11: det finns ingen post ”exempelstad” (aktör); menade du ”exempelstads-kommun”? [unknown-actor]",
    ),
    breaks(
        "text_links_name_known_records",
        "a letter is missing",
        near("[[nyanlnd|de]]"),
        f"{CAFE}:3:10: det finns ingen post ”nyanlnd” (post); menade du ”nyanland”? [unknown-record]",
    ),
    breaks(
        "text_links_name_known_records",
        "a shared record names the county's without the county",
        (LAW, "länet ska", "[[provradet]] ska"),
        f"{LAW}:5:10: det finns ingen post ”provradet” (post); menade du ”provlan/provradet”? [unknown-record]",
    ),
    passes(
        "text_links_name_known_records",
        "with a word, with spaces, with the county",
        near("[[nyanland|de]] [[ svenska ]] [[provlan/provradet]]"),
    ),
    breaks(
        "citations_name_known_sections",
        "an unknown document",
        (CAFE, "[forslaget#fokus.2]", "[forslagen#fokus.2]"),
        f"{CAFE}:11:11: det finns inget dokument ”forslagen”; menade du ”forslaget”? [unknown-source]",
    ),
    breaks(
        "citations_name_known_sections",
        "an unknown section",
        (CAFE, "[forslaget#fokus.2]", "[forslaget#foks.2]"),
        f"{CAFE}:11:11: ”Förslaget 2022–2024” har inget avsnitt ”foks”; menade du ”fokus”? [unknown-source]",
    ),
    breaks(
        "citations_name_known_sections",
        "a paragraph beyond the last",
        (CAFE, "[forslaget#fokus.2]", "[forslaget#fokus.3]"),
        f"{CAFE}:11:11: avsnittet ”fokus” har 2 stycken, inte 3 [unknown-source]",
    ),
    breaks(
        "citations_name_known_sections",
        "a range beyond the last",
        (CAFE, "[forslaget#fokus.2]", "[forslaget#fokus.1-9]"),
        f"{CAFE}:11:11: avsnittet ”fokus” har 2 stycken, inte 9 [unknown-source]",
    ),
    breaks(
        "citations_name_known_sections",
        "a point beyond the last",
        (AGREEMENT, "at: [1]", "at: [1, 3]"),
        f"{AGREEMENT}:36:13: avsnittet ”parterna” har 2 stycken, inte 3 [unknown-source]",
    ),
    breaks(
        "citations_name_known_sections",
        "a shared record without the county",
        (LAW, "[provlan/overenskommelsen#uppdrag.2]", "[overenskommelsen#uppdrag.2]"),
        f"{LAW}:7:11: det finns inget dokument ”overenskommelsen”; menade du ”provlan/overenskommelsen”? [unknown-source]",
    ),
    breaks(
        "citations_name_known_sections",
        "a misspelled document in a shared record",
        (LAW, "[provlan/overenskommelsen#uppdrag.2]", "[provlan/overenskomelsen#uppdrag.2]"),
        f"{LAW}:7:11: det finns inget dokument ”provlan/overenskomelsen”; menade du ”provlan/overenskommelsen”? [unknown-source]",
    ),
    breaks(
        "citations_name_known_sections",
        "a range that runs backwards",
        (CAFE, "[forslaget#fokus.2]", "[forslaget#fokus.2-1]"),
        f"{CAFE}:11:11: styckena ”2-1” går baklänges; skriv ”1-2” [unknown-source]",
    ),
    breaks(
        "citations_name_known_sections",
        "paragraph 0 of a point",
        (AGREEMENT, "at: [1]", "at: [0]"),
        f"{AGREEMENT}:36:14: 0 är utanför gränsen; minst 1 väntades [wrong-value]",
    ),
    breaks(
        "citations_name_known_sections",
        "a paragraph set aside beyond the last",
        (AGREEMENT, "at: [2]", "at: [3]"),
        f"{AGREEMENT}:38:13: avsnittet ”parterna” har 2 stycken, inte 3 [unknown-source]",
    ),
    breaks(
        "citations_name_known_sections",
        "two sections of one id",
        (
            AGREEMENT,
            '- id: parterna\n    number: "1"\n    title: Parterna',
            "- id: uppdrag\n    title: Fler uppdrag\n  - id: parterna\n    title: Parterna",
        ),
        f"{AGREEMENT}:41:5: avsnittet ”uppdrag” finns redan på rad 30 [repeated-section]",
    ),
    passes(
        "citations_name_known_sections", "the last paragraph", (CAFE, "[forslaget#fokus.2]", "[forslaget#fokus.1-2]")
    ),
    breaks(
        "activities_have_goal_and_actor",
        "both lists are empty",
        (CAFE, "[exempelstads-kommun]", "[]"),
        (CAFE, "goals: [svenska-for-alla]", "goals: []"),
        f"{CAFE}:5:14: ”responsible” är tom; skriv ett id, eller ”responsible: {{unassigned: skälet}}” [activity-unlinked]",
        f"{CAFE}:7:8: ”goals” är tom; skriv ett id, eller ”goals: {{unassigned: skälet}}” [activity-unlinked]",
    ),
    passes(
        "activities_have_goal_and_actor",
        "both unassigned",
        (CAFE, "[exempelstads-kommun]", "{unassigned: Ingen.}"),
        (CAFE, "goals: [svenska-for-alla]", "goals: {unassigned: Inget.}"),
    ),
    breaks(
        "duties_belong_to_parties",
        "an actor that is no party",
        (GROUP_DUTIES, "actor: bada-parterna", "actor: exempelforeningen"),
        f"{GROUP_DUTIES}:11:13: exempelforeningen är inte part i ”Överenskommelsen 2019–2021”; rätta ”actor” eller dokumentets ”parties” [not-a-party]",
    ),
    breaks(
        "duties_belong_to_parties",
        "a party of one of two documents",
        (PROPOSAL, "parties: [exempelstads-kommun, lansstyrelsen-provlan]", "parties: [exempelstads-kommun]"),
        (TOWN, "actor: exempelstads-kommun", "actor: bada-parterna"),
        f"{TOWN}:14:13: lansstyrelsen-provlan är inte part i ”Förslaget 2022–2024”; rätta ”actor” eller dokumentets ”parties” [not-a-party]",
        f"{TOWN}:24:13: lansstyrelsen-provlan är inte part i ”Förslaget 2022–2024”; rätta ”actor” eller dokumentets ”parties” [not-a-party]",
        f"{TOWN}:33:13: lansstyrelsen-provlan är inte part i ”Förslaget 2022–2024”; rätta ”actor” eller dokumentets ”parties” [not-a-party]",
        f"{TOWN}:44:13: lansstyrelsen-provlan är inte part i ”Förslaget 2022–2024”; rätta ”actor” eller dokumentets ”parties” [not-a-party]",
    ),
    breaks(
        "duties_belong_to_parties",
        "a group with a member that is no party",
        (GROUP, "[exempelstads-kommun, lansstyrelsen-provlan]", "[exempelstads-kommun, exempelforeningen]"),
        f"{GROUP_DUTIES}:11:13: exempelforeningen är inte part i ”Överenskommelsen 2019–2021”; rätta ”actor” eller dokumentets ”parties” [not-a-party]",
    ),
    passes(
        "duties_belong_to_parties",
        "a part of a party",
        (CLUB, "summary:", "part_of: exempelstads-kommun\nsummary:"),
        (GROUP_DUTIES, "actor: bada-parterna", "actor: exempelforeningen"),
    ),
    passes("duties_belong_to_parties", "a forum", (GROUP_DUTIES, "actor: bada-parterna", "actor: provradet")),
    passes(
        "duties_belong_to_parties",
        "a document without parties",
        (AGREEMENT, "parties: [exempelstads-kommun, lansstyrelsen-provlan]\n", ""),
        (GROUP_DUTIES, "actor: bada-parterna", "actor: exempelforeningen"),
    ),
    breaks(
        "duties_say_different_things",
        "all but the last sign",
        (BOARD, "Ger ut ett nyhetsblad.", "Räknar fram antalet nyanlända i länet!"),
        f"{BOARD}:12:16: säger samma sak som ”raknar-i-lanet”; slå ihop dem till en post med flera upplagor [same-duty]",
    ),
    breaks(
        "duties_say_different_things",
        "one letter differs",
        (BOARD, "Ger ut ett nyhetsblad.", "Räknar fram antalet nyanlända i länen."),
        f"{BOARD}:12:16: säger samma sak som ”raknar-i-lanet”; slå ihop dem till en post med flera upplagor [same-duty]",
    ),
    passes(
        "duties_say_different_things",
        "one word differs",
        (BOARD, "Ger ut ett nyhetsblad.", "Räknar fram antalet asylsökande i länet."),
    ),
    passes(
        "duties_say_different_things",
        "another actor says it",
        (BOARD, "Ger ut ett nyhetsblad.", "Öppnar ett språkhus."),
    ),
    breaks(
        "forum_mandates_are_known",
        "an edition has an unknown task",
        (COUNCIL, "mandate: [enas]", "mandate: [enaas]"),
        f"{COUNCIL}:15:15: uppgiften ”enaas” finns inte i ”mandate”; menade du ”enas”? [unknown-mandate]",
    ),
    breaks(
        "forum_mandates_are_known",
        "no edition has a task",
        (COUNCIL, "[enas, foljer-upp]", "[enas]"),
        f"{COUNCIL}:8:15: uppgiften ”foljer-upp” står inte i någon upplaga [unused-mandate]",
    ),
    passes("forum_mandates_are_known", "an edition without tasks", (COUNCIL, "    mandate: [enas]\n", "")),
    breaks(
        "editions_stand_in_order",
        "the newest first",
        (
            TOWN,
            "in: overenskommelsen#uppdrag.1\n      - in: forslaget#uppdrag.1",
            "in: forslaget#uppdrag.1\n      - in: overenskommelsen#uppdrag.1",
        ),
        f"{TOWN}:14:13: upplagorna står inte äldst först [edition-order]",
    ),
    breaks(
        "editions_stand_in_order",
        "one document twice",
        (TOWN, "in: forslaget#uppdrag.1", "in: overenskommelsen#uppdrag.2"),
        f"{TOWN}:14:13: dokumentet har redan en upplaga här; använd ”also_in” för fler ställen [edition-repeated]",
    ),
    passes(
        "editions_stand_in_order",
        "a place more in the same document",
        (TOWN, "in: forslaget#uppdrag.1", "in: forslaget#uppdrag.1\n        also_in: [forslaget#fokus.1]"),
    ),
    breaks(
        "editions_stand_in_order",
        "a place more in another document",
        (TOWN, "also_in: [forslaget#fokus.2]", "also_in: [overenskommelsen#uppdrag.2]"),
        f"{TOWN}:25:19: ”also_in” nämner ett annat dokument; gör en egen upplaga [edition-other]",
    ),
    breaks(
        "continued_duties_are_older",
        "it continues one just as new",
        (TOWN, "continues: raknar-i-lanet", "continues: oppnar-sprakhus"),
        f"{TOWN}:34:16: ”oppnar-sprakhus” står i ett lika nytt dokument; kedjan är bruten [broken-chain]",
    ),
    passes(
        "continued_duties_are_older",
        "it continues an older one",
        (TOWN, "continues: raknar-i-lanet", "continues: ger-ut-ett-blad"),
    ),
    breaks(
        "chains_end",
        "a duty continues itself",
        (TOWN, "continues: raknar-i-lanet", "continues: raknar-i-kommunen"),
        f"{TOWN}:34:16: ”continues” går i cirkel: raknar-i-kommunen → raknar-i-kommunen [circle]",
    ),
    breaks(
        "chains_end",
        "two goals above each other",
        (AGREEMENT, "level: overall", "level: overall\n    parent: svenska-for-alla"),
        f"{PROPOSAL}:19:13: ”parent” går i cirkel: svenska-for-alla → alla-far-plats → svenska-for-alla [circle]",
        f"{AGREEMENT}:21:13: ”parent” går i cirkel: alla-far-plats → svenska-for-alla → alla-far-plats [circle]",
    ),
    breaks(
        "chains_end",
        "two target groups inside each other",
        (TARGET_GROUPS, "summary: Den som", "part_of: [unga-nyanlanda]\n    summary: Den som"),
        f"{TARGET_GROUPS}:5:14: ”part_of” går i cirkel: nyanlanda → unga-nyanlanda → nyanlanda [circle]",
        f"{TARGET_GROUPS}:11:14: ”part_of” går i cirkel: unga-nyanlanda → nyanlanda → unga-nyanlanda [circle]",
    ),
    breaks(
        "chains_end",
        "two documents after each other",
        (AGREEMENT, "parties:", "supersedes: forslaget\nparties:"),
        f"{PROPOSAL}:10:13: ”supersedes” går i cirkel: forslaget → overenskommelsen → forslaget [circle]",
        f"{AGREEMENT}:10:13: ”supersedes” går i cirkel: overenskommelsen → forslaget → overenskommelsen [circle]",
    ),
    breaks(
        "chains_end",
        "two terms wider than each other",
        (NEWCOMER, "related:", "broader: [svenska]\nrelated:"),
        (SWEDISH, "sources:", "broader: [nyanland]\nsources:"),
        f"{NEWCOMER}:9:10: ”broader” går i cirkel: nyanland → svenska → nyanland [circle]",
        f"{SWEDISH}:8:10: ”broader” går i cirkel: svenska → nyanland → svenska [circle]",
    ),
    passes(
        "chains_end", "related terms may point at each other", (SWEDISH, "sources:", "related: [nyanland]\nsources:")
    ),
    breaks(
        "periods_lie_within_validity",
        "it begins before the document holds",
        (CAFE, "from: 2022-01-01", "from: 2019-01-01"),
        f"{CAFE}:10:9: tiden ligger utanför dokumentets giltighet (2022–2024) [period]",
    ),
    breaks(
        "periods_lie_within_validity",
        "it ends before it begins",
        (CAFE, "until: 2022-12-31", "until: 2021-12-31"),
        f"{CAFE}:10:9: slutet ligger före början [period]",
    ),
    passes(
        "periods_lie_within_validity", "to the document's last day", (CAFE, "until: 2022-12-31", "until: 2024-12-31")
    ),
    passes(
        "periods_lie_within_validity",
        "within another of its documents",
        (CAFE, "from: 2022-01-01, until: 2022-12-31", "from: 2019-05-01"),
        (CAFE, "[forslaget#fokus.2]", "[forslaget#fokus.2, overenskommelsen#uppdrag]"),
    ),
    breaks(
        "periods_lie_within_validity",
        "a document that ends before it begins",
        (PROPOSAL, "until: 2024-12-31", "until: 2021-12-31"),
        f"{PROPOSAL}:7:11: slutet ligger före början [period]",
    ),
    breaks(
        "terms_have_a_meaning",
        "no definition and nothing said of it",
        (SWEDISH, "not_defined: Dokumenten använder ordet utan att förklara det.\n", ""),
        f"{SWEDISH}:2:1: skriv ”uses” med definition och källa, eller ”not_defined” och ”sources” [term-without-meaning]",
    ),
    breaks(
        "terms_have_a_meaning",
        "nothing says where the word is used",
        (SWEDISH, "sources: [forslaget#fokus.2]\n", ""),
        f"{SWEDISH}:2:1: skriv ”uses” med definition och källa, eller ”not_defined” och ”sources” [term-without-meaning]",
    ),
    passes(
        "terms_have_a_meaning",
        "no definition and no explanation of ours",
        (SWEDISH, "explanation:\n  text: Språket i länet.\n  why: Ordet står överallt.\n", ""),
    ),
    breaks(
        "terms_share_no_name",
        "another name is an inflection of another term",
        (SWEDISH, "preferred: svenska", "preferred: svenska\nother_names: [språket, Nyanlända]"),
        f"{SWEDISH}:3:24: ”Nyanlända” hör redan till ”nyanland” [term-name-taken]",
    ),
    passes(
        "terms_share_no_name",
        "a term may repeat its own name",
        (NEWCOMER, "inflected: [nyanlända,", "inflected: [nyanländ, nyanlända,"),
    ),
    breaks(
        "vocabulary_is_used",
        "an unused theme",
        (THEMES, "themes:", "themes:\n  - {id: bostad, name: bostad, summary: Att bo.}"),
        f"{THEMES}:3:5: ingen post använder tema ”bostad”; ta bort det eller använd det [unused-theme]",
    ),
    breaks(
        "vocabulary_is_used",
        "an unused target group",
        (TARGET_GROUPS, "target_groups:", "target_groups:\n  - {id: aldre, name: äldre, summary: De äldre.}"),
        f"{TARGET_GROUPS}:3:5: ingen post använder målgrupp ”aldre”; ta bort det eller använd det [unused-target-group]",
    ),
    passes(
        "vocabulary_is_used",
        "a target group used by another one",
        (TARGET_GROUPS, "target_groups:", "target_groups:\n  - {id: alla, name: alla, summary: Var och en.}"),
        (TARGET_GROUPS, "part_of: [nyanlanda]", "part_of: [nyanlanda, alla]"),
    ),
    breaks(
        "aliases_are_free",
        "another record's address",
        (CAFE, "title:", "aliases: [nagot-annat]\ntitle:"),
        f"{CAFE}:2:11: adressen ”nagot-annat” är redan upptagen [alias-taken]",
    ),
    breaks(
        "aliases_are_free",
        "its own address",
        (CAFE, "title:", "aliases: [sprakkafe]\ntitle:"),
        f"{CAFE}:2:11: adressen ”sprakkafe” är redan upptagen [alias-taken]",
    ),
    breaks(
        "aliases_are_free",
        "the same alias twice",
        (SOMETHING, "title:", "aliases: [kafe]\ntitle:"),
        (CAFE, "title:", "aliases: [kafe]\ntitle:"),
        f"{CAFE}:2:11: adressen ”kafe” är redan upptagen [alias-taken]",
    ),
    passes("aliases_are_free", "the slug of another kind", (CAFE, "title:", "aliases: [provradet]\ntitle:")),
    breaks(
        "reviews_name_role_and_date",
        "confirmed by nobody",
        (CAFE, "title:", "review: {state: confirmed}\ntitle:"),
        f"{CAFE}:2:9: granskningen saknar role, on, checked [review-unproved]",
    ),
    breaks(
        "reviews_name_role_and_date",
        "confirmed tomorrow",
        (CAFE, "title:", "review: {state: confirmed, role: samordnare, on: 2026-11-23, checked: Allt.}\ntitle:"),
        f"{CAFE}:2:9: 2026-11-23 har inte varit än [review-unproved]",
    ),
    passes(
        "reviews_name_role_and_date",
        "confirmed today",
        (CAFE, "title:", "review: {state: confirmed, role: samordnare, on: 2026-11-22, checked: Allt.}\ntitle:"),
    ),
    breaks(
        "quotations_stand_where_allowed",
        "six words",
        near("”alla ska få tala god svenska”"),
        f"{CAFE}:3:10: citatet ”alla ska få tala god svenska…” hör inte hemma här; skriv med egna ord [quotation]",
    ),
    breaks(
        "quotations_stand_where_allowed",
        "six words between » and «",
        near("»alla ska få tala god svenska«"),
        f"{CAFE}:3:10: citatet ”alla ska få tala god svenska…” hör inte hemma här; skriv med egna ord [quotation]",
    ),
    passes("quotations_stand_where_allowed", "five words", near("”alla ska få tala svenska”")),
    passes(
        "quotations_stand_where_allowed",
        "six words in a goal",
        (PROPOSAL, "Språket ska nå alla.", "”Alla ska få tala god svenska.”"),
    ),
    breaks(
        "texts_are_clean",
        "letters in two parts",
        near("kafe\u0301"),
        f"{CAFE}:3:10: texten är inte i formen NFC; skriv om bokstäverna med prickar och ringar [not-nfc]",
    ),
    breaks(
        "texts_are_clean",
        "a space of no width",
        near("a\u200bb"),
        f"{CAFE}:3:10: dolt tecken U+200B i texten; ta bort det [hidden-character]",
    ),
    breaks(
        "texts_are_clean",
        "a turned direction",
        near("\u202ealla"),
        f"{CAFE}:3:10: dolt tecken U+202E i texten; ta bort det [hidden-character]",
    ),
    breaks(
        "texts_are_clean",
        "a control character",
        (CAFE, "title: Öppna ett språkkafé", 'title: "Öppna\\aett språkkafé"'),
        f"{CAFE}:2:8: dolt tecken U+0007 i texten; ta bort det [hidden-character]",
    ),
    passes("texts_are_clean", "letters with signs, dashes and quotation marks", near("å é – ’ § ½ ”x”")),
    breaks(
        "texts_hold_no_html",
        "a tag",
        near("<b>alla</b>"),
        f"{CAFE}:3:10: ”<b>” är HTML eller kod; ta bort det [raw-html]",
    ),
    breaks(
        "texts_hold_no_html",
        "a comment",
        near("<!-- alla -->"),
        f"{CAFE}:3:10: ”<!-- alla -->” är HTML eller kod; ta bort det [raw-html]",
    ),
    breaks(
        "texts_hold_no_html",
        "a link that runs code",
        near("[alla](javascript:alert)"),
        f"{CAFE}:3:10: ”javascript:a” är HTML eller kod; ta bort det [raw-html]",
    ),
    breaks(
        "texts_hold_no_html",
        "a picture from another host",
        near("![alla](https://exempel.se/a.png)"),
        f"{CAFE}:3:10: ”![alla](https://exempel.se/a.” är en bild; ta bort den [raw-html]",
    ),
    passes("texts_hold_no_html", "a number less than another", near("3 < 5")),
    passes("texts_hold_no_html", "a word less than another", near("a < b")),
    passes(
        "texts_hold_no_html",
        "the word data and a colon",
        (CAFE, "summary: Ett kafé där nyanlända talar svenska.", 'summary: "Länets data: antal kaféer."'),
    ),
    breaks(
        "texts_hold_no_personal_data",
        "a personal identity number",
        near("811218-9876"),
        f"{CAFE}:3:10: personnummer i texten; ta bort uppgiften [personal-data]",
    ),
    breaks(
        "texts_hold_no_personal_data",
        "a personal identity number with a space",
        near("811218 9876"),
        f"{CAFE}:3:10: personnummer i texten; ta bort uppgiften [personal-data]",
    ),
    breaks(
        "texts_hold_no_personal_data",
        "a personal e-mail address",
        near("x.y@exempel.se"),
        f"{CAFE}:3:10: personlig e-postadress i texten; ta bort uppgiften [personal-data]",
    ),
    breaks(
        "texts_hold_no_personal_data",
        "a phone number",
        near("0455-30 30 00"),
        f"{CAFE}:3:10: telefonnummer i texten; ta bort uppgiften [personal-data]",
    ),
    breaks(
        "texts_hold_no_personal_data",
        "a mobile number from abroad",
        near("+46 70 123 45 67"),
        f"{CAFE}:3:10: telefonnummer i texten; ta bort uppgiften [personal-data]",
    ),
    breaks(
        "texts_hold_no_personal_data",
        "a phone number with its area in brackets",
        near("(0455) 30 30 00"),
        f"{CAFE}:3:10: telefonnummer i texten; ta bort uppgiften [personal-data]",
    ),
    breaks(
        "texts_hold_no_personal_data",
        "a phone number with a zero in brackets",
        near("+46 (0)70-123 45 67"),
        f"{CAFE}:3:10: telefonnummer i texten; ta bort uppgiften [personal-data]",
    ),
    breaks(
        "texts_hold_no_personal_data",
        "a phone number with a dash",
        near("0455–30 30 00"),
        f"{CAFE}:3:10: telefonnummer i texten; ta bort uppgiften [personal-data]",
    ),
    passes("texts_hold_no_personal_data", "a wrong check digit", near("811218-9875")),
    passes("texts_hold_no_personal_data", "an address of a function", near("Info@exempel.se")),
    passes(
        "texts_hold_no_personal_data", "years, sums and case numbers", near("2019–2021, 10 000 kr, dnr 2022-000172 130")
    ),
)

PARAMETERS = [
    pytest.param(
        case,
        id=f"{case.rule}: {case.name}",
    )
    for case in CASES
]


@pytest.mark.parametrize("case", PARAMETERS)
def test_an_edit_gives_exactly_these_problems(case: Case, tiny_county: Project) -> None:
    for edit in case.edits:
        tiny_county.edit(*edit)
    assert tiny_county.problems() == list(case.problems)


def test_the_tiny_county_breaks_no_rule(tiny: Project) -> None:
    assert tiny.problems() == []


def test_every_rule_has_a_case_that_breaks_it_and_one_that_nearly_does() -> None:
    failing = {case.rule for case in CASES if case.problems}
    passing = {case.rule for case in CASES if not case.problems}
    rules = {rule.__name__ for rule in RULES}
    assert (failing, passing) == (rules, rules)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_a_case_is_told_by_its_own_rule(rule: Rule, tiny_county: Project) -> None:
    case = next(case for case in CASES if case.rule == rule.__name__ and case.problems)
    for edit in case.edits:
        tiny_county.edit(*edit)
    assert set(rule(tiny_county.graph, TODAY)) & set(tiny_county.read().problems)


def test_a_faulty_file_gives_no_problems_about_records_that_name_it(tiny_county: Project) -> None:
    tiny_county.edit(NEWCOMER, "preferred: nyanländ\n", "")
    assert tiny_county.places() == [f"{NEWCOMER}:2:1 missing-field"]


def test_a_faulty_file_does_not_hide_what_is_wrong_in_others(tiny_county: Project) -> None:
    tiny_county.edit(NEWCOMER, "preferred: nyanländ\n", "").edit(*near("<b>alla</b>"))
    assert tiny_county.places() == [f"{CAFE}:3:10 raw-html", f"{NEWCOMER}:2:1 missing-field"]


@pytest.mark.parametrize(
    "path",
    [
        "data/actors/exempelstads-kommun.yml",
        "data/actors/exempelforeningen.yml",
        "data/provlan/county.yml",
        "data/provlan/documents/overenskommelsen.yml",
        "data/provlan/forums/provradet.yml",
        "data/vocabulary/themes.yml",
    ],
)
@pytest.mark.parametrize("content", ["", "title: : x\n"], ids=["empty", "broken"])
def test_a_file_that_cannot_be_read_is_the_only_problem(path: str, content: str, tiny_county: Project) -> None:
    assert [problem.place.path for problem in tiny_county.write(path, content).read().problems] == [path]


def test_every_problem_is_told_in_both_languages(tiny_county: Project) -> None:
    found: list[Problem] = []
    for case in CASES:
        if case.problems:
            for path, old, new in case.edits[:1]:
                before = (tiny_county.root / path).read_bytes()
                found += tiny_county.edit(path, old, new).read().problems
                tiny_county.write(path, before)
    assert [problem for problem in found if not problem.text.sv or problem.text.sv == problem.text.en] == []
