"""Quotes of whole articles, parsed by the shipped pipeline.

The sentences are plain, so that any sound parse gives the same answers; what depends on single relations of the
parse is tested on trees written by hand (``test_frames``, ``test_reported``, ``test_sources``).
"""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.analysis import actors, quotes
from generator.language.pipeline import parse
from generator.records import Article, Block, Quote

Said = tuple[str | None, str | None, str]


def quotes_of(text: str) -> tuple[Quote, ...]:
    blocks = tuple(Block(m.start(), m.end(), "paragraph") for m in re.finditer(r".+", text))
    article = Article(id="made", seed="made.txt", title="Made", text=text, blocks=blocks)
    doc = parse(text)
    return quotes.find(doc, article, actors.find(doc, article))


def direct(text: str) -> list[Said]:
    """Speaker, source words and content of each direct quote."""
    return [(q.speaker, q.source and q.source.text, q.content.text) for q in quotes_of(text) if q.kind == "direct"]


def reported(text: str) -> list[Said]:
    return [(q.speaker, q.source and q.source.text, q.content.text) for q in quotes_of(text) if q.kind == "indirect"]


INTRODUCTION = "Interior Minister Laura Bennett met the press in Paris on Monday.\n\n"


@pytest.mark.parametrize(
    "sentence",
    [
        "“We will not accept this offer,” Bennett said.",
        "“We will not accept this offer,” said Bennett.",
        "Bennett said: “We will not accept this offer.”",
        "Bennett said that “we will not accept this offer.”",
        "“We will not accept this offer!” Bennett said on Monday.",
        '"We will not accept this offer," Bennett told reporters.',
        "‘We will not accept this offer,’ Bennett said.",
        "«We will not accept this offer», said Bennett.",
        "According to Bennett, “we will not accept this offer.”",
    ],
)
def test_where_the_frame_stands(sentence: str) -> None:
    """Before, after, inverted, with a colon, with "that", with "according to": it is Bennett who speaks."""
    ((speaker, source, content),) = direct(INTRODUCTION + sentence)
    assert speaker == "laura-bennett"
    assert "Bennett" in (source or "")
    assert content.lower().startswith("we will not accept this offer")


def test_interrupted_and_continued() -> None:
    """``"A," she said. "B."`` gives two entries of one speaker; the second goes on without a cue of its own."""
    text = INTRODUCTION + "“We will not accept this offer,” Bennett said. “It came far too late.”"
    found = [q for q in quotes_of(text) if q.kind == "direct"]
    assert [q.content.text for q in found] == ["We will not accept this offer,", "It came far too late."]
    assert [q.speaker for q in found] == ["laura-bennett", "laura-bennett"]
    assert (found[0].confidence, found[1].confidence) == ("high", "medium")
    assert [q.cue and q.cue.text for q in found] == ["said", None]


def test_fragment() -> None:
    """A fragment of three words or more within the article's own sentence is a quote of who says it."""
    found = direct(INTRODUCTION + "Bennett said the offer was “a very bad idea” for the country.")
    assert ("laura-bennett", "Bennett", "a very bad idea") in found


def test_scare_quotes_and_titles() -> None:
    """One or two words, and the name of a work, are no quotes."""
    text = INTRODUCTION + "Bennett wrote the novel “The Long Winter Road” and called it a “minor” thing."
    assert direct(text) == []


def test_paragraphs_of_one_speaker() -> None:
    """A quotation over two paragraphs gives one entry a paragraph, both of the same speaker."""
    text = INTRODUCTION + "Bennett said: “We will not accept this offer.\n\n“We have said so for months.”"
    assert [(s, c) for s, _, c in direct(text)] == [
        ("laura-bennett", "We will not accept this offer."),
        ("laura-bennett", "We have said so for months."),
    ]


def test_nobody_is_forced() -> None:
    """Whole sentences in marks that nobody is said to speak are a quote of nobody, with low confidence."""
    found = [q for q in quotes_of("“The winter was long and the snow was deep.”") if q.kind == "direct"]
    assert [(q.speaker, q.source, q.confidence) for q in found] == [(None, None, "low")]


def test_passive_cue_under_according_to() -> None:
    """Where a passive leaves out who said the words, they are whose account the sentence is."""
    text = INTRODUCTION + "According to Bennett, the army was told to prepare for “a long state of readiness”."
    assert direct(text) == [("laura-bennett", "Bennett", "a long state of readiness")]


def test_a_source_does_not_hold_its_own_quotation() -> None:
    """Words around a quotation that hold it are no words for who speaks."""
    text = "The party struck out a call for “the peaceful use of space” and replaced it with a line calling for calm."
    for quote in quotes_of(text):
        assert quote.source is None or not quote.source.start <= quote.content.start < quote.source.end


def test_unnamed_source() -> None:
    """A source without a name has no speaker and its exact description."""
    found = direct(INTRODUCTION + "“The talks are over,” a senior diplomatic source said.")
    assert found == [(None, "a senior diplomatic source", "The talks are over,")]


def test_signature() -> None:
    """A dash and a name after the closing mark sign the quote."""
    ((speaker, source, content),) = direct(INTRODUCTION + "“We will not accept this offer.” — Laura Bennett")
    assert (speaker, source, content) == ("laura-bennett", "Laura Bennett", "We will not accept this offer.")


def test_reported_speech() -> None:
    """Reported speech is the clause, with its source and cue."""
    found = reported(INTRODUCTION + "Bennett said that the government had rejected the offer.")
    assert found == [("laura-bennett", "Bennett", "the government had rejected the offer")]


def test_no_double_entry() -> None:
    """A clause that is wholly quoted is a direct quote alone."""
    assert reported(INTRODUCTION + "Bennett said that “we will not accept this offer.”") == []


def test_about() -> None:
    """A quote is about the actors that its words mention."""
    (quote,) = quotes_of(INTRODUCTION + "Bennett said that Germany had rejected the offer.")
    assert quote.about == ("germany",)


def test_every_evidence_is_a_slice() -> None:
    """Content, source and cue are slices of the article; quotes come in reading order with ids of their own."""
    text = (
        INTRODUCTION
        + "“We came late,” said Bennett. She said that it rained. “It was ‘all very sad’ there,” she added."
    )
    found = quotes_of(text)
    for quote in found:
        for e in (quote.content, quote.source, quote.cue):
            assert e is None or text[e.start : e.end] == e.text
    assert [q.content.start for q in found] == sorted(q.content.start for q in found)
    assert len({q.id for q in found}) == len(found)


@settings(max_examples=25)
@given(
    st.lists(
        st.sampled_from(
            [
                "“We left",
                "”",
                '"',
                "said",
                "Bennett",
                ",",
                ".",
                "that",
                "he",
                "\n\n",
                "'",
                "according to",
                "— Vale",
                ":",
            ]
        ),
        max_size=14,
    )
)
def test_any_text(parts: list[str]) -> None:
    """Whatever the text: no error, and every evidence is a slice."""
    text = " ".join(parts).strip()
    for quote in quotes_of(text) if text else ():
        assert text[quote.content.start : quote.content.end] == quote.content.text


@pytest.mark.parametrize(
    "sentence",
    [
        "Asked whether she would go to Bonn, Bennett said nothing.",
        "Told that the talks were over, Bennett laughed.",
        "When asked if the talks were over, Bennett laughed.",
    ],
)
def test_who_is_asked_does_not_ask(sentence: str) -> None:
    """A participle that opens a sentence tells of somebody else's words, and nobody says whose."""
    assert reported(INTRODUCTION + sentence) == []


def test_what_follows_saying_is_what_is_said() -> None:
    """ "Saying" has no subject of its own: what stands after it begins what is said."""
    text = INTRODUCTION + "Bennett rejected the offer, saying the others had broken their word."
    ((speaker, _, content),) = reported(text)
    assert (speaker, content) == ("laura-bennett", "the others had broken their word")


@pytest.mark.parametrize("verb", ["rejected", "seized on"])
def test_who_takes_up_a_claim_did_not_make_it(verb: str) -> None:
    """Only whoever makes a statement is its source, not whoever answers it."""
    text = INTRODUCTION + f"Bennett {verb} the claim that the ministry had lost the letter."
    assert [speaker for speaker, _, _ in reported(text)] in ([], [None])


def test_who_repeats_a_claim_makes_it() -> None:
    """ "She repeated the claim that ..." """
    ((speaker, _, content),) = reported(
        INTRODUCTION + "Bennett repeated the claim that the ministry had lost the letter."
    )
    assert (speaker, content) == ("laura-bennett", "the ministry had lost the letter")


def test_the_name_of_a_work_was_not_said() -> None:
    """ "..." was written by somebody: the marks hold a title."""
    assert direct(INTRODUCTION + '"The Long Road Home" was written by Bennett in 2011.') == []


def test_a_description_keeps_the_name_beside_it() -> None:
    """The words of a source hold the name where it stands beside the description."""
    text = "The city's mayor, Ruth Amsel, met the press. The city's mayor, Ruth Amsel, said the bridge was safe."
    ((speaker, source, _),) = reported(text)
    assert (speaker, source) == ("ruth-amsel", "The city's mayor, Ruth Amsel")


def test_the_speaker_who_closes_a_sentence() -> None:
    """Between a comma and the last verb stands who speaks; what is feared is part of what was said."""
    text = "Paris fears that the river will rise, a diplomat familiar with the talks said."
    assert reported("Germany had the right to leave the talks, New Zealand said on Friday.") == [
        ("new-zealand", "New Zealand", "Germany had the right to leave the talks")
    ]
    assert reported(text) == [
        (None, "a diplomat familiar with the talks", "Paris fears that the river will rise"),
    ]


def test_a_result_is_not_what_was_said() -> None:
    """ "Tells so many lies that ...": the clause says what comes of it."""
    assert reported(INTRODUCTION + "Bennett told so many stories that the ministers fell asleep.") == []


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("The court found that the road was unsafe.", True),
        ("Researchers found that the road was unsafe.", True),
        ("The report showed that the road was unsafe.", True),
        ("Experts suggest that the road is unsafe.", True),
        ("Bennett found that the door was open.", False),
        ("The footage showed that the road was unsafe.", False),
        ("The attack showed that the road was unsafe.", False),
    ],
)
def test_who_finds_something_says_it_if_finding_is_the_trade(sentence: str, found: bool) -> None:
    """Papers, courts and researchers report what they find; a person or a film that shows something says nothing."""
    assert bool(reported(INTRODUCTION + sentence)) == found


def test_a_shortened_title_ends_no_sentence() -> None:
    """The stop of "Lt." ends nothing, wherever the tokenizer cuts it."""
    ((speaker, source, _),) = direct('"Our cameras are not for sale," said Lt. Gen. Saad al-Marri, who runs the camp.')
    assert (speaker, source) == ("saad-al-marri", "Lt. Gen. Saad al-Marri")


def test_a_letter_from_somebody_is_not_its_bearers() -> None:
    """Who releases a letter that his doctor wrote does not speak in it."""
    text = INTRODUCTION + "Bennett released a letter from her doctor that says she has recovered well."
    assert [speaker for speaker, _, _ in reported(text)] == [None]


def test_what_a_family_releases_is_not_the_dead_mans_word() -> None:
    """ "A statement released by Bennett's family" is the family's."""
    text = INTRODUCTION + "A statement released by Bennett's family said the ministry had failed her."
    assert [speaker for speaker, _, _ in reported(text)] == [None]


def test_what_somebody_is_called() -> None:
    """ "Called the plan a mistake" and "described it as a mistake" report an opinion; a mere name reports nothing."""
    assert [
        content for _, _, content in reported(INTRODUCTION + "Bennett called the whole plan a costly mistake.")
    ] == ["the whole plan a costly mistake"]
    assert [
        content for _, _, content in reported(INTRODUCTION + "Bennett described the judge as a partisan hack.")
    ] == ["the judge as a partisan hack"]
    assert reported(INTRODUCTION + "Bennett called a meeting of the ministers on Friday.") == []
    assert reported(INTRODUCTION + "Bennett called her daughter Mathilda.") == []


def test_a_subject_after_the_verb_needs_a_sign_before_it() -> None:
    """In "praised the boy and said the boy ..." the boy is spoken of, not speaking."""
    text = INTRODUCTION + 'Bennett praised the boy and said the boy "has become a symbol for the whole country".'
    ((speaker, _, content),) = direct(text)
    assert (speaker, content) == ("laura-bennett", "has become a symbol for the whole country")


def test_the_cue_that_closes_a_quotation_is_its_own() -> None:
    """After ``... "...," she said`` it is "she said" that tells who speaks, though another verb stands before."""
    text = INTRODUCTION + 'The decision to deny her a hearing was "within the borders of reason," Bennett said.'
    assert [speaker for speaker, _, _ in direct(text)] == ["laura-bennett"]


def test_the_writers_own_word_is_no_report() -> None:
    """Outside marks "I" and "we" are whoever wrote the article."""
    assert reported(INTRODUCTION + "We asked whether the bridge was safe. I say that it is not.") == []


def test_the_words_of_a_source_hold_its_whole_name() -> None:
    """ "The Institute on Drug Abuse" is not cut where the parse hangs "on Drug Abuse" elsewhere."""
    text = "The National Institute on Drug Abuse has estimated that a million people took the drug last year."
    assert [source for _, source, _ in reported(text)] == ["The National Institute on Drug Abuse"]


def test_a_clause_beside_who_is_the_articles_own() -> None:
    """The verb of "who joked about ..." reports nothing of what the sentence goes on to tell."""
    assert reported(INTRODUCTION + "Bennett, who joked about the rain, could see the ships from the window.") == []


def test_the_name_after_said_is_no_part_of_what_was_said() -> None:
    """In ``"...," said X, a driver, "..."`` the speaker stands after the cue, and nothing is reported."""
    text = (
        "“If the works shut this year,” said Huw Bevan, a crane driver, “you can turn off the lights on your way out.”"
    )
    assert reported(text) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The Daily Post quoted Bennett as saying that the government had rejected the offer.",
        "Bennett was quoted by the Daily Post as saying that the government had rejected the offer.",
    ],
)
def test_who_is_quoted_speaks(sentence: str) -> None:
    """A paper that quotes somebody passes on the words; they are not the paper's."""
    assert [(s, c) for s, _, c in reported(INTRODUCTION + sentence)] == [
        ("laura-bennett", "the government had rejected the offer")
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "The museum, Bennett said, celebrated several of her heroes.",
        "Because the boy was young, Bennett said, the father had the right to speak.",
    ],
)
def test_a_sentence_that_the_frame_interrupts(sentence: str) -> None:
    """What is said stands on both sides of a frame that is put into its middle."""
    assert reported(INTRODUCTION + sentence) == [("laura-bennett", "Bennett", sentence.rstrip("."))]


def test_as_somebody_reported() -> None:
    """ "As X reported, Y" tells what X reported."""
    assert reported(INTRODUCTION + "As Bennett noted, the river had risen again.") == [
        ("laura-bennett", "Bennett", "the river had risen again")
    ]


def test_what_was_conceded_is_a_report_of_its_own() -> None:
    """ "..., though she acknowledged that ..." is no part of what was said before."""
    text = INTRODUCTION + "Bennett said the bridge was safe, though she acknowledged it was old."
    assert [c for _, _, c in reported(text)] == ["the bridge was safe", "it was old"]


def test_a_marked_word_is_part_of_the_report() -> None:
    """One or two words in marks make no quote, so the report keeps them, with both of their marks."""
    text = INTRODUCTION + "Bennett said that the plan was “a mess.”"
    assert [c for _, _, c in reported(text)] == ["the plan was “a mess.”"]
    assert direct(text) == []


def test_the_frame_of_a_quote_is_no_report() -> None:
    """ "Speaking there, Bennett added: “...,” she said": the first words tell of the saying."""
    text = INTRODUCTION + "Speaking in Lyon, Bennett added: “The river has risen again this year,” she said."
    assert reported(text) == []
    assert [s for s, _, _ in direct(text)] == ["laura-bennett"]


def test_words_of_the_one_who_speaks_of_a_thing() -> None:
    """In "the union said the strike will continue until they “...”" it is not the strike that speaks."""
    text = "The union said the strike will continue until workers “get a fair deal from this company”."
    assert [(s, source) for s, source, _ in direct(text)] == [(None, "The union")]


def test_each_marked_stretch_is_an_entry_of_its_own() -> None:
    """Also one that only leads on to what is said: three words are an entry, and both are one speaker's."""
    found = direct(INTRODUCTION + "“On the other hand,” Bennett said, “our work with the unions has to go on.”")
    assert [(speaker, words) for speaker, _, words in found] == [
        ("laura-bennett", "On the other hand,"),
        ("laura-bennett", "our work with the unions has to go on."),
    ]


def test_nobody_speaks_of_himself_by_name() -> None:
    """ "Mensah has been great," he said: he is not Mensah."""
    text = "Kofi Mensah left Leeds in May. Tom Ashworth praised Mensah. “Mensah has been great for us,” he said."
    assert [s for s, _, _ in direct(text)] == ["tom-ashworth"]


def test_who_denies_something_says_why() -> None:
    """A participle after a denial goes with who denies, not with those of whom it is denied."""
    text = (
        INTRODUCTION + "Bennett denied that officers had used force, saying they “acted with restraint at all times”."
    )
    assert [s for s, _, _ in direct(text)] == ["laura-bennett"]


def test_a_passive_showing_is_no_voice() -> None:
    """In "said that he had been shown “...”" the words are the speaker's, not those of who showed it."""
    text = INTRODUCTION + "Bennett said that the mayor had been shown “a single slide, once.”"
    assert [s for s, _, _ in direct(text)] == ["laura-bennett"]


@pytest.mark.parametrize(
    ("text", "speaker", "source"),
    [
        ("The Cape Argus newspaper reported that a man had been arrested.", "cape-argus", "The Cape Argus newspaper"),
        (
            "Profits will fall this year, said Acme’s new chairman Otto Dahl.",
            "otto-dahl",
            "Acme’s new chairman Otto Dahl",
        ),
        ("Canada's government said that the lake had frozen.", "canada", "Canada's government"),
    ],
)
def test_whose_words_a_phrase_of_two_names_tells(text: str, speaker: str, source: str) -> None:
    """A body before the noun that says what it is, the person behind a possessive, a country by its government."""
    ((found, words, _),) = reported(text)
    assert (found, words) == (speaker, source)


def test_a_resolution_is_its_councils() -> None:
    """What a resolution says is said by the one council that the article has named."""
    text = "The Security Council met on Friday. A resolution “condemns the attacks in the strongest terms”."
    assert [s for s, _, _ in direct(text)] == ["united-nations-security-council"]


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("Bennett denied taking the money from the fund.", "taking the money from the fund"),
        ("Bennett called for the tax to be cut.", "the tax to be cut"),
        ("Bennett called for cutting the tax.", "cutting the tax"),
        ("Bennett called the offer “outrageous” on Monday.", "the offer “outrageous”"),
    ],
)
def test_what_is_told_without_a_tense(sentence: str, content: str) -> None:
    """A deed denied or called for, and what a thing is called, are reports; a marked word is part of them."""
    assert [(s, c) for s, _, c in reported(INTRODUCTION + sentence)] == [("laura-bennett", content)]


def test_a_relative_clause_tells_of_its_noun() -> None:
    """ "The bomb, which X claimed now flies further": what is claimed begins with its verb."""
    text = INTRODUCTION + "The ministers spoke of the rocket, which Bennett claimed can reach the northern coast."
    assert [(s, c) for s, _, c in reported(text)] == [("laura-bennett", "can reach the northern coast")]


def test_a_sentence_that_according_to_interrupts() -> None:
    """The frame stands in the middle of what is reported."""
    text = INTRODUCTION + "The race, according to Bennett, is tied."
    assert [(s, c) for s, _, c in reported(text)] == [("laura-bennett", "The race, according to Bennett, is tied")]


def test_the_last_cue_before_a_colon() -> None:
    """ "Holm said Bennett stumbled and said to him: ...": the words are those of the one who is nearest."""
    text = INTRODUCTION + "Carl Holm was there. Holm said Bennett stumbled and said to a guard: “Why did you do that?”"
    assert direct(text) == [("laura-bennett", "Bennett", "Why did you do that?")]


def test_somebody_asked_by_office_and_name() -> None:
    """What somebody is asked to do begins after the name of who is asked, and another saying ends it."""
    text = "Later, Bennett asked the home secretary, Ann Lee, to open the files, adding that nobody had read them."
    assert [content for *_, content in reported(INTRODUCTION + text)] == ["to open the files", "nobody had read them"]


def test_who_speaks_is_told_at_the_end_of_several_paragraphs() -> None:
    """A quotation over paragraphs is whose its last part says, not who spoke before it."""
    text = INTRODUCTION + (
        "Bennett said the road was closed.\n\n"
        "“The car broke down at noon.\n\n“Five men came out of the wood.\n\n“We ran away,” Ann Lee told reporters."
    )
    assert [speaker for speaker, *_ in direct(text)] == ["ann-lee", "ann-lee", "ann-lee"]


def test_he_after_a_quotation_is_nobody_named_in_it() -> None:
    """ "He" after several paragraphs of one quotation is not the man whom they are about."""
    text = (
        "Police spokesman Carl Holm said two men were held.\n\n"
        "“The suspect, John Berg, was held on Monday. He was calm.\n\n“The police would not allow it,” he explained."
    )
    assert [speaker for speaker, *_ in direct(text)] == ["carl-holm", "carl-holm"]


def test_whose_words_they_were_is_told_in_the_next_sentence() -> None:
    text = "“It is a disgrace and it must end.”\n\nThat was the verdict of Laura Bennett on Monday."
    assert direct(text) == [("laura-bennett", "Laura Bennett", "It is a disgrace and it must end.")]


def test_a_phrase_in_marks_after_went() -> None:
    """ "He went “above and beyond” the call" tells of no speech; "He went: “Oh no, not again!”" does."""
    assert direct(INTRODUCTION + "Bennett went “above and beyond” the call of duty.") == []
    assert len(direct(INTRODUCTION + "Bennett went “Oh no, not again!”")) == 1


def test_adding_that_without_a_comma() -> None:
    """ "... adding that" goes on with the saying, whatever stands before it."""
    text = INTRODUCTION + "Bennett said that the parties have no common leader adding that they stand together."
    assert [speaker for speaker, *_ in reported(text)] == ["laura-bennett", "laura-bennett"]
    assert reported(text)[0][2] == "the parties have no common leader"


def test_several_sources_are_no_part_of_what_they_say() -> None:
    text = INTRODUCTION + "The bridge fell into the river on Saturday, police and hospital officials said."
    assert reported(text) == [
        (None, "police and hospital officials", "The bridge fell into the river on Saturday"),
    ]


def test_a_name_that_somebody_gave() -> None:
    """ "A survivor, who gave his name as Rafiq": the name is his."""
    text = INTRODUCTION + "A survivor, who gave his name only as Carl Holm, said he had heard a hiss."
    assert [speaker for speaker, *_ in reported(text)] == ["carl-holm"]


def test_a_person_who_cites_somebody_speaks() -> None:
    """Of an agency that cites a ministry the ministry speaks; a person who cites one speaks for himself."""
    text = INTRODUCTION + "Police chief Ann Lee, citing the fire service, said the cause was not known."
    assert [speaker for speaker, *_ in reported(text)] == ["ann-lee"]


def test_who_rejects_a_ruling_says_so() -> None:
    """Behind a comma "saying" is the word of who acts, not of the thing acted on."""
    text = "The Docks Union (DU) met on Monday.\n\nThe Docks Union rejected the court's ruling, saying it will appeal."
    assert reported(text) == [("docks-union", "The Docks Union", "it will appeal")]


def test_initials_between_a_body_and_the_noun_for_it() -> None:
    """ "The United Miners (UM) union" is the United Miners."""
    ((speaker, source, _),) = reported("The United Miners (UM) union said that it received a letter on Monday.")
    assert (speaker, source) == ("united-miners", "The United Miners (UM) union")


def test_the_day_is_no_part_of_who_spoke() -> None:
    """ "A court on Thursday ordered ..." names a court."""
    ((_, source, _),) = reported("A Kenyan court on Thursday said that the strike was over.")
    assert source == "A Kenyan court"


def test_a_signature_without_a_dash() -> None:
    """A name with its description behind a quotation, to the end of the line, says who spoke, of both paragraphs."""
    text = (
        "The doctors marched on Monday.\n\n“We are tired of all this waiting for the ministry.\n\n"
        "“He should just resign or be sacked,” Ouko Lunga, secretary general of the doctors union."
    )
    assert [(speaker, source) for speaker, source, _ in direct(text)] == [
        ("ouko-lunga", "Ouko Lunga, secretary general of the doctors union")
    ] * 2


def test_what_the_reporter_explains_is_not_reported() -> None:
    """ "..., referring to" and "..., implying" are the reporter's."""
    text = INTRODUCTION + "Bennett said that the plan was dead, referring to the offer of the council."
    assert [content for _, _, content in reported(text)] == ["the plan was dead"]


def test_who_is_told_does_not_tell() -> None:
    """ "..., Ann Lee, the head of the protests, told the agency Reuters": Ann Lee speaks, be the tree as it may."""
    text = INTRODUCTION + (
        "Police fired tear gas at the students as they marched in solidarity with those killed, Nahid Islam, the "
        "coordinator of the protests, told the news agency Reuters."
    )
    ((speaker, source, content),) = reported(text)
    assert (speaker, source) == ("nahid-islam", "Nahid Islam")
    assert content.endswith("those killed")


def test_a_quotation_in_single_marks_over_two_paragraphs() -> None:
    """A single mark that opens after a colon stays open where the next paragraph opens it anew."""
    text = INTRODUCTION + (
        "She told The Times: 'These are questions of trust. I may well be wrong.\n\n"
        "'But I have never known a force so reluctant to seek help.'"
    )
    assert [(speaker, content) for speaker, _, content in direct(text)] == [
        ("laura-bennett", "These are questions of trust. I may well be wrong."),
        ("laura-bennett", "But I have never known a force so reluctant to seek help."),
    ]


def test_the_reporters_clause_before_the_cue_is_not_reported() -> None:
    """ "As crews track the storm, the agency said fuel is there": only the fuel is reported."""
    text = "The Storm Agency met on Monday.\n\nAs crews track the storm, the Storm Agency said fuel and food are there."
    assert [content for _, _, content in reported(text)] == ["fuel and food are there"]


def test_a_time_between_the_cue_and_what_is_said() -> None:
    """ "Bennett said last night the plan was dead": what she said is that the plan was dead."""
    assert [c for _, _, c in reported(INTRODUCTION + "Bennett said last night the plan was dead.")] == [
        "the plan was dead"
    ]


def test_who_is_called_as_a_witness_is_not_spoken_of() -> None:
    """ "The court called Bennett as a witness" says nothing of anybody."""
    assert reported(INTRODUCTION + "The court called Bennett as a star witness.") == []


def test_a_second_role_behind_and_is_nobody_else() -> None:
    """ "Rebecca Smith, a superintendent and lead investigator": "she" is Rebecca Smith."""
    text = (
        "Police spoke to reporters on Monday about the missing mother.\n\nRebecca Smith, Lancashire Police Detective "
        "Superintendent and lead investigator, said that the case was open. She added that the search went on."
    )
    assert [speaker for speaker, _, _ in reported(text)] == ["rebecca-smith", "rebecca-smith"]


def test_that_before_a_name_is_no_part_of_what_is_said() -> None:
    """ "Blum countered that Price had lied": the parser may take "that price" for a thing."""
    assert [c for _, _, c in reported("Aaron Blum met the press.\n\nAaron Blum countered that Price had lied.")] == [
        "Price had lied"
    ]


def test_a_name_before_an_adverb_and_the_cue() -> None:
    """ "Her editor at Faber, Joan Pym, once said": Joan Pym said so."""
    text = INTRODUCTION + "Her editor at Faber, Joan Pym, once said of her: “She could hear a lie in a comma.”"
    assert [speaker for speaker, _, _ in direct(text)] == ["joan-pym"]


def test_what_stands_before_a_threat_to_act_is_no_report() -> None:
    """ "Vale refused to go, and on Saturday the union threatened to sue": nothing is said to have been said."""
    text = INTRODUCTION + "Vale refused to resign on Friday and on Saturday, the union threatened to sue him."
    assert [content for _, _, content in reported(text) if "refused" in content] == []


def test_what_a_word_means_is_nobodys_quotation() -> None:
    """ "An acronym meaning “...”" quotes nobody."""
    text = INTRODUCTION + "Bennett asked whether it was a “YOLO” decision, an acronym meaning “you only live once.”"
    assert direct(text) == []
