"""Writes how wide the letters of the fonts are, as a table for crates/core/src/preview."""

from fontTools.ttLib import TTFont

FONTS = [("NotoSans-Regular", "SANS", "Noto Sans Regular."), ("NotoSerif-Bold", "SERIF", "Noto Serif Bold.")]

print("//! How wide letters are, in thousandths of the size of the text, in the order of Unicode: read from")
print("//! the fonts in `crates/cli/fonts`, whose README says how. A test there holds both against each")
print("//! other.\n")
print("/// Letters that follow each other in Unicode: the first of them, and their widths in thousandths of the")
print("/// size of the text.")
print("pub type Run = (char, &'static [u16]);")
for file, name, doc in FONTS:
    font = TTFont(f"{file}.ttf")
    assert font["head"].unitsPerEm == 1000
    glyphs, widths = font.getBestCmap(), font["hmtx"]
    runs = []
    for letter in sorted(glyphs):
        if not runs or letter != runs[-1][0] + len(runs[-1][1]):
            runs.append((letter, []))
        runs[-1][1].append(widths[glyphs[letter]][0])
    print(f"\n/// {doc}\npub const {name}: &[Run] = &[")
    for first, advances in runs:
        print(f"    ('\\u{{{first:x}}}', &{advances}),")
    print("];")
