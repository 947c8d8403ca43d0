import pytest

from tests.service.scripted import DRAFT


@pytest.fixture
def draft(client, talk):
    """What the page would show of a draft that was pasted, and a function that changes it."""
    client.post(f"/conversations/{talk}/messages", json={"text": DRAFT})

    class Page:
        def look(self):
            return client.get(f"/conversations/{talk}/draft").json()

        def cards(self):
            return [card for goal in self.look()["goals"] for card in goal["cards"]]

        def texts(self):
            return [card["text"] for card in self.cards()]

        def change(self, base=None, **change):
            base = self.look()["version"] if base is None else base
            return client.post(f"/conversations/{talk}/draft/changes", json={"base": base, "change": change})

        def ask(self, method, path, **more):
            return client.request(method, f"/conversations/{talk}/draft{path}", **more)

    return Page()


def test_the_cards_come_with_slots_notes_and_strengths(draft):
    objective, work, effect = draft.cards()
    assert objective["strengths"][0]["heading"]
    assert work["notes"][0]["id"] == "key-result-is-a-task"
    assert [slot["name"] for slot in effect["slots"]] == ["baseline", "target", "unit", "due", "owner", "kind"]
    assert draft.look()["version"] == 1


def test_a_card_is_reworded_and_the_words_are_the_persons(draft):
    card = draft.cards()[0]["card"]
    answer = draft.change(do="reword", card=card, text="Drivers know their week in advance")
    assert answer.status_code == 201
    words = answer.json()["sheet"]["goals"][0]["objective"]["words"]
    assert words == {"text": "Drivers know their week in advance", "origin": "card"}
    assert answer.json()["author"] == "me"


def test_a_slot_is_filled_and_emptied(draft):
    card = draft.cards()[2]["card"]
    draft.change(do="fill", card=card, slot="due", text="30 June")
    assert next(slot["value"] for slot in draft.cards()[2]["slots"] if slot["name"] == "due") == "30 June"
    draft.change(do="fill", card=card, slot="due", text=None)
    assert next(slot["value"] for slot in draft.cards()[2]["slots"] if slot["name"] == "due") == ""


def test_cards_are_added_moved_set_aside_taken_up_again_and_removed(draft):
    goal, work = draft.cards()[1]["goal"], draft.cards()[1]["card"]
    draft.change(do="add-key-result", goal=goal, text="Swaps within a day from 55% to 90%")
    draft.change(do="place", card=work, goal=goal, at=2)
    assert draft.texts()[1:] == [
        "Overtime from 90 to 30 hours a month", "Swaps within a day from 55% to 90%", "Launch the rota app",
    ]  # fmt: skip
    draft.change(do="set-aside", card=work)
    assert [line["text"] for line in draft.look()["sheet"]["context"]] == ["Launch the rota app"]
    draft.change(do="promote", at=0, goal=goal)
    assert draft.texts()[-1] == "Launch the rota app"
    draft.change(do="remove", card=draft.cards()[-1]["card"])
    assert "Launch the rota app" not in draft.texts()


def test_a_second_objective_is_added_and_the_first_taken_up_again(draft):
    first = draft.cards()[0]["goal"]
    draft.change(do="add-objective", text="Depots run on time")
    assert [goal["focus"] for goal in draft.look()["goals"]] == [False, True]
    draft.change(do="focus", goal=first)
    draft.change(do="set-kind", goal=first, kind="committed")
    draft.change(do="serve", goal=first, text="Deliveries people can rely on")
    goal = draft.look()["goals"][0]
    assert (goal["focus"], goal["kind"], goal["serves"]) == (True, "committed", "Deliveries people can rely on")


def test_a_point_is_dismissed_and_recalled(draft):
    note = draft.cards()[1]["notes"][0]
    draft.change(do="dismiss", id=note["id"], quote=note["quote"])
    assert draft.cards()[1]["notes"][0]["waits"] == "dismissed"
    draft.change(do="recall", id=note["id"], quote=note["quote"])
    assert draft.cards()[1]["notes"][0]["waits"] == ""


def test_a_change_to_what_was_changed_meanwhile_is_refused(draft):
    card = draft.cards()[0]["card"]
    draft.change(do="reword", card=card, text="One")
    late = draft.change(base=1, do="reword", card=card, text="Two")
    assert (late.status_code, late.json()["type"]) == (409, "urn:okr-coach:problem:conflict")
    assert draft.texts()[0] == "One"


def test_a_card_that_is_not_there_is_told(draft):
    answer = draft.change(do="reword", card="none", text="One")
    assert (answer.status_code, answer.json()["type"]) == (422, "urn:okr-coach:problem:input")


@pytest.mark.parametrize(
    "change", [{}, {"do": "write"}, {"do": "fill", "card": "c", "slot": "hope", "text": "x"}, {"do": "remove"}]
)
def test_what_is_no_change_is_told(draft, change):
    assert draft.change(**change).status_code == 422


def test_changes_are_taken_back_one_by_one(draft):
    card = draft.cards()[0]["card"]
    draft.change(do="reword", card=card, text="One")
    draft.change(do="reword", card=card, text="Two")
    for expected in ("One", "Drivers come home rested"):
        assert draft.ask("POST", "/undo").status_code == 201
        assert draft.texts()[0] == expected
    draft.ask("POST", "/undo")
    assert draft.texts() == []
    assert draft.ask("POST", "/undo").status_code == 409


def test_versions_are_listed_and_compared(draft):
    card = draft.cards()[0]["card"]
    draft.change(do="reword", card=card, text="One")
    versions = draft.ask("GET", "/versions").json()["items"]
    assert [(one["number"], one["turn"] != "") for one in versions] == [(1, True), (2, False)]
    (one,) = draft.ask("GET", "/comparison", params={"old": 1, "new": 2}).json()["items"]
    assert (one["was"]["words"]["text"], one["now"]["words"]["text"]) == (
        "Drivers come home rested",
        "One",
    )
    assert draft.ask("GET", "/comparison", params={"old": 1, "new": 9}).status_code == 404
