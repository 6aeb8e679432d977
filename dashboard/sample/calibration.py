"""Published totals on which the sample is scaled, each with where it was read. Nothing generated stands here.

Everything made from these figures is DATA CONTOH: a published total is spread over areas and months by a seeded
generator, so that sizes are plausible and no single number can be mistaken for an official one.

* Families per kecamatan of Musi Banyuasin and Muara Enim: Podes 2021 (BPS) through ICRAF.
* People per kecamatan of Muara Enim 2023, thousand: Dukcapil through prabumulihpos.bacakoran.co/read/11542.
* Kutai Timur: people 2025 Kepmendagri (448.850); Sangatta Utara 125.410 (Dukcapil 2023, id.wikipedia), Sangatta
  Selatan 30.874 (mid-2022), Sangkulirang 24.245 (mid-2023), Bengalon 9,76 % of the kabupaten.
* People per kabupaten/kota of NTB: Kepmendagri 2025. Jawa Timur: only the total 41.919.906 is quoted; the shares of
  its kabupaten/kota are rounded to one per mille and serve the sample only.
* Poverty of Kutai Timur: BPS through katakaltim.com (13 Jan 2026). Musi Banyuasin: BPS through Republika, radarkaur,
  trikpos. Muara Enim: BPS through rmolsumsel.id and databoks. NTB 2023: BPS through siarpost.com, 2024-03-05; NTB
  province: BPS press releases. Jawa Timur: tables of BPS summed over 38 areas, extremes of 2022 through bangsaonline.
"""

FAMILIES = {
    "16.03.01": 8298, "16.03.02": 19278, "16.03.03": 10328, "16.03.04": 9763, "16.03.06": 18093, "16.03.07": 25247,
    "16.03.08": 4108, "16.03.09": 2959, "16.03.10": 4759, "16.03.11": 7696, "16.03.14": 7943, "16.03.15": 7973,
    "16.03.16": 10272, "16.03.17": 6336, "16.03.19": 2749, "16.03.21": 3264, "16.03.22": 2495, "16.03.23": 7632,
    "16.03.24": 4341, "16.03.25": 9662, "16.03.26": 5605, "16.03.27": 4314,
    "16.06.01": 26636, "16.06.02": 17952, "16.06.03": 7697, "16.06.04": 7856, "16.06.05": 11604, "16.06.06": 11416,
    "16.06.07": 18221, "16.06.08": 10107, "16.06.09": 27225, "16.06.10": 8518, "16.06.11": 12990, "16.06.12": 15787,
    "16.06.13": 8880, "16.06.14": 11011, "16.06.15": 6712,
}  # fmt: skip

PEOPLE = {
    "16.03.08": 15350, "16.03.10": 18200, "16.03.09": 11440, "16.03.01": 29880, "16.03.27": 13340, "16.03.15": 28720,
    "16.03.14": 27540, "16.03.25": 34230, "16.03.07": 76100, "16.03.02": 79510, "16.03.11": 26950, "16.03.04": 35830,
    "16.03.19": 10550, "16.03.23": 26830, "16.03.03": 35070, "16.03.26": 20550, "16.03.06": 63560, "16.03.17": 19890,
    "16.03.16": 33170, "16.03.22": 8280, "16.03.21": 11730, "16.03.24": 13500,
    "64.08.04": 125410, "64.08.12": 30874, "64.08.05": 24245, "64.08.09": 43808,
}  # fmt: skip

PEOPLE_OF_KABUPATEN = {
    "16.06": 651950, "64.08": 448850,
    "52.01": 762757, "52.02": 1128716, "52.03": 1457591, "52.04": 527715, "52.05": 277837, "52.06": 543582,
    "52.07": 156059, "52.08": 269989, "52.71": 461936, "52.72": 165113,
}  # fmt: skip

JAWA_TIMUR_PEOPLE = 41919906
JAWA_TIMUR_SHARES = {
    "35.01": 14, "35.02": 23, "35.03": 18, "35.04": 27, "35.05": 30, "35.06": 41, "35.07": 66, "35.08": 27,
    "35.09": 63, "35.10": 43, "35.11": 19, "35.12": 16, "35.13": 28, "35.14": 40, "35.15": 50, "35.16": 28,
    "35.17": 33, "35.18": 27, "35.19": 18, "35.20": 16, "35.21": 22, "35.22": 32, "35.23": 30, "35.24": 33,
    "35.25": 32, "35.26": 26, "35.27": 24, "35.28": 21, "35.29": 28, "35.71": 7, "35.72": 4, "35.73": 21,
    "35.74": 6, "35.75": 5, "35.76": 3, "35.77": 5, "35.78": 71, "35.79": 5,
}  # fmt: skip

HOUSEHOLD_SIZE = {"16.03": 3.4, "16.06": 3.22, "64.08": 3.7, "52": 3.5, "35": 3.45}

# region → year → (persen miskin, jiwa miskin); None where the source does not give it.
POVERTY: dict[str, dict[int, tuple[float | None, int | None]]] = {
    "64.08": {
        2015: (9.31, 29570), 2016: (9.16, 30170), 2017: (9.29, 31950), 2018: (9.22, 33020), 2019: (9.48, 35310),
        2020: (9.55, 36980), 2021: (9.81, 37780), 2022: (9.28, 36840), 2023: (9.06, 37040), 2024: (8.81, 37110),
    },
    "16.06": {2021: (15.84, None), 2023: (14.90, 101630), 2024: (12.88, 88940)},
    "16.03": {2021: (12.32, None), 2022: (11.12, None), 2023: (10.93, None), 2024: (9.79, 66420)},
    "16": {2022: (11.90, None), 2024: (10.97, None), 2025: (10.15, None)},
    "52": {2020: (13.97, 713890), 2021: (14.14, None), 2022: (13.68, None), 2023: (13.85, None)},
    "52.71": {2023: (8.62, 46200)}, "52.72": {2023: (8.67, 16530)}, "52.05": {2023: (12.62, 34380)},
    "52.02": {2018: (13.87, None), 2019: (13.63, None), 2020: (13.44, None), 2021: (13.44, None),
              2022: (12.89, None), 2023: (12.93, 129740)},
    "52.07": {2023: (12.95, 21770)}, "52.01": {2023: (13.67, 102710)}, "52.04": {2023: (13.91, 67400)},
    "52.06": {2023: (14.39, 74740)}, "52.03": {2023: (15.63, None)}, "52.08": {2021: (None, 61700)},
    "35": {2016: (12.05, 4703300), 2017: (None, 4616990), 2018: (None, 4332620), 2019: (None, 4112270),
           2020: (None, 4419110), 2021: (None, 4572740)},
    "35.27": {2022: (21.61, 217970)}, "35.26": {2022: (19.44, 196110)}, "35.29": {2022: (18.76, 206200)},
    "35.13": {2022: (17.12, 203230)},
}  # fmt: skip

# Share of poor people assumed where nothing is published for the kabupaten: rural, and kota (urban).
ASSUMED_POOR_PCT = {"35": 11.0, "35.7": 6.0, "52": 14.0, "52.7": 8.6, "16": 11.0, "64": 9.0}
WELFARE_INDEX = {"16.06": 59.57, "16.03": 55.05, "16": 54.49}  # 2025, satudata Sumatera Selatan
