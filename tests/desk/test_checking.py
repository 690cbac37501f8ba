"""What an editor is asked to look at."""

import pytest

from generator.assembling import Assembled
from generator.desk import checking
from generator.merging import corrected, merge
from generator.records import ActorNote, ArticleNote, EditorFile, FactNote, replace
from tests.merging.made import Told


def doubts(told):
    return [str(finding) for finding in checking.doubts(merge([told.analysis], EditorFile()))]


def test_a_clean_article_raises_no_doubt():
    """Dated, with a named speaker and a past event before it: nothing to look at."""
    told = Told("a.txt", "“We wait,” Ana Ruiz said. Peru closed it.", "2024-03-05").actor("Ana Ruiz")
    told.quote("We wait", "ana-ruiz").event("Peru closed it.", "2024-03-04")
    assert doubts(told) == []


@pytest.mark.parametrize(("date", "early"), [("2024-03-06", True), ("2024-03", False), ("2024-03-05", False)])
def test_a_past_event_after_its_article(date, early):
    """What is told as past cannot be later than the article; a month that reaches past it can."""
    told = Told("a.txt", "Peru closed it.", "2024-03-05").event("Peru closed it.", date)
    assert [("told as past" in line) for line in doubts(told)] == [True] * early


def test_a_planned_event_may_come():
    """Only what is told as past is held against the article's date."""
    told = Told("a.txt", "Peru will close it.", "2024-03-05").event(
        "Peru will close it.", "2024-04-01", status="planned"
    )
    assert doubts(told) == []


def test_what_is_doubtful_in_an_interest():
    """Who holds it or of which kind, with the article's words cut, why, and what to write to settle it."""
    text = "Peru could want " + "very " * 30 + "much."
    told = Told("a.txt", text, "2024-03-05").actor("Peru", "country")
    told.interest(text, "peru", "goal", text[11:], confidence="low")
    (line,) = doubts(told)
    name = told.interests[0].id
    assert line.startswith(
        f"warning: a.txt ({name}): the holder or the kind is doubtful: whether Peru wants “want very"
    )
    assert "…”, for “could” tells what may be. Write 'holder: Peru' if so, another" in line
    assert line.endswith(f"or 'reject: true', under {name} in briefing.yml.")
    assert len(line) < 300


def test_an_interest_in_another_s_words():
    """Who says so is named."""
    told = Told("a.txt", "“Peru must pay,” Ana Ruiz said.", "2024-03-05").actor("Peru", "country").actor("Ana Ruiz")
    told.quote("Peru must pay", "ana-ruiz").interest("Peru must pay", "peru", "goal", "pay", confidence="low")
    assert ", for it is Ana Ruiz who says so. " in doubts(told)[0]


def test_what_is_doubtful_in_a_quote():
    """The speaker: with whom it is, why, and what to write; a correction of it ends the doubt."""
    told = article().actor("Ana Ruiz").quote("The wind turned.", "ana-ruiz")
    told.quotes[0] = replace(told.quotes[0], confidence="low")
    (line,) = doubts(told)
    assert "the speaker is doubtful: whether Ana Ruiz said “The wind turned.”, for nothing beside these" in line
    assert "Write 'speaker: Ana Ruiz' if so, else who it was (null where nobody can tell)" in line
    assert findings(EditorFile(facts=(FactNote(told.quotes[0].id, speaker="Ana Ruiz"),)), told) == []


def test_what_is_doubtful_in_an_event():
    """Its date, with the article's own as the pattern."""
    (line,) = doubts(article().event("The wind turned.", None, confidence="low"))
    assert (
        "the date is missing: nothing in the sentence tells when “The wind turned.” was. Write 'date: 2024-03-05'"
        in line
    )


def test_a_quote_without_a_speaker_is_named_once():
    """As one whose speaker nobody names, not also as unsure."""
    told = article().quote("The wind turned.")
    told.quotes[0] = replace(told.quotes[0], confidence="low")
    (line,) = doubts(told)
    assert "nobody is named for the quotation" in line


def test_a_pronoun_that_nobody_was_found_for():
    """“He said” without a “he” is named with the pronoun; an unnamed but described source is none of it."""
    told = Told("a.txt", "“We wait,” he said. “We go,” a diplomat said.", "2024-03-05").quote("We wait").quote("We go")
    told.quotes[0] = replace(told.quotes[0], source=told.place("he"))
    told.quotes[1] = replace(told.quotes[1], source=told.place("a diplomat"))
    (line,) = doubts(told)
    assert "whom “he” means in the quotation “We wait”" in line


def test_actors_that_may_be_one():
    """Both ids and what to write into the editor's file: the one with more mentions stays."""
    told = Told("a.txt", "Volodymyr Zelensky, Volodymyr Zelenskiy, Volodymyr Zelensky", "2024-03-05")
    told.actor("Volodymyr Zelensky").actor("Volodymyr Zelenskiy")
    (line,) = doubts(told)
    assert line.startswith("warning: volodymyr-zelenskiy, volodymyr-zelensky: ")
    assert "write 'merge: volodymyr-zelenskiy' under Volodymyr Zelensky in briefing.yml; if not, 'apart: true'" in line


def test_one_name_of_two_kinds_and_a_surname_alone():
    """The kind under the name makes one of them; the surname is merged into the full name."""
    told = Told("a.txt", "Cosco, Cosco. Ruiz, Ana Ruiz", "2024-03-05").actor("Cosco", "organization")
    told.actor("Cosco", "person", id="x").actor("Ana Ruiz").actor("Ruiz")
    said = doubts(told)
    assert any("write 'kind: organization' or 'kind: person' under Cosco in briefing.yml" in line for line in said)
    assert any("write 'merge: ruiz' under Ana Ruiz in briefing.yml" in line for line in said)


def test_an_event_of_an_undated_article():
    """It is the article's date that is missing."""
    told = Told("a.txt", "Peru closes it on 10 June.").event("Peru closes it", None, confidence="low")
    assert any("cannot be placed in time before its article is dated" in line for line in doubts(told))


def test_quotes_that_may_be_one():
    """The same words of one speaker in two articles: which to write where; a confirmed speaker settles it."""
    text = "“We shall wait for the storm,” Ana Ruiz said."
    told = [
        Told(f"{n}.txt", text + "".join(f" {n}{i}" for i in range(90)), "2024-03-05").actor("Ana Ruiz") for n in "ab"
    ]
    for one in told:
        one.quote("We shall wait for the storm", "ana-ruiz")
    first, second = (one.quotes[0].id for one in told)
    (line,) = findings(EditorFile(), *told)
    assert line.startswith(f"warning: b.txt ({second}): a.txt quotes “We shall wait for the storm” too.")
    assert f"'merge: {second}' under {first}" in line
    assert findings(EditorFile(facts=(FactNote(second, speaker="ana-ruiz"),)), *told) == []
    assert findings(EditorFile(facts=(FactNote(first, merge=(second,)),)), *told) == []


def findings(editor, *told, unknown=()):
    analyses = tuple(one.analysis for one in told)
    briefing, unused = corrected(analyses, editor)
    return [str(one) for one in checking.check(Assembled(briefing, analyses, editor, (), unused, unknown))]


def article(**more):
    return Told("storm.txt", "The wind turned.", "2024-03-05", **more)


def test_a_seed_that_is_nearly_named_in_the_editors_file():
    """With its folder, say: the seed that was probably meant is named."""
    note = ArticleNote(date="2024", line=4)
    (line,) = findings(EditorFile(articles=(("seeds/storm.txt", note),)), article(), unknown=("seeds/storm.txt",))
    assert line == "warning: briefing.yml, line 4: there is no seed seeds/storm.txt. Did you mean storm.txt?"


def test_a_note_that_the_articles_own_file_overrules():
    """The field that is not used is named; one that says the same, or is used, is not."""
    note = ArticleNote(title="Storm", publisher="The Quay", date="2024-03-05", line=3)
    (line,) = findings(EditorFile(articles=(("storm.txt", note),)), article(title="storm", publisher="The Quay"))
    assert line.startswith("warning: briefing.yml, line 3: the title of storm.txt is not used")
    assert (
        findings(EditorFile(articles=(("storm.txt", note),)), article(publisher="The Quay", corrected=("title",))) == []
    )


def test_a_former_name_that_is_another_actors():
    """The old address is that actor's own; the editor is told."""
    told = article().actor("Ana Ruiz").actor("Ben Okoro")
    note = ActorNote("Ana Ruiz", formerly=("Ben Okoro", "Anita"), line=7)
    (line,) = findings(EditorFile(actors=(note,)), told)
    assert line.startswith("warning: briefing.yml, line 7: the page of the former name Ben Okoro is that of Ben Okoro.")


def test_a_note_on_a_name_that_the_program_took_for_no_actor():
    """It stands in an article: with a kind it becomes an actor, and so it is said."""
    told = Told("a.txt", "The wind turned. Then the Monday Club met.", "2024-03-05")
    (line,) = findings(EditorFile(actors=(ActorNote("Monday Club", line=7),)), told)
    assert line.startswith("warning: briefing.yml, line 7: Monday Club stands in a.txt, and the program takes it for")
    assert "kind: organization" in line
    assert findings(EditorFile(actors=(ActorNote("Monday Club", kind="organization"),)), told) == []


def test_a_merge_with_nobody():
    """Named with its line, as every correction that does not apply."""
    note = ActorNote("Ana Ruiz", merge=("Cleo",), line=7)
    (line,) = findings(EditorFile(actors=(note,)), article().actor("Ana Ruiz"))
    assert line.startswith("warning: briefing.yml, line 7: no actor is called Cleo")


def test_a_speaker_that_the_editor_says_nobody_can_tell():
    """Is no longer asked for."""
    told = article().quote("The wind turned.")
    editor = EditorFile(facts=(FactNote(told.quotes[0].id, nothing=("speaker",)),))
    assert len(findings(EditorFile(), told)) == 1
    assert findings(editor, told) == []
