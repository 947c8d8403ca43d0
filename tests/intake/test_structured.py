import json

from coach.intake import read_bytes, read_text


def test_keys_and_kinds_are_taken_in_any_spelling() -> None:
    for name in ("Key Results", "keyResults", "krs", "KRs", "key-results"):
        page = {"Objective": "a", name: [{"Text": "b", "Kind": "Committed"}, {"text": ""}]}
        found = read_text(json.dumps(page)).draft.sets[0]
        assert [(each.text, each.kind) for each in found.key_results] == [("b", "committed"), ("", None)]


def test_values_that_cannot_be_used_are_left_out_with_a_notice() -> None:
    page = {"objective": "a", "key_results": None, "kind": "big", "parent": ["x"], "comment": "talk to union"}
    received = read_text(json.dumps(page))
    assert (received.draft.sets[0].kind, received.draft.sets[0].parent) == (None, None)
    assert [any(word in each for each in received.notices) for word in ('"big"', "parent", "talk to union")] == [
        True
    ] * 3


def test_an_id_given_twice_is_renamed_with_both_names() -> None:
    received = read_text('[{"id": "s", "objective": "a"}, {"id": "s", "objective": "b"}]')
    assert [each.id for each in received.draft.sets] == ["s", "s-2"]
    assert '"s"' in received.notices[0]
    assert '"s-2"' in received.notices[0]


def test_a_json_string_is_the_draft_itself() -> None:
    for received in (read_text('"Drivers rest"'), read_bytes(b'"Drivers rest"', "a.json")):
        assert received.draft.sets[0].objective.text == "Drivers rest"
