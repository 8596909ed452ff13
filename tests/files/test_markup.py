"""HTML and Markdown of others become plain words."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backroutine.files.markup import plain_from_html, plain_from_markdown


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        pytest.param("<p>One</p><p>Two</p>", "One\nTwo", id="paragraphs"),
        pytest.param("<ul><li>a</li><li>b</li></ul>", "a\nb", id="a list"),
        pytest.param("a<br>b<br/>c", "a\nb\nc", id="line ends"),
        pytest.param("<b>bold</b> and <EM class='x'>more</EM>", "bold and more", id="emphasis"),
        pytest.param("5 &lt; 6 &amp; 7 &nbsp; 8 &#39;", "5 < 6 & 7 8 '", id="entities"),
        pytest.param("a < b and c > d", "a < b and c > d", id="no tags"),
        pytest.param("x<script>alert(1)</script>y", "xy", id="a script"),
        pytest.param("x<script>alert(1)", "x", id="a script without an end"),
        pytest.param("x<style>p{}</style >y<!-- no -->z", "xyz", id="style and comment"),
        pytest.param("<img src=x onerror=alert(1)>x", "x", id="a picture"),
        pytest.param('<a href="https://e.org">e</a>', "e (https://e.org)", id="a web link"),
        pytest.param('<a href="javascript:x()">e</a>', "e", id="a link that would run"),
        pytest.param("<a href=https://e.org>https://e.org</a>", "https://e.org", id="itself"),
        pytest.param("<![CDATA[x]]>y<!doctype html>", "y", id="declarations"),
        pytest.param("<p", "<p", id="a tag without an end"),
        pytest.param("see javascript:alert(1) now", "see now", id="an address that would run"),
    ],
)
def test_html_becomes_words(text: str, plain: str) -> None:
    assert plain_from_html(text) == plain


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        pytest.param("# Head\n\ntext", "Head\ntext", id="a heading"),
        pytest.param("- a\n* b\n+ c\n1. d\n2) e", "a\nb\nc\nd\ne", id="lists"),
        pytest.param("**bold** _it_ `code` ~~no~~", "bold it code no", id="emphasis"),
        pytest.param(
            "2 * 3 * 4 and snake_case_name", "2 * 3 * 4 and snake_case_name", id="no marks"
        ),
        pytest.param("[e](https://e.org 'title')", "e (https://e.org)", id="a web link"),
        pytest.param("[e](javascript:x) [f](/x) [g](file:///x)", "e f g", id="other links"),
        pytest.param("![a figure](https://e.org/x.png)", "a figure", id="a picture"),
        pytest.param("<https://e.org>", "https://e.org", id="a bare link"),
        pytest.param("> quoted\n\n---\n\n```\ncode\n```", "quoted\ncode", id="quotes and rules"),
        pytest.param("<p>**a**</p>", "a", id="both"),
    ],
)
def test_markdown_becomes_words(text: str, plain: str) -> None:
    assert plain_from_markdown(text) == plain


@given(
    st.text(max_size=300)
    | st.lists(st.sampled_from("<>/ab![](*_`#\n\"'=&;"), max_size=80).map("".join)
)
def test_any_text_is_answered(text: str) -> None:
    for read in (plain_from_html, plain_from_markdown):
        assert not any(sign in read(text) for sign in "\x1b\u202e\x00\r")


@pytest.mark.parametrize(
    "piece",
    ["<", "<a ", "<a href=", "[", "![", "](", "*a", "_", "<!--", "<script>", "&", "`", "- "],
)
def test_no_text_takes_long(piece: str) -> None:
    start = time.perf_counter()
    plain_from_markdown(piece * (10_000 // len(piece)))
    assert time.perf_counter() - start < 2
