"""Attribution's face: who speaks, in small chapters of our own, one rule a test."""

from __future__ import annotations

from pathlib import Path

import pytest

from audiofic.attribution.attribute import attribute
from audiofic.model import NARRATOR, Age, Book, Chapter, Character, Gender
from audiofic.script.parse import parse


def read(text: str, **options: object) -> Book:
    chapter = Chapter(name="test", title="Test", text=text, source="test.txt")
    return attribute([parse(chapter)], **options)  # type: ignore[arg-type]


def speakers(book: Book) -> list[str | None]:
    return [segment.speaker for script in book.scripts for segment in script.segments if segment.kind.has_speaker]


TWO = (
    "Ann closed the door behind her. Her brother Bo looked up from his book, and Ann sat down beside him.\n\n"
    "It was late. Bo had his coat on still; Ann took hers off.\n\n"
)


@pytest.mark.parametrize(
    ("paragraph", "speaker"),
    [
        ("“It is cold,” said Ann.", "Ann"),
        ("“It is cold,” Bo said.", "Bo"),
        ("“It is cold,” Bo quietly said.", "Bo"),
        ("Ann said, “It is cold.”", "Ann"),
        ("Ann turned to Bo and said, “It is cold.”", "Ann"),
        ("“It is cold and dark,” said Ann to Bo.", "Ann"),
        ("“Is it cold?” he asked.", "Bo"),
        ("“Is it cold?” she asked.", "Ann"),
        ("Bo took up his book again. “It is cold.”", "Bo"),
        ("“It is cold.” Ann shivered.", "Ann"),
        ("“It is cold, Ann.”", "Bo"),
        ("“Bo, you forgot the lamp.”", "Ann"),
        ("Ann turned round: “It is cold.”", "Ann"),
    ],
)
def test_one_quotation(paragraph: str, speaker: str) -> None:
    assert speakers(read(TWO + paragraph + "\n")) == [speaker]


def test_two_take_turns() -> None:
    book = read(TWO + "“Is it late?” said Ann.\n\n“Rather.”\n\n“How late?”\n\n“Ten.”\n\n“Not so late, then.”\n")
    assert speakers(book) == ["Ann", "Bo", "Ann", "Bo", "Ann"]


def test_a_sure_line_anchors_those_before_it() -> None:
    book = read(TWO + "“Late?”\n\n“Rather.”\n\n“How late?” said Ann.\n")
    assert speakers(book) == ["Ann", "Bo", "Ann"]


@pytest.mark.parametrize(
    "tag", ["they both shouted", "they chorused", "they said together", "we all said", "they all say"]
)
def test_what_several_say_at_once_is_nobody_s(tag: str) -> None:
    book = read(TWO + f"“Shall we?” said Ann.\n\n“Yes!” {tag}.\n")
    assert speakers(book) == ["Ann", None]
    assert book.scripts[0].segments[-2].evidence.startswith("several at once: '")


def test_they_alone_may_be_one_person() -> None:
    assert speakers(read(TWO + "“Shall we?” said Ann.\n\n“Yes!” they said at once.\n")) == ["Ann", "Bo"]


def test_who_is_called_answers() -> None:
    book = read(TWO + "Carl came in. Ann and Bo looked at him.\n\n“Tea, Carl?” said Ann.\n\n“Please.”\n")
    assert speakers(book) == ["Ann", "Carl"]


def test_who_is_called_much_later_for_the_first_time_has_spoken_all_along() -> None:
    book = read(
        "Ann opened the hatch and listened.\n\n“Who's there?” asked Ann.\n\n“Only me.”\n\n“Are you alone?”\n\n"
        "“Quite.”\n\n“Nobody followed you?”\n\n“Not tonight.”\n\n“Then come in, Bo,” said Ann.\n"
    )
    assert speakers(book) == ["Ann", "Bo", "Ann", "Bo", "Ann", "Bo", "Ann"]


def test_two_tags_in_one_paragraph_are_two_speakers() -> None:
    book = read(TWO + "“Good night,” said Ann, and “Good night,” said Bo.\n")
    assert speakers(book) == ["Ann", "Bo"]


def test_a_quotation_that_goes_on_in_the_next_paragraph_keeps_its_speaker() -> None:
    book = read(TWO + "“It was long ago,” said Ann. “I was small.\n\n“We lived by the sea.”\n\n“I know,” said Bo.\n")
    assert speakers(book) == ["Ann", "Ann", "Ann", "Bo"]


def test_a_name_behind_the_last_of_several_paragraphs_names_the_speaker_of_all() -> None:
    talk = "“Is it late?” asked Ann.\n\n“Is it?”\n\n“It was late,” she said.\n\n"
    book = read(
        "Ann and Eve sat down.\n\n" + talk + "“We went up. We saw it all.\n\n“And so we went home,” Eve finished.\n"
    )
    assert speakers(book)[-2:] == ["Eve", "Eve"]
    assert book.scripts[0].segments[-2].evidence == "tag: 'Eve finished'"


def test_a_little_one_and_an_old_one_are_the_same_person() -> None:
    book = read(TWO + "“Good night,” said little Ann.\n\n“Good night,” said poor Bo.\n")
    assert speakers(book) == ["Ann", "Bo"]


def test_titles_surnames_and_first_names_are_one_person() -> None:
    book = read(
        "Arthur Vale stood at the window of the inn. Mr. Vale was tall, and the landlady feared Mr. Vale a little.\n\n"
        "“Rain,” said Mr. Vale.\n\nHis wife came down. Mrs. Vale was small and round; everybody liked Mrs. Vale.\n\n"
        "“Rain again,” said Mrs. Vale.\n\n“Rain,” said Arthur.\n"
    )
    first, second, third = speakers(book)
    assert first == third
    assert second == "Mrs. Vale"


def test_a_first_person_narrator_without_a_name() -> None:
    book = read(
        "I went down to the river that morning. I had not slept. I saw Ann on the bridge, and I waved.\n\n"
        "“You are early,” said Ann.\n\n“So are you,” I said. I sat down. She gave me some bread.\n"
    )
    assert speakers(book) == ["Ann", NARRATOR]


def test_a_first_person_narrator_is_named_by_others() -> None:
    book = read(
        "I went down to the river that morning. I had not slept. I saw Ann on the bridge, and I waved.\n\n"
        "“You are early, Tom,” said Ann.\n\n“So are you,” I said. I sat down. She gave me some bread.\n\n"
        "“Eat, Tom,” said Ann.\n\n“Thanks,” I said.\n"
    )
    assert speakers(book) == ["Ann", "Tom", "Ann", "Tom"]
    assert next(character for character in book.characters if character.name == "Tom").narrates


def test_one_call_names_a_narrator_of_whom_nothing_else_is_known() -> None:
    book = read(
        "I went down to the river that morning. I had not slept. I saw Ann on the bridge, and I waved.\n\n"
        "“You are early, Tom,” said Ann.\n\n“So are you,” I said. I sat down. She gave me some bread.\n"
    )
    assert speakers(book) == ["Ann", "Tom"]


def test_one_call_may_give_the_first_name_of_mr_vale() -> None:
    book = read(
        "I went down to the river that morning. I had not slept. I saw Ann and Mr. Vale on the bridge, and I waved.\n\n"
        "“You are early, Tom,” said Ann.\n\nI sat down. Mr. Vale gave me some bread.\n\n“Thank you,” I said.\n"
    )
    assert speakers(book) == ["Ann", NARRATOR]


@pytest.mark.parametrize(
    "given",
    [
        "My name is Tom, and I can prove it.",
        "Some say that I woke up as Tom that morning.",
        "“You're talking to Tom,” I say.",
        "“Your name?”\n\n“Tom.”\n\nI wait.\n\n“And your name was?”\n\n“Tom.”\n\n“Rex!” calls Ann.",
    ],
)
def test_a_narrator_may_give_a_name(given: str) -> None:
    before, behind = "I open the door. Ann looks up. “Well?” says Ann.", "“Good,” says Ann. I nod. I sit down. I wait."
    text = f"{before}\n\n{given}\n\n{behind}\n"
    assert next(it for it in read(text).characters if it.narrates).name == "Tom"


def test_whom_the_narrator_calls_is_not_the_narrator() -> None:
    text = "I opened the door. “Mr. Pell?” I gulped. I waited. I stood. “Mr. Pell!”\n\n“Yes?” said a voice. I ran.\n"
    assert next(it for it in read(text).characters if it.narrates).name == NARRATOR


def test_whom_somebody_also_speaks_of_is_not_the_narrator() -> None:
    text = "I sat. I waited. I yawned. I wrote.\n\n“Go, Sorrel!” cried the boy.\n\n“{}”\n"
    assert next(it for it in read(text.format("We go.")).characters if it.name == "Sorrel").narrates
    assert not next(it for it in read(text.format("We like Sorrel here.")).characters if it.name == "Sorrel").narrates


def test_you_may_be_the_one_who_tells_the_story() -> None:
    book = read(
        "You go down to the river. You haven't slept. You see Ann on the bridge, and you wave.\n\n"
        "“You are early,” says Ann.\n\n“So are you,” you say. You sit down. She gives you some bread.\n\n"
        "“Eat,” says Ann.\n\n“Thanks,” you tell her. You're hungry.\n"
    )
    assert speakers(book) == ["Ann", NARRATOR, "Ann", NARRATOR]


def test_a_narrator_who_speaks_to_the_reader_is_still_i() -> None:
    book = read(
        "I went down to the river. You know how it is. I saw Ann on the bridge, and I waved, as you would.\n\n"
        "“You are early,” said Ann.\n\n“So are you,” I said. I sat down. She gave me some bread.\n"
    )
    assert speakers(book) == ["Ann", NARRATOR]


def test_the_surname_that_is_only_called_is_one_more_name_of_who_answers() -> None:
    book = read(
        "Ann came in, and Tomas looked up. He stamped a form.\n\n“It is late,” said Tomas.\n\n"
        "“It is five, Mr. Quarrie,” said Ann.\n\n“So it is,” said Tomas. He sighed.\n"
    )
    assert next(it for it in book.characters if it.name == "Tomas").aliases == ("Mr. Quarrie",)


def test_what_the_phone_says_is_said_by_the_voice() -> None:
    book = read(
        "Ann sat down. The phone rang, and Ann took it.\n\n“Who is it?” said Ann.\n\n“Guess,” said the phone.\n\n"
        "“No,” said Ann.\n\n“Please,” the voice said.\n"
    )
    assert speakers(book) == ["Ann", "The voice", "Ann", "The voice"]


def test_who_is_told_to_type_has_the_handle_of_the_next_message() -> None:
    book = read(
        "Ann lay in bed, and Bo sat on the stairs. Ann took up her telephone.\n\n"
        "[23:21] moon: hello\n[23:21] moon: hello?\n\n"
        "Ann smiled. Her thumbs flew.\n\n[23:22] kestrel: hi\n[23:22] moon: go to bed\n\n“No,” said Ann.\n"
    )
    assert speakers(book) == ["moon", "moon", "Ann", "moon", "Ann"]


def test_the_child_who_is_asked_for_a_name_has_had_it_all_the_time() -> None:
    book = read(
        "Ann took up the phone, and Ann listened.\n\n“Hello?” said a child.\n\n“I hoped for the police,” said Ann.\n\n"
        "“Me too,” said the child.\n\n“What's your name?” said Ann.\n\n“Tobiah Lund and I'm six.”\n"
    )
    assert speakers(book)[0] == "Tobiah Lund"


def test_the_casting_file_names_the_narrator() -> None:
    text = "I went down to the river. I had not slept. I saw Ann, and I waved.\n\n“You are early,” I said to Ann.\n"
    book = read(text, known=[Character(name="Lise", gender=Gender.FEMALE)], narrator_is="Lise")
    assert speakers(book) == ["Lise"]


def test_known_characters_keep_their_names_and_lend_their_aliases() -> None:
    known = [Character(name="Annabel Lee", aliases=("Ann",), gender=Gender.FEMALE)]
    book = read(TWO + "“It is cold,” said Ann.\n", known=known)
    assert speakers(book) == ["Annabel Lee"]
    assert "Ann" not in {character.name for character in book.characters}


def test_a_casting_file_s_nominal_is_the_character() -> None:
    known = [Character(name="Nan Orrin", aliases=("the old lady",), gender=Gender.FEMALE)]
    assert speakers(read(TWO + "“It is cold,” said the old lady.\n", known=known)) == ["Nan Orrin"]


def test_what_one_may_be_inside_is_no_character() -> None:
    text = TWO + "There was a crack in the wardrobe.\n\n“Let me out,” said the wardrobe.\n"
    assert "The wardrobe" not in {it.name for it in read(text).characters}
    assert "The wardrobe" in {it.name for it in read(text.replace("in the", "by the")).characters}


def test_a_guard_without_a_name_may_speak() -> None:
    book = read(TWO + "There was a knock. A guard stood outside.\n\n“Your papers,” said the guard.\n")
    assert speakers(book) == ["The guard"]


@pytest.mark.parametrize(
    ("noun", "gender"), [("swordswoman", Gender.FEMALE), ("signalman", Gender.MALE), ("rookie", None)]
)
def test_many_nouns_are_people(noun: str, gender: Gender | None) -> None:
    book = read(TWO + f"The {noun} got up from the bench by the stove. “Is it late?”\n\n“It is,” said Ann.\n")
    assert speakers(book) == [f"The {noun}", "Ann"]
    assert next(it.gender for it in book.characters if it.name == f"The {noun}") is (gender or Gender.UNKNOWN)


def test_what_only_ends_like_a_person_is_nobody() -> None:
    book = read(TWO + "The talisman got warm. “Is it late?” asked Ann.\n\n“It is,” said Bo.\n")
    assert [it.name for it in book.characters] == ["Ann", "Bo"]


def test_miss_vale_is_the_vale_of_whom_nothing_tells_the_sex() -> None:
    text = "A stout man sat by Tarn Vale, and he took off his hat.\n\n“Tea, Miss Vale?”\n\n“Please,” said Tarn.\n"
    assert "Miss Vale" in next(it.aliases for it in read(text).characters if "Tarn" in (it.name, *it.aliases))


def test_sexes_are_told_by_pronouns_titles_and_names() -> None:
    book = read(
        "Mr. Ostle sat down. Mirrin came in; she was late, and she knew it. Mary laughed.\n\n“Well,” said Mirrin.\n\n"
        "“Well,” said Mr. Ostle.\n\n“Well, well,” said Mary.\n"
    )
    genders = {character.name: character.gender for character in book.characters}
    assert genders == {"Mirrin": Gender.FEMALE, "Mr. Ostle": Gender.MALE, "Mary": Gender.FEMALE}


def test_a_child_is_known_by_little() -> None:
    book = read("Little Ann ran in. “Mother!” cried little Ann.\n")
    assert book.characters[0].age is Age.CHILD


def test_a_contraction_without_its_apostrophe_is_nobody() -> None:
    book = read(TWO + "“Bo, Im cold. Dont laugh,” said Ann.\n\n“Dont,” he said, and Im sure Dont was all he said.\n")
    assert {it.name for it in book.characters} <= {"Ann", "Bo", NARRATOR}


def test_places_and_days_are_nobody() -> None:
    book = read(TWO + "They had come to Dunmere on Monday. In Dunmere it rained. “It is cold,” said Ann.\n")
    assert {character.name for character in book.characters} == {"Ann", "Bo"}


def test_spans_and_kinds_never_change() -> None:
    chapter = Chapter(name="test", title="Test", text=TWO + "“Late?” said Ann.\n\n“Rather.”\n", source="test.txt")
    script = parse(chapter)
    book = attribute([script])
    assert [(it.start, it.end, it.kind) for it in book.scripts[0].segments] == [
        (it.start, it.end, it.kind) for it in script.segments
    ]


def test_an_empty_book_has_nobody() -> None:
    assert attribute([]) == Book(scripts=(), characters=())


def test_the_real_chapter(shared: Path) -> None:
    folder = shared / "seed"
    rows = [line.split("|") for line in (folder / "README.md").read_text("utf-8").splitlines() if line.startswith("| ")]
    expected = {int(row[1]): row[3].strip() for row in rows if row[1].strip().isdigit()}
    book = read((folder / "chapter.txt").read_bytes().decode("utf-8"))
    spoken = {it.start: it.speaker for it in book.scripts[0].segments if it.kind.has_speaker}
    assert {at: spoken.get(at) for at in expected} == expected


def test_a_chat_line_is_its_handle_s() -> None:
    book = read(TWO + "[23:21] moonpie: hello\n[23:22] Ann: oh hi\n[23:23] moonpie: it is late\n")
    assert speakers(book) == ["moonpie", "Ann", "moonpie"]
