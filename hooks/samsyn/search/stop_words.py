"""Words that carry no meaning in a question: a search drops them."""

STOP_WORDS = {
    "sv": """
        alla allt att av bara beror betyda betyder blev bli blir blivit bör bör både börjar de dem den denna dennes deras dess dessa
        det detta dig din dina ditt du där då efter ej eller en er era ert ett exempel finns fick fram från får få för före
        genom ger ges gå gång går gäller gällde gällande gör göra gjort ha hade han hand hans har händer händelse hem henne hennes hej hitta hittar hjälp hon honom hos hur
        här i in ingen inget ini innebär inom inte ja jag ju just kan kring kunde kunna man med mellan men mer mig min mina mitt mot
        mycket många måste ni nu när någon något några nån nåt och ofta om oss på redan samma se sedan sej ser sig sin sina
        ska skall skulle som står svar sådan så säga säger sägs tack till tills ta tar tex under upp ut utan vad vara var varför varit varje vars
        vart vem vems vet vi via vid vilka vilkas vilken vilket vill visar viss vissa väl vår våra vårt är även åt över
    """,
    "en": """
        a about after ago all also am an and any are as at be been being between both bring but by can charge could did do does doing
        find for from get give given gets had has have having he help her here hers him his how i if in into is it its just ll m re s t ve d don isn im look looking me
        many more most much my need needs no nor not of often on once only or other our ours out over own please same she should so some stand such take taking tell
        than that the their theirs them then there these they this those through to too under until up us very want was
        we were what when where which while who whom whose why will with would you your yours
    """,
}
"""Language → words; after the lists of the Snowball project, with the words that questions begin with."""

NAMING = {
    "sv": "betyder betyda innebär vad är en ett det den vem vilka står för",
    "en": "what is are a an the who does it stand for",
}
"""Language → the stop words of a question that only asks what something is: "vad är SFI?"."""
