"""Dates and times: English words, in the manner of the person's country."""

from datetime import date, datetime

import pytest
from PySide6.QtCore import QLocale

from backroutine.ui.history import words

MARCH_3 = date(2026, 3, 3)


@pytest.mark.parametrize(
    ("name", "short", "dated", "full", "time"),
    [
        pytest.param("en_US", "Mar 3", "Mar 3, 2026", "Tuesday, March 3, 2026", "7:05 PM",
                     id="United States"),
        pytest.param("en_GB", "3 Mar", "3 Mar 2026", "Tuesday, 3 March 2026", "19:05",
                     id="United Kingdom"),
        pytest.param("de_DE", "3 Mar", "3 Mar 2026", "Tuesday, 3 March 2026", "19:05",
                     id="Germany, in English all the same"),
    ],
)  # fmt: skip
def test_dates_are_english_in_the_manner_of_the_country(
    name: str, short: str, dated: str, full: str, time: str
) -> None:
    QLocale.setDefault(QLocale(name))
    assert words.day_name(MARCH_3) == short
    assert words.dated_name(MARCH_3) == dated
    assert words.full_day_name(MARCH_3) == full
    evening = datetime(2026, 3, 3, 19, 5).astimezone()
    assert words.time_name(evening).replace("\u202f", " ") == time


def test_the_year_stands_where_it_changes() -> None:
    assert words.short_month_name(date(2026, 1, 1)) == "Jan 2026"
    assert words.short_month_name(date(2026, 2, 1)) == "Feb"
