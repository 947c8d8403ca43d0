import pytest

from coach.intake import read_bytes


@pytest.mark.parametrize(
    ("encoding", "objective", "result"),
    [
        ("cp1252", "Drivers get real “rest”", "Parcels – €90 per stop"),
        ("cp1252", "Chauffeurs reposés", "Coût par colis : 4 €"),
        ("latin-1", "Größere Ruhe für die Fahrer", "Überstunden unter 10 h"),
        ("latin-1", "Førere får hvile på ruten", "Sykefravær under 4 %"),
        ("latin-1", "Conductores que descansan más", "Quejas del año de 30 a 12"),
        ("cp1250", "Kierowcy nie czekają na załadunek", "Średnia przerwa dłuższa niż 30 minut"),
        ("iso8859_2", "Kierowcy nie czekają na załadunek", "Średnia przerwa dłuższa niż 30 minut"),
        ("cp1250", "Řidiči odpočívají během směny", "Průměrná přestávka delší než 30 minut"),
        ("cp1254", "Sürücüler yeterince dinlenir", "Şikâyet sayısı 30'dan 12'ye düşer, ağır vardiya kalmadı"),
        ("cp1251", "Водители отдыхают", "Жалобы с 30 до 12"),
        ("koi8_r", "Водители отдыхают", "Жалобы с 30 до 12"),
        ("cp850", "Größere Ruhe │ Büro", "Überstunden │ ──── │ unter 10 h"),
        ("cp1253", "Οι οδηγοί ξεκουράζονται", "Παράπονα από 30 σε 12"),
    ],
)
def test_older_encodings_are_told_apart_by_their_letters(encoding: str, objective: str, result: str) -> None:
    received = read_bytes(f"Objective: {objective}\r\n- KR: {result}\r\n".encode(encoding))
    assert received.draft.sets[0].objective.text == objective
    assert received.draft.sets[0].key_results[0].text == result
    assert "encoding" in received.notices[-1]
