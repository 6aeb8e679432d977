"""How the matrix of reports is arranged: which reports belong together, how often each comes, who sends it."""

GROUPS: dict[str, tuple[str, ...]] = {
    "Bantuan dan anggaran": (
        "disbursements",
        "disbursement_failures",
        "beneficiary_changes",
        "budgets",
        "facilities",
        "targets",
    ),
    "Hasil dan register": (
        "outcomes",
        "family_steps",
        "family_step_flows",
        "school_intake",
        "welfare_deciles",
        "program_deciles",
        "register_survey",
    ),
    "Layanan": ("service_log", "cases", "satisfaction", "spm"),
    "UPT/panti": ("upt_residents", "upt_services", "upt_activities", "upt_staff"),
    "Sasaran dan pilar sosial": ("ppks", "pillars", "organisations"),
}
"""Title → the datasets that are awaited, in the order of the matrix."""
CADENCES: dict[str, str] = {
    "minggu": "mingguan",
    "bulan": "bulanan",
    "dua_bulan": "dua bulanan",
    "triwulan": "triwulan",
    "semester": "semester",
    "tahun": "tahunan",
}
"""How often a report is awaited, by the length of what it tells."""
FREQUENCIES: dict[str, str] = {
    "weekly": "tiap minggu",
    "monthly": "tiap bulan",
    "quarterly": "tiap triwulan",
    "half_yearly": "tiap semester",
    "yearly": "tiap tahun",
}
"""The frequencies of the catalogue at which a report is awaited at all."""
REPORTERS: dict[str, str] = {"region": "wilayah", "upt": "UPT", "office": "kantor"}
"""Who sends what is awaited; what others publish is not."""
