import json

import pytest

from tests.service.scripted import DRAFT


@pytest.fixture
def spoken(client, talk):
    client.post(f"/conversations/{talk}/messages", json={"text": DRAFT})
    return talk


@pytest.mark.parametrize(
    ("form", "media"),
    [("markdown", "text/markdown"), ("csv", "text/csv"), ("json", "application/json"), ("page", "text/html")],
)
def test_a_draft_is_taken_along(client, spoken, form, media):
    answer = client.get(f"/conversations/{spoken}/export", params={"form": form})
    assert answer.headers["content-type"].split(";")[0] == media
    assert answer.headers["content-disposition"].startswith("attachment; filename*=UTF-8''")
    assert "sandbox" in answer.headers["content-security-policy"]
    assert "Drivers come home rested" in answer.text


def test_a_form_that_there_is_not_is_told(client, spoken):
    assert client.get(f"/conversations/{spoken}/export", params={"form": "pptx"}).status_code == 422


@pytest.mark.usefixtures("spoken")
def test_everything_of_a_person_is_taken_along(client):
    answer = client.get("/own")
    assert answer.headers["content-type"].split(";")[0] == "application/json"
    assert DRAFT in json.dumps(answer.json(), ensure_ascii=False).replace("\\n", "\n")


def test_everything_of_a_person_is_deleted(client, spoken):
    assert client.delete("/own").json()["rows"] > 0
    assert client.get("/conversations").json() == {"items": []}
    assert client.get(f"/conversations/{spoken}").status_code == 404
    assert client.delete("/own").json() == {"rows": 0}


def test_what_was_planned_is_listed_and_settled(client):
    assert client.get("/commitments").json() == {"items": []}
    assert client.post("/conversations/none/commitment/settle").status_code == 404
    assert client.patch("/conversations/none/commitment", json={"by": "Friday"}).status_code == 404
    assert client.patch("/conversations/none/commitment", json={"step": ""}).status_code == 422


def test_the_direction_is_set_by_a_text_and_by_a_file_and_cleared(client):
    assert client.get("/direction").json() == {"items": []}
    text = "Objective: Deliveries people can rely on\n- Late deliveries from 9% to 4%"
    lines = client.put("/direction", json={"text": text}).json()["items"]
    assert [(line["kind"], line["text"]) for line in lines] == [
        ("objective", "Deliveries people can rely on"), ("key result", "Late deliveries from 9% to 4%"),
    ]  # fmt: skip
    assert lines[1]["parent"] == lines[0]["id"]
    assert client.get("/direction").json()["items"] == lines
    file = client.put(
        "/direction/file", params={"name": "okrs.md"}, content=b"Objective: Depots run on time\n- KR 1 to 2"
    )
    assert file.json()["items"][0]["text"] == "Depots run on time"
    assert client.put("/direction/file", params={"name": "okrs.md"}).status_code == 422
    assert client.put("/direction", json={"text": ""}).json() == {"items": []}
