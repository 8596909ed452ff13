"""HTML and Markdown from outside as plain text: tags and marks go, words and web links stay."""

import html
import re

from backroutine.files.text import is_web_link, tidy_text

_SCRIPT = re.compile(r"<(script|style)\b[^<>]*>.*?(?:</\1\s*>|\Z)", re.DOTALL | re.IGNORECASE)
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_LINK_TAG = re.compile(
    r"<a\b[^<>]{0,500}?\bhref\s*=\s*[\"']?([^\"'<>\s]{0,1000})[^<>]{0,500}>([^<]{0,1000})</a\s*>",
    re.IGNORECASE,
)
_AUTOMATIC_LINK = re.compile(r"<(https?://[^<>\s]{1,1000})>", re.IGNORECASE)
_BLOCK = re.compile(
    r"</?(?:p|div|br|li|ul|ol|h[1-6]|tr|table|blockquote|section|hr)\b[^<>]*>", re.IGNORECASE
)
_TAG = re.compile(r"</?[a-z!?][^<>]*>", re.IGNORECASE)

_IMAGE = re.compile(r"!\[([^\[\]]{0,300})\]\([^()]{0,1000}\)")
_LINK = re.compile(r"(?<!!)\[([^\[\]]{0,300})\]\(\s*([^()\s]{0,1000})[^()]{0,300}\)")
_LINE_MARK = re.compile(r"^\s*(?:#{1,6}\s+|>+\s?|[-*+]\s+|\d{1,2}[.)]\s+)")
_RULE = re.compile(r"^\s*(?:[-*_=]\s?){3,100}$|^\s*(?:```|~~~).*$")
_EMPHASIS = re.compile(r"(\*{1,3}|_{1,3}|~~|`{1,2})(?=\S)([^*_`~]{1,500}?)(?<=\S)\1(?!\w)")
# Addresses that would run or open something; as words they tell nobody anything.
_OTHER_ADDRESS = re.compile(r"\b(?:javascript|vbscript|data|file|blob):\S+", re.IGNORECASE)


def plain_from_html(text: str) -> str:
    """Return the words of an HTML text, a line for each block; its web links in brackets."""
    return _tidy(_without_tags(text))


def plain_from_markdown(text: str) -> str:
    """Return the words of a Markdown text, HTML in it too, a line for each line."""
    text = tidy_text(_without_tags(text))
    text = _IMAGE.sub(r"\1", text)
    text = _LINK.sub(lambda found: _linked(found[1], found[2]), text)
    lines = (_RULE.sub("", line) for line in text.split("\n"))
    return _tidy("\n".join(_EMPHASIS.sub(r"\2", _LINE_MARK.sub("", line)) for line in lines))


def _without_tags(text: str) -> str:
    text = _COMMENT.sub("", _SCRIPT.sub("", text))
    text = _LINK_TAG.sub(lambda found: _linked(found[2], found[1]), text)
    text = _TAG.sub("", _BLOCK.sub("\n", _AUTOMATIC_LINK.sub(r"\1", text)))
    return html.unescape(text)


def _linked(words: str, address: str) -> str:
    if not is_web_link(address) or address in words:
        return words
    return f"{words} ({address})"


def _tidy(text: str) -> str:
    lines = (" ".join(line.split()) for line in tidy_text(_OTHER_ADDRESS.sub("", text)).split("\n"))
    return "\n".join(filter(None, lines))
