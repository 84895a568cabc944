#!/usr/bin/env bash
# Makes the fonts of this folder from those of the Debian package fonts-noto-core, and the table of their widths.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
from=/usr/share/fonts/truetype/noto
letters="U+0020-007E,U+00A0-024F,U+0259,U+02BB-02BC,U+02C6-02C7,U+02D8-02DD,U+0300-0304,U+0306-030C,U+0327-0328"
letters+=",U+0400-052F,U+1E80-1E85,U+1E9E,U+1EF2-1EF3,U+2010-2015,U+2018-201E,U+2020-2022,U+2026,U+2030,U+2032-2033"
letters+=",U+2039-203A,U+2044,U+20AC,U+20B4,U+20BD,U+2116,U+2122,U+2190-2193,U+2212,U+2260,U+2264-2265,U+FFFD"
for font in NotoSans-Regular NotoSans-Bold NotoSerif-Bold; do
  pyftsubset "$from/$font.ttf" --unicodes="$letters" --layout-features='' --no-hinting \
    --drop-tables+=GSUB,GPOS,GDEF,kern --name-IDs='*' --output-file="$font.ttf"
done
python3 advances.py >../../core/src/preview/advances.rs
rustfmt --edition 2024 ../../core/src/preview/advances.rs
