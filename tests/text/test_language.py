import subprocess
import sys

import pytest

from coach.text.language import language


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Reduce churn to 3% for the new customers", "en"),
        ("Wireframing", "en"),
        ("C# driver", "en"),
        ("", "en"),
        ("Die Zufriedenheit der Kunden von 60 auf 80 steigern", "de"),
        ("Augmenter le taux de satisfaction des clients", "fr"),
        ("Aumentar la satisfacción de los clientes", "es"),
        ("Müşteri memnuniyetini artırmak için yeni bir süreç", "tr"),
        ("Zwiększyć sprzedaż w każdym regionie", "pl"),
        ("زيادة رضا العملاء", "ar"),
        ("להגדיל את שביעות הרצון", "he"),
        ("Увеличить выручку на 20%", "ru"),
        ("提高客户满意度", "zh"),
        ("顧客満足度を上げる", "ja"),
    ],
)
def test_the_language_is_told(text, code):
    assert language(text).code == code


def test_a_short_heading_is_taken_for_english_without_being_sure():
    assert language("Wireframing") == ("en", False)


def test_plain_english_does_not_wait_for_the_library():
    code = (
        "import sys; from coach.text.language import language\n"
        "for text in ('Wireframing', 'C# driver', 'Raise sign-ups for the app', 'زيادة الرضا'): language(text)\n"
        "assert 'py3langid' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
