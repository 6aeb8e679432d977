"""The open-data bundle of a release: its tables as CSV, Parquet and XLSX, and what one must know to read them.

    bundle.write(opened, where.bundle(slug, stem))   the whole folder, or none of it
    bundle.index(where.bundle(slug, stem))           what a written folder holds, for pages and the server
    bundle.methodology(opened), bundle.dictionary(opened)   the texts of METODE.md and KAMUS.md, for pages

Everything is read from the public file (`publication.opening`); the office's own warehouse is never opened.
"""

from dashboard.publication.bundle.dictionary import dictionary
from dashboard.publication.bundle.methodology import methodology
from dashboard.publication.bundle.reading import index
from dashboard.publication.bundle.records import Bundle, File
from dashboard.publication.bundle.writing import write

__all__ = ["Bundle", "File", "dictionary", "index", "methodology", "write"]
