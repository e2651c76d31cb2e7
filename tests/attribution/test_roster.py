"""Who is in the book: names merged and kept apart, sexes, ages, and what is nobody."""

from __future__ import annotations

from audiofic.attribution.passage import read_passages
from audiofic.attribution.roster import read_roster
from audiofic.model import Age, Chapter, Character, Gender
from audiofic.script.parse import parse


def roster(text: str, *known: Character) -> dict[str, Character]:
    chapter = Chapter(name="test", title="Test", text=text, source="test.txt")
    return {it.name: it for it in read_roster(read_passages([parse(chapter)]), known).characters}


def test_mister_and_missis_are_two() -> None:
    found = roster("Then Mr. Orrin came, and Mrs. Orrin with him. “Well,” said Mr. Orrin. “Well,” said Mrs. Orrin.\n")
    assert set(found) == {"Mr. Orrin", "Mrs. Orrin"}


def test_a_general_is_not_his_son() -> None:
    found = roster("There stood General Tarn. Behind him Mr. Tarn waited. General Tarn coughed; Mr. Tarn smiled.\n")
    assert set(found) == {"General Tarn", "Mr. Tarn"}


def test_a_father_and_a_son_of_one_surname_stay_two() -> None:
    story = "“Come,” said Mr. Brask. Peter looked at Mr. Brask, and Mr. Brask and Peter went out. Peter laughed.\n\n"
    found = roster("It was Peter Brask who told me.\n\n" + story * 12)
    assert {"Mr. Brask", "Peter"} <= set(found)


def test_a_surname_a_title_and_a_full_name_are_one() -> None:
    found = roster("Here sat Lena Orrin. “Yes,” said Miss Orrin. Lena nodded. The others liked Lena Orrin.\n")
    assert len(found) == 1


def test_a_short_name_is_the_long_one() -> None:
    found = roster("Here sat Catherine. “Yes, Kate,” said Bo. Catherine smiled. Then Bo nodded to Catherine.\n")
    assert set(found) == {"Catherine", "Bo"}
    assert found["Catherine"].aliases == ("Kate",)


def test_a_short_form_joins_a_full_name_that_is_elsewhere_a_surname() -> None:
    found = roster("Then Ezekiel Orrin laughed. “No, Zeke,” said Bo. Orrin turned to Bo. Bo and Orrin waited.\n")
    assert set(found) == {"Orrin", "Bo"}
    assert "Zeke" in found["Orrin"].aliases


def test_a_clipped_name_is_the_whole_one() -> None:
    found = roster("“Oh, Hesp!” cried Bo. “Hesp, wait!” Then Hesperia turned. She waited. Bo ran to Hesperia.\n")
    assert found["Hesperia"].aliases == ("Hesp",)


def test_a_pet_name_is_the_whole_one() -> None:
    found = roster("“Oh, Rosie!” cried Bo. “Rosie, wait!” Then Rosalba turned. She waited. Bo ran to Rosalba.\n")
    assert found["Rosalba"].aliases == ("Rosie",)


def test_a_name_by_which_one_is_only_called_is_that_of_whoever_is_told_of_by_one_like_it() -> None:
    found = roster(
        "Then Dax smiled. “Sit, Daxton,” said Bo. “Oh, Kirsa!” cried Bo. But Mirakirsa turned away from Bo.\n"
    )
    assert set(found) == {"Dax", "Mirakirsa", "Bo"}
    assert (found["Dax"].aliases, found["Mirakirsa"].aliases) == (("Daxton",), ("Kirsa",))


def test_of_two_rare_names_the_one_that_begins_the_other_is_the_same() -> None:
    found = roster(
        "Then Drusilda smiled at Bo. “No,” said Dru. “Oh, Otty,” said Bo. But Ottoline laughed. Otty nodded.\n"
    )
    assert (found["Dru"].aliases, found["Otty"].aliases) == (("Drusilda",), ("Ottoline",))


def test_a_name_of_one_letter_more_is_somebody_else() -> None:
    assert set(roster("Then Orla smiled. “No,” said Orlan. But Orla laughed.\n")) == {"Orla", "Orlan"}


def test_a_name_in_the_narration_is_somebody_else_than_one_like_it() -> None:
    found = roster("Then Dax smiled. “Sit, Daxton,” said Bo. But Daxton turned. Dax and Daxton looked at Bo.\n" * 3)
    assert set(found) == {"Dax", "Daxton", "Bo"}


def test_a_word_that_is_handed_quotations_is_a_name() -> None:
    found = roster("Here sat two of them. “No,” said Five. “Yes,” said Seven. “No,” said Five. “Yes,” said Seven.\n")
    assert set(found) == {"Five", "Seven"}


def test_a_number_that_is_handed_one_quotation_and_stands_with_a_capital_is_a_name() -> None:
    found = roster(
        "Here sat Five and Two. “No,” said Five. Then Two rose. Five saw Two. “Yes,” said Two. “Five!” Two said.\n"
    )
    assert "Two" in found


def test_a_surname_that_two_bear_is_no_name_by_itself() -> None:
    story = "“Well,” said Brask. Brask nodded to Lena Brask. “Well,” said Lena Brask. Brask smiled.\n"
    assert set(roster(f"Here sat Peter Brask. {story}")) == {"Peter Brask", "Lena Brask"}


def test_two_who_are_joined_by_and_stay_two_though_a_mark_is_missing_once() -> None:
    story = "“Oh,” said Lena. Lena and Brask came in. “Ah,” said Brask. Brask sat down. Brask and Lena ate. "
    assert set(roster(f"{story * 3}In came Lena Brask in his coat.\n")) == {"Lena", "Brask"}


def test_a_word_with_the_that_speaks_and_acts_is_somebody() -> None:
    story = "There was the Quibbler. They saw the Quibbler laugh. “Hm,” said the Quibbler. "
    found = roster(
        f"{story}Then the Quibbler turned. The Quibbler was here, and the Quibbler wept. All saw the Quibbler.\n"
    )
    assert "The Quibbler" in found


def test_a_capital_before_a_name_belongs_to_it() -> None:
    found = roster("There sat the March Hare. “No,” said the March Hare. Then the March Hare slept.\n")
    assert set(found) == {"The March Hare"}


def test_whom_a_casting_file_names_is_one_person_by_all_names() -> None:
    home = "Henry laughed. Then Henry sat down. “No,” said Henry.\n\nMr. Orrin sat too. “Yes,” said Mr. Orrin.\n\n"
    known = Character(name="Henry Orrin", aliases=("Henry",), gender=Gender.MALE)
    assert {"Henry", "Mr. Orrin"} <= set(roster("There was Henry Orrin.\n\n" + home * 20))
    assert set(roster("There was Henry Orrin.\n\n" + home * 20, known)) == {"Henry Orrin"}


def test_an_office_written_as_a_name_is_somebody() -> None:
    found = roster("Then the Queen rose. " + "“Sit,” said the Queen. Nobody but the Queen spoke. " * 5 + "\n")
    assert set(found) == {"The Queen"}
    assert found["The Queen"].gender is Gender.FEMALE


def test_a_family_is_nobody() -> None:
    found = roster("She knew the Orrins. All the Orrins came, and Mr. Orrin spoke. She liked the Orrins.\n")
    assert set(found) == {"Mr. Orrin"}


def test_a_surname_that_is_a_word_too() -> None:
    found = roster("There was Mr. Field. Here Mr. Field sat. “No,” said Field, and Field stood up.\n")
    assert set(found) == {"Mr. Field"}


def test_an_honorific_ending_is_no_other_name() -> None:
    found = roster("There was Mirrin. “Mirrin-chan!” cried Bo. Then Mirrin ran, and Bo ran.\n")
    assert set(found) == {"Mirrin", "Bo"}


def test_a_pronoun_does_not_speak_for_a_name_of_the_other_sex() -> None:
    found = roster("Mr. Orrin watched Mirrin. She ran, and she fell, and she got up. Then Mirrin laughed.\n")
    assert found["Mirrin"].gender is Gender.FEMALE


def test_a_grandmother_is_old() -> None:
    found = roster("Here sat Grandma Tess. Then Grandma Tess rose. “No,” said Grandma Tess.\n")
    assert found["Grandma Tess"].age is Age.ELDER


def test_known_characters_come_first_as_they_are_given() -> None:
    given = Character(name="Captain Mirrin Tarn", aliases=("Mirrin", "the captain"), gender=Gender.MALE)
    found = roster("There was Mirrin. She ran. “No,” said Mirrin.\n", given)
    first = next(iter(found.values()))
    assert (first.name, first.aliases, first.gender) == (given.name, given.aliases, given.gender)


def bearers(text: str, *known: Character) -> list[str]:
    """Who bears each name of ``text``, in order."""
    found = read_roster(read_passages([parse(Chapter(name="t", title="T", text=text, source=""))]), known)
    return [found.characters[who].name for there in found.uses for _, who in there]


def test_a_description_in_a_casting_file_lends_no_names() -> None:
    text = "The door shut. Next Ann rose. Man fell. “No,” said Ann.\n"
    assert bearers(text, Character(name="The Man Next Door")) == ["Ann", "Ann"]


def test_the_sex_that_a_casting_file_gives_keeps_names_apart() -> None:
    story = "There was Mr. Vale. “No,” said Mr. Vale. “Yes,” said Robin.\n"
    assert "Mr. Vale" not in roster(story, Character(name="Robin Vale"))
    assert "Mr. Vale" in roster(story, Character(name="Robin Vale", gender=Gender.FEMALE))


def test_a_knight_with_and_without_a_surname_is_one() -> None:
    known = Character(name="Sir Henry"), Character(name="Harry Vale", gender=Gender.MALE)
    assert bearers("There was Sir Henry Vale. There was Harry.\n", *known) == ["Sir Henry", "Harry Vale"]


def test_a_name_backwards_in_a_casting_file_is_no_first_name() -> None:
    story = "Ann Lee slept. Ann snored. Lee Tarn came. “No,” said Lee Tarn. Lee rose."
    assert bearers(story, Character(name="Ann Lee", aliases=("Lee Ann",)))[-1] == "Lee Tarn"


def test_whom_a_casting_file_gives_in_parts_is_one_by_the_whole_name() -> None:
    known = Character(name="Miss Lee", aliases=("Ann",)), Character(name="Mrs. Vale", gender=Gender.FEMALE)
    story = "Here sat Ann Lee. There sat Aunt Vale. There sat Uncle Vale.\n"
    assert bearers(story, *known)[:2] == ["Miss Lee", "Mrs. Vale"]
    assert "Mrs. Vale" not in bearers(story, *known)[2:]


def test_of_two_johns_the_bare_one_is_not_sir_john() -> None:
    known = (
        Character(name="John Vale", aliases=("Sir John",), gender=Gender.MALE),
        Character(name="John Orrin", gender=Gender.MALE),
    )
    story = "There was Sir John. Sir John rose. Sir John Vale bowed. There sat John Orrin. “No,” said John."
    assert bearers(story, *known)[-1] == "John Orrin"


SISTERS = "Here sat Ann Vale and Eve Vale. “Yes,” said Miss Vale. “No,” said Eve. Miss Vale smiled at Eve.\n\n"


def test_miss_vale_is_the_sister_whom_she_never_stands_beside() -> None:
    found = roster(SISTERS + "Then Miss Vale took the arm of Eve. Ann had won.\n")
    assert "Miss Vale" in found["Ann Vale"].aliases
    assert "Miss Vale" not in found


def test_miss_vale_is_neither_sister_where_both_stand_beside_her() -> None:
    found = roster(SISTERS + "Then Miss Vale took the arm of Ann. Ann left Miss Vale with Eve.\n")
    assert "Miss Vale" in found
