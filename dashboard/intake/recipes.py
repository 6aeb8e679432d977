r'''Recipes: TOML files that say how to read one kind of file. Those in `data/recipes/` are tried on every file.

    name = "bps-penduduk-miskin"          # default: the file's name
    title = "…"  sender = "BPS"  note = "why it is read so"
    refuse = "…"                          # known, but no dataset takes it: import refuses with this sentence

    [match]                               # everything given must hold (a recipe without [match]: only by --recipe)
    file = '(?i)penduduk.miskin'          # regex, searched in the file's name
    sheet = 'Data|4\.4\.2'                # regex, must fit a whole sheet name
    title = 'Penduduk Miskin'             # regex, searched in the text above the header
    headers = ["kode_kabupaten_kota"]     # each must be a header (compared normalised; see below)

    [[table]]                             # one for each dataset that the file feeds
    dataset = "poverty"
    sheet = ""                            # "" first visible sheet that fits · "*" every visible sheet that fits ·
                                          # else a name, or a regex that fits whole names (all such sheets)
    header_rows = [3, 4]                  # line numbers as a person sees them; absent: found by the columns below
    first_row = 0                         # first and last data line; 0 = found (footnotes and empty tails end it)
    last_row = 0
    dates = "auto"                        # auto | dmy | mdy | ymd
    numbers = "auto"                      # auto (proven per column) | id 1.234,5 | en 1,234.5 | plain 1234.5
    fill_down = ["region_code"]           # an empty cell takes the one above (merged rows saved as CSV)

    [table.columns]                       # dataset column = header of the file, or "#AA" (spreadsheet letter)
    region_code = "kode_kabupaten_kota"
    poor_people = "jumlah_penduduk_miskin"

    [table.constants]                     # dataset column = text; wins over [table.columns]; may hold placeholders:
    source = "BPS, Susenas"               #   {sheet}  {sheet:REGEX}  {file:REGEX}  {title:REGEX}  {cell:A2}
    year = '{file:(20\d\d)}'              #   {cell:A2:REGEX}  {column:HEADER} (this row)  {header:GROUP} (melt)
                                          #   REGEX is searched without regard to case; group 1, else the whole hit

    [table.melt]                          # sideways columns become rows; one row per id row and header text
    pattern = '{month} / {measure}'       # regex that must fit the whole normalised header; levels joined by " / ";
                                          #   {year} {month} {measure} are short for named groups; a group called
                                          #   like a dataset column fills it: (?P<region_code>kabupaten .+)
    value = "poor_people"                 # the cell goes here; or, by the group `measure`:
    measures = { kuota = "quota", dibayar = "paid" }
    measure_from = ""                     # or the measure stands in this column (rows "Masuk", "Keluar" under months)
    # rows whose measures are all empty are not made: a month that has not come yet is no report

    [table.scale]                         # dataset column = factor (37,11 thousand → 37110)
    poor_people = 1000
    [table.units]                         # dataset column = unit as the file says it (documentation)
    [table.missing]                       # cells that mean "not available" besides the usual signs
    poor_people = ["0.0"]
    [table.translate.reason]              # text of the file (normalised) = code of the dataset
    "tidak padan" = "nik_tidak_padan"
    [table.filters]                       # only rows where the column (header) has one of these texts
    "jenis kelamin" = ["jumlah"]
    [table.expect]                        # a data row with another text makes the file refused (unit changed?)
    satuan = ["RIBU JIWA"]
    [table.totals]                        # rows called so are no data; they are checked against their parts
    labels = ["jumlah", "sumatera selatan"]     # compared normalised; default: Jumlah, Total, …
    check = true
    [table.region]
    scheme = "auto"                       # auto | kemendagri | bps | name
    within = ""                           # only inside this area (Kemendagri code)
    name = "nmkec"                        # header of the area's name where the region is a code (proves the scheme)
    parent = "nmkab"                      # header of the parent's name or code (names are matched within it)
    [table.roll_up]
    level = "kecamatan"
    sum = ["families"]
    weighted = [{ value = "value", weight = "denominator", numerator = "numerator", per = 100 }]

    [[table.question]]                    # what the file does not say; import refuses until each has an answer
    key = "unit:poor_people"              # unit:COLUMN · constant:COLUMN · column:COLUMN (a header) · numbers:COLUMN
    text = "…"
    choices = ["jiwa", "ribu jiwa"]
    answer = ""

Headers are compared normalised: lower case, `_` and line ends as spaces, footnote marks and tags dropped.

What a tidy table holds (one per table recipe, `tidy.tidy`), all still text as written:
    _line BIGINT, _sheet VARCHAR, _total BOOLEAN, _region_name VARCHAR, _region_parent VARCHAR (NULL when not given),
    then each dataset column that the file carries, VARCHAR, NULL where the cell is empty.
`missing`, `translate`, `filters`, `expect`, `constants`, `melt`, `fill_down` are done there. Left to the typed
parsing: `numbers`, `dates`, `scale`, `region`, `totals.check`, `roll_up`.
'''
