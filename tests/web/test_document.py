"""What the API says of itself is complete, and its own examples keep to it."""

import pytest
from jsonschema import Draft202012Validator

from coach.web.document import failing


@pytest.fixture
def document(client):
    return client.get("/openapi.json").json()


def operations(document):
    return [
        (f"{method.upper()} {path}", operation)
        for path, methods in document["paths"].items()
        for method, operation in methods.items()
    ]


def test_it_is_there_and_no_page_loads_scripts_from_elsewhere(client):
    assert client.get("/openapi.json").json()["info"]["version"] == "1.2.3"
    assert client.get("/docs").status_code == 404
    assert client.get("/redoc").status_code == 404


def test_every_operation_says_what_it_does(document):
    poor = [name for name, one in operations(document) if not (one.get("summary") and one.get("description"))]
    assert poor == []
    assert len({one["summary"] for _, one in operations(document)}) == len(operations(document))


def test_every_operation_says_how_it_fails(document):
    for name, operation in operations(document):
        answers = {int(status): answer for status, answer in operation["responses"].items() if int(status) >= 400}
        assert set(answers) >= {403, 422, 503}, name
        assert ("{id}" in name) <= (404 in answers), name
        assert {kind for answer in answers.values() for kind in answer["content"]} == {"application/problem+json"}


def test_every_body_and_every_answer_has_an_example(document):
    schemas = document["components"]["schemas"]
    for name, operation in operations(document):
        shown = [operation["requestBody"]] if "requestBody" in operation else []
        shown += [answer for status, answer in operation["responses"].items() if status < "300"]
        for content in (content for one in shown for content in one.get("content", {}).items()):
            kind, told = content
            if kind == "application/json" and "$ref" in told["schema"]:
                assert schemas[told["schema"]["$ref"].rpartition("/")[2]].get("examples"), name


def test_the_examples_keep_to_their_shapes(document):
    schemas = document["components"]["schemas"]
    examples = [(name, one) for name, schema in schemas.items() for one in schema.get("examples", ())]
    for name, example in examples:
        schema = {"$ref": f"#/components/schemas/{name}", "components": document["components"]}
        assert [error.message for error in Draft202012Validator(schema).iter_errors(example)] == [], name
    assert len(examples) > 20


def test_the_problems_of_an_operation_are_those_that_any_can_have_and_its_own():
    assert set(failing()) == {403, 422, 503}
    assert set(failing(404, 409)) == {403, 404, 409, 422, 503}
