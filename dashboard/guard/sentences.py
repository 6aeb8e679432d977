"""What several guards say of a file, after its name."""

LOCKED = "dikunci dengan kata sandi. Simpan ulang tanpa kata sandi."
MACROS = "memuat makro. Simpan sebagai .xlsx (tanpa makro), lalu kirim ulang."
TABLE = "Minta tabelnya sebagai XLSX atau CSV."
