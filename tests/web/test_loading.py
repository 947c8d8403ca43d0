import inspect
import subprocess
import sys

from coach.web.loading import plainly

_WATCHED = """
import sys
written = []
sys.addaudithook(lambda event, args: event == "open" and str(args[0]).endswith(".pyi") and written.append(args[0]))
from coach.web.loading import plainly
with plainly():
    import gradio
print(len(written), gradio.Textbox.__name__)
"""


def test_gradio_is_loaded_without_writing_beside_itself():
    done = subprocess.run([sys.executable, "-c", _WATCHED], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["0", "Textbox"]


def test_afterwards_everything_is_as_it_was():
    kept = inspect.getfile
    with plainly():
        assert inspect.getfile(inspect) == inspect.__file__
    assert inspect.getfile is kept
