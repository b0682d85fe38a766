// Poppler's headers are of C++, and CPageGlyphs alone includes them; this module but finds them for it.
#pragma once
