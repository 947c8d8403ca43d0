from tests.service.scripted import DRAFT


def test_a_conversation_is_begun_listed_and_opened(client):
    begun = client.post("/conversations", json={"lead": True, "mode": "tell", "register": "terse"})
    id = begun.json()["id"]
    assert begun.status_code == 201
    assert begun.headers["location"] == f"/api/v1/conversations/{id}"
    assert begun.json() | {"lead": True, "mode": "tell", "register": "terse"} == begun.json()
    assert [one["id"] for one in client.get("/conversations").json()["items"]] == [id]
    opened = client.get(f"/conversations/{id}").json()
    assert (opened["conversation"]["id"], opened["turns"], opened["waiting"]) == (id, [], "")
    assert "I have a draft" in opened["options"]


def test_a_starter_that_was_clicked_waits_for_its_reply(client):
    id = client.post("/conversations", json={"opening": "nothing"}).json()["id"]
    waiting = client.get(f"/conversations/{id}").json()["waiting"]
    assert "event: done" in client.get(f"/turns/{waiting}/events").text
    assert client.get(f"/conversations/{id}").json()["waiting"] == ""


def test_the_title_is_in_the_persons_words_until_they_give_another(client, talk):
    client.post(f"/conversations/{talk}/messages", json={"text": DRAFT})
    assert client.get(f"/conversations/{talk}").json()["conversation"]["title"] == "Drivers come home rested"
    changed = client.patch(f"/conversations/{talk}", json={"title": "The depot", "mode": "show"}).json()
    assert (changed["title"], changed["mode"], changed["register"]) == ("The depot", "show", "warm")


def test_what_is_deleted_is_gone(client, talk):
    assert client.delete(f"/conversations/{talk}").status_code == 204
    assert client.get(f"/conversations/{talk}").status_code == 404
    assert client.delete(f"/conversations/{talk}").status_code == 404


def test_a_misspelt_name_is_told(client):
    answer = client.post("/conversations", json={"led": True})
    assert answer.status_code == 422
    assert answer.json()["errors"] == [{"where": "body.led", "said": "Extra inputs are not permitted"}]
