def test_the_library_is_searched(client):
    answer = client.get("/library/passages", params={"q": "key results"}).json()
    assert [hit["passage"]["id"] for hit in answer["hits"]] == ["guide:a", "example:b"]
    only = client.get("/library/passages", params={"q": "key results", "type": "example", "function": "nursing"}).json()
    assert [hit["passage"]["id"] for hit in only["hits"]] == ["example:b"]


def test_a_search_needs_a_question(client):
    assert client.get("/library/passages").status_code == 422
    assert client.get("/library/passages", params={"q": "x", "type": "novel"}).status_code == 422


def test_a_citation_is_opened(client):
    assert client.get("/library/passages/guide%3Aa").json()["text"] == "A key result says what changes for somebody."
