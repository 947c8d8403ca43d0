"""The page in a browser, served by a process of its own: a rehearsal from the first paste to the next morning."""

import json
import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from evals.benchmarks.serving import Server
from tests.web.browsing import ANSWER, DESKTOP, DRAFT, PHONE, chromium, person, visitor

pytestmark = pytest.mark.needs("browser")
HOSTILE = (
    "Objective: <script>document.title='taken'</script> Drivers rest \u202eevil\u202c 🚚\n"
    "- [x](javascript:alert(1)) <img src=x onerror=\"document.body.dataset.taken='yes'\"> from 9 to 3\n"
    "- ${document.body.dataset.taken='yes'} `code` {{value}} hours down\n- " + "very long words " * 300
)


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    with Server(tmp_path_factory.mktemp("data"), COACH_EMBEDDER="none") as server:
        yield server


@pytest.fixture(scope="module")
def home(server):
    return f"http://127.0.0.1:{server.port}"


@pytest.fixture(scope="module")
def browser():
    with sync_playwright() as playwright:
        browser = chromium(playwright)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def context(browser):
    """A browser that has its files already, as on the second day."""
    context = browser.new_context(viewport=DESKTOP)
    yield context
    context.close()


@pytest.fixture
def ann(context, home):
    with visitor(context, home) as one:
        yield one


@pytest.fixture
def told(ann, server):
    """Somebody who has pasted a draft and answered once."""
    with server.client() as client:
        conversation = client.begin()
        client.say(conversation, DRAFT)
        client.say(conversation, ANSWER)
    ann.open(f"#/talk/{conversation}").hear()
    return ann


def test_a_draft_is_pasted_talked_about_edited_taken_along_and_found_again(ann):
    ann.begin().say(DRAFT)
    assert ann.all("#draft .way") == [
        "roll out new booking portal",
        "train all dispatchers",
        "weekly sync with depots",
        "drivers get their plan before 6 pm",
    ]
    assert ann.page.locator(".coach .ask").count() == 1
    ann.say(ANSWER)
    assert ann.all(".slot.fresh b") == ["40%", "90%", "end of june"]
    assert ann.all("#asides .words") == ["train all dispatchers", "weekly sync with depots"]
    ann.see(".hat", "noted on the card · undo")

    ann.see(".aim").click()
    ann.page.keyboard.press("Control+A")
    ann.page.keyboard.type("Drivers know when their day ends")
    ann.page.keyboard.press("Control+Enter")
    ann.see(".aim", "Drivers know when their day ends")
    ann.see(".which", "Version 3 of 3")

    heading = ann.page.locator(".note b").first.inner_text()
    ann.page.locator('.note [data-act="differently"]').first.click()
    ann.see("#ask[open] .choice", "It stands as it is").click()
    ann.see(".which", "Version 4 of 4")
    assert heading in ann.see(".dismissed").inner_html()
    ann.see('.bar [data-act="undo"]').click()
    ann.see(".which", "Version 5 of 5")
    ann.see(".note b", heading)

    ann.see('.bar [data-act="export"]').click()
    with ann.page.expect_download() as waiting:
        ann.see('[data-form="json"]').click()
    taken = json.loads(waiting.value.path().read_text(encoding="utf-8"))
    assert "Drivers know when their day ends" in json.dumps(taken)

    address = ann.page.url
    assert re.search(r"#/talk/\w+$", address)
    ann.page.reload()
    ann.see(".aim", "Drivers know when their day ends")
    assert ann.page.locator("#log .turn").count() == 2
    ann.open()
    ann.see("#welcome .recent a").click()
    ann.see(".aim", "Drivers know when their day ends")
    assert ann.page.url == address


def test_a_starter_is_answered_and_so_is_a_chip(ann):
    ann.begin().see('[data-opening="nothing"]').click()
    ann.hear()
    assert ann.all(".me .words") == ["I start from nothing"]
    assert ann.page.locator(".coach .ask").count() == 1


def test_a_question_is_answered_with_a_source_that_opens_and_closes(ann):
    ann.begin().say("what is the difference between a key result and a task?")
    cite = ann.see(".cite")
    title = cite.inner_text().split(" · ")[0]
    cite.click()
    assert title in ann.see("#sheet[open] h2").inner_text()
    ann.page.keyboard.press("Escape")
    ann.page.wait_for_selector("#sheet:not([open])", state="attached")
    assert ann.page.evaluate("document.activeElement.className") == "cite"


def test_the_last_message_is_sent_again_in_other_words(told):
    told.page.locator(".turn:last-of-type").hover()
    told.see('.turn:last-of-type [data-act="edit-message"]').click()
    assert told.page.input_value("#message") == ANSWER
    told.say("half of them get it now")
    assert told.page.locator("#log .turn").count() == 2
    assert "40%" not in " ".join(told.all("#draft .slot"))


def test_undo_in_the_talk_takes_back_what_the_turn_did(told):
    told.see('.hat [data-act="undo"]').click()
    told.see(".which", "Version 3 of 3")
    assert "40%" not in " ".join(told.all("#draft .slot"))


def test_slots_are_filled_emptied_and_left_alone(told):
    told.see('.slot[data-slot="owner"]:visible').click()
    told.page.keyboard.type("Mara")
    told.page.keyboard.press("Enter")
    told.see('.slot[data-slot="owner"] b', "Mara").click()
    told.page.keyboard.type(" and Jo")
    told.page.keyboard.press("Escape")
    told.see('.slot[data-slot="owner"] b', "Mara")
    told.see('.slot[data-slot="kind"]:visible').click()
    told.see("#sheet[open] .choice", "A reach").click()
    told.see('.slot[data-slot="kind"] b', "a reach")


def test_cards_are_added_moved_set_aside_taken_up_and_removed(told):
    told.see('.adding [data-act="add-result"]').click()
    told.page.keyboard.type("Dispatchers swap fewer shifts")
    told.page.keyboard.press("Control+Enter")
    told.see(".way", "Dispatchers swap fewer shifts")
    _menu(told, "Dispatchers swap", "Move up")
    told.page.wait_for_function("document.querySelectorAll('.way')[1].textContent.startsWith('Dispatchers')")
    _menu(told, "Dispatchers swap", "Keep aside")
    told.see("#asides .words", "Dispatchers swap")
    told.see("#asides li:last-child .link", "Make it an objective").click()
    told.see(".goal-tab[aria-pressed='true']", "Dispatchers swap")
    told.see(".goal-tab", "better scheduling").click()
    _menu(told, "roll out", "Move to “Dispatchers swap fewer shifts”")
    told.see(".goal-tab", "Dispatchers swap").click()
    told.see(".goal:not([hidden]) .way", "roll out new booking portal")
    _menu(told, "roll out", "Remove")
    told.see("#said", "Removed.").get_by_role("button").click()
    told.see(".way", "roll out new booking portal")


def _menu(one, card, item):
    host = one.page.locator(".goal:not([hidden]) .card", has_text=card)
    host.locator("summary").click()
    host.get_by_role("button", name=item, exact=True).click()


def test_an_edit_of_a_card_that_was_changed_meanwhile_keeps_what_was_typed(told, browser, home):
    told.see(".aim").click()
    told.page.keyboard.press("Control+A")
    told.page.keyboard.type("Mine")
    with person(browser, home) as other:
        other.open(told.page.url.removeprefix(f"{home}/"))
        other.see(".aim").click()
        other.page.keyboard.press("Control+A")
        other.page.keyboard.type("Theirs")
        other.page.keyboard.press("Control+Enter")
        other.see(".which", "Version 3 of 3")
    told.page.keyboard.press("Control+Enter")
    told.see(".trouble", "Your words are still here")
    told.see(".trouble q", "Theirs")
    assert told.page.input_value(".edit textarea") == "Mine"
    told.page.keyboard.press("Control+Enter")
    told.see(".aim", "Mine")


def test_a_note_says_why_waits_for_later_and_comes_back(told):
    note = told.see(".note")
    note.get_by_role("button", name="Why this matters").click()
    assert "Rests on" in note.locator(".reason").inner_text()
    count = told.page.locator(".note:visible").count()
    note.get_by_role("button", name="Later").click()
    assert told.page.locator(".note:visible").count() == count - 1
    told.see(".laters:visible", "1 note for later").get_by_role("button").click()
    assert told.page.locator(".note:visible").count() == count


def test_what_they_leave_with_is_changed_in_place(told):
    for text in ("choose a first step", "a promise", "call the depot leads by Tuesday"):
        told.say(text)
    told.see("#pledge-step .words", "call the depot leads").click()
    told.page.fill("#pledge-step textarea", "")
    told.page.keyboard.press("Control+Enter")
    told.see("#pledge-step .trouble", "nothing to come back to")
    told.page.fill("#pledge-step textarea", "ask Mia first")
    told.page.keyboard.press("Control+Enter")
    told.see("#pledge-step .words", "ask Mia first")
    told.page.reload()
    assert told.see("#pledge-step .words").inner_text() == "ask Mia first"


def test_versions_show_what_changed(told):
    told.see('.bar [data-act="versions"]').click()
    told.see("#sheet[open] .history")
    assert told.all("#sheet .history summary b") == ["Version 2", "Version 1"]
    assert {"40%", "90%", "end of june"} <= set(told.all("#sheet .slot-change ins"))


def test_a_file_is_read_like_a_message(ann, tmp_path):
    file = tmp_path / "plan.csv"
    file.write_text("objective,key result,baseline,target\nDrivers rest well,Overtime falls,90,30\n")
    ann.begin().page.set_input_files("#file", file)
    ann.see(".way", "Overtime falls")
    ann.hear()
    assert "Drivers rest well" in ann.all("#log .me")[0]


def test_a_file_is_dropped_on_the_talk(ann):
    drop = """() => {
        const given = new DataTransfer();
        given.items.add(new File(["Objective: Drivers rest well\\n- Overtime from 90 to 30 hours"], "plan.md"));
        const talk = document.getElementById("talk");
        for (const kind of ["dragover", "drop"]) {
            talk.dispatchEvent(new DragEvent(kind, { dataTransfer: given, bubbles: true, cancelable: true }));
        }
    }"""
    ann.begin().page.evaluate(drop)
    ann.see(".aim", "Drivers rest well")
    ann.hear()


def test_a_file_that_cannot_be_read_is_told_and_nothing_is_lost(ann, tmp_path):
    (tmp_path / "plan.pdf").write_bytes(b"%PDF-1.4 nothing")
    ann.begin().page.fill("#message", "half a sentence")
    ann.page.set_input_files("#file", tmp_path / "plan.pdf")
    ann.see("#said span")
    assert ann.page.input_value("#message") == "half a sentence"
    ann.faults.clear()  # the browser itself reports the status of the answer


def test_hostile_words_stay_words(ann):
    ann.begin().say(HOSTILE)
    assert ann.page.evaluate("document.body.dataset.taken") is None
    assert "taken" not in (ann.page.title().split("<script>")[0])
    assert ann.page.locator("#okr [href^='javascript']").count() == 0
    assert ann.page.locator("#log script, #draft script, #log img, #draft img").count() == 0
    assert "<script>document.title='taken'</script> Drivers rest" in ann.all(".aim")[0]
    width = ann.page.evaluate("document.documentElement.scrollWidth")
    assert width <= DESKTOP["width"]


def test_a_conversation_is_renamed_listed_and_deleted(told):
    told.see("#talk-menu summary").click()
    told.see('#talk-menu [data-act="rename"]').click()
    told.page.fill("#ask-field", "The depot plan")
    told.page.keyboard.press("Enter")
    told.see("#title", "The depot plan")
    told.see('[data-act="drawer"]').click()
    told.see("#drawer[open] .current a", "The depot plan")
    told.see("#drawer .current [data-act='discard']").click()
    told.see("#ask[open] .send", "Delete it").click()
    told.see("#welcome .starter")
    assert "The depot plan" not in " ".join(told.all("#welcome .recent a"))


def test_the_direction_is_entered_and_an_objective_says_what_it_serves(told):
    address = told.page.url
    told.page.click('nav [data-nav="direction"]')
    told.page.fill("#direction-words", "Mission: Deliveries people can rely on\nObjective: Drivers stay with us")
    told.page.click("#direction-form .send")
    told.see(".lines li", "Drivers stay with us")
    told.page.goto(address)
    told.see('[data-act="serves"]').click()
    told.see("#sheet[open] .choice", "Drivers stay with us").click()
    told.see('[data-act="serves"] b', "Drivers stay with us")


def test_the_library_is_searched_and_a_passage_opened(ann):
    ann.open("#/library").see(".chip").click()
    ann.see(".hit .cite").click()
    assert ann.see("#sheet[open] .passage").inner_text()
    assert "q=" in ann.page.url


def test_everything_works_with_the_keyboard_alone(ann):
    ann.begin()
    ann.page.keyboard.press("Tab")
    assert ann.page.evaluate("document.activeElement.className") == "skip"
    ann.page.keyboard.press("Enter")
    ann.page.keyboard.type("Objective: Drivers come home rested")
    ann.page.keyboard.press("Shift+Enter")
    ann.page.keyboard.type("- Overtime falls from 90 to 30 hours")
    ann.page.keyboard.press("Enter")
    ann.hear()
    assert ann.page.evaluate("document.activeElement.id") == "message"
    for _ in range(40):
        ann.page.keyboard.press("Tab")
        if ann.page.evaluate("document.activeElement.classList.contains('aim')"):
            break
    ann.page.keyboard.press("Enter")
    ann.page.keyboard.type(" every day")
    ann.page.keyboard.press("Control+Enter")
    ann.see(".aim", "Drivers come home rested every day")
    ann.page.wait_for_function("document.activeElement.classList.contains('aim')")
    ann.page.keyboard.press("Enter")
    ann.page.keyboard.type("!!!")
    ann.page.keyboard.press("Escape")
    assert ann.all(".aim") == ["Drivers come home rested every day"]


def test_on_a_phone_the_draft_folds_into_a_line_above_the_talk(browser, home):
    with person(browser, home, PHONE, has_touch=True) as one:
        one.begin().say(DRAFT)
        assert "better scheduling" in one.see("#fold").inner_text()
        assert not one.page.is_visible("#draft")
        one.page.click("#fold")
        one.see(".aim").click()
        one.page.keyboard.type(" now")
        one.page.keyboard.press("Control+Enter")
        one.see(".aim", "better scheduling now")
        one.page.click(".back")
        assert "better scheduling now" in one.see("#fold").inner_text()
        assert one.page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


@pytest.mark.parametrize("look", ["light", "dark"])
def test_nothing_stands_in_the_way_of_people_who_see_or_hear_it_otherwise(browser, home, look):
    with person(browser, home, color_scheme=look, reduced_motion="reduce") as one:
        one.begin()
        assert _barriers(one.page) == []
        one.say(DRAFT)
        one.say(ANSWER)
        one.page.click('.bar [data-act="versions"]')
        assert _barriers(one.page) == []
        one.page.keyboard.press("Escape")
        for hash in ("#/library", "#/direction", "#/privacy"):
            one.page.evaluate(f"location.hash = '{hash}'")
            one.page.wait_for_selector(f"#view-{hash[2:]}:not([hidden])")
            assert one.page.locator("h1:visible").count() == 1
            assert _barriers(one.page) == []


def _barriers(page):
    found = Axe().run(page).response["violations"]
    grave = [one for one in found if one["impact"] in ("serious", "critical")]
    return [(one["id"], [node["target"] for node in one["nodes"]][:3]) for one in grave]


def test_the_look_is_chosen_and_stays(ann):
    ann.begin()
    for look in ("light", "dark"):
        ann.page.click('[data-act="look"]')
        assert ann.page.evaluate("document.documentElement.dataset.look") == look
    ann.page.reload()
    ann.see("#welcome .starter")
    assert ann.page.evaluate("document.documentElement.dataset.look") == "dark"
    ann.page.click('[data-act="look"]')


def test_the_browser_keeps_nothing_of_what_was_said(told):
    kept = told.page.evaluate("JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)])")
    assert "scheduling" not in kept
    assert "40%" not in kept


def test_a_message_that_did_not_reach_the_server_is_not_lost(told):
    told.page.context.set_offline(True)
    told.page.fill("#message", "what is a key result?")
    told.page.press("#message", "Enter")
    told.see(".trouble", "cannot be reached")
    told.page.context.set_offline(False)
    told.page.reload()
    told.hear()
    assert told.page.input_value("#message") == "what is a key result?"
    told.page.press("#message", "Enter")
    told.page.wait_for_selector("#log .turn:nth-of-type(3)")
    told.hear()
    told.faults.clear()  # the browser itself reports what it could not reach


def test_what_is_sent_while_a_reply_comes_goes_out_after_it(told):
    said = ("what is a key result?", "and what is a baseline?")
    told.page.evaluate(
        """said => { for (const text of said) {
            const box = document.getElementById("message");
            box.value = text;
            box.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
        } }""",
        said,
    )
    told.see(".waiting", "after this reply")
    told.page.wait_for_selector("#log .turn:nth-of-type(4):not([aria-busy]) .turn-tools")
    told.hear()
    assert [told.page.locator(f"#log .turn:nth-of-type({n}) .me .words").inner_text() for n in (3, 4)] == list(said)
    assert told.page.input_value("#message") == ""


def test_everything_of_a_person_is_deleted_from_the_page(told):
    told.page.click('nav [data-nav="privacy"]')
    told.page.click('[data-act="forget"]')
    told.see("#ask[open] .send", "Delete everything").click()
    told.see("#said", "Everything of yours is deleted.")
    told.begin()
    assert told.page.locator("#welcome .recent").count() == 0
