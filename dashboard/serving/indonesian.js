// Streamlit's own words in Indonesian: labels that a screen reader speaks, tooltips, menus, the lost connection.
// Streamlit 1.67 has no translations; only texts that equal one of these are replaced, so data is never touched.
const WORDS = new Map(Object.entries({
  "About": "Tentang",
  "App pages": "Halaman",
  "Ascending": "Menaik",
  "Automatic": "Otomatis",
  "Autosize": "Sesuaikan lebar",
  "Choose an option": "Pilih",
  "Choose options": "Pilih",
  "Clear selection": "Hapus pilihan",
  "Clear value": "Hapus isian",
  "Close": "Tutup",
  "Close fullscreen": "Tutup layar penuh",
  "Collapse sidebar": "Tutup bilah samping",
  "Connecting": "Menyambung",
  "Connection error": "Sambungan ke server terputus",
  "Copied": "Tersalin",
  "Copy to clipboard": "Salin",
  "Dark": "Gelap",
  "Descending": "Menurun",
  "Download as CSV": "Unduh CSV",
  "Expand sidebar": "Buka bilah samping",
  "Format": "Format",
  "Fullscreen": "Layar penuh",
  "Hide column": "Sembunyikan kolom",
  "Light": "Terang",
  "Loading...": "Memuat …",
  "Main menu": "Menu",
  "Map": "Peta",
  "No results": "Tidak ada yang cocok",
  "No options to select": "Tidak ada pilihan",
  "Logo": "Lambang Pantau Kesos",
  "Navigate to home page": "Ke halaman pertama",
  "Open": "Buka",
  "Page not found": "Halaman tidak ada",
  "Pin column": "Sematkan kolom",
  "Print": "Cetak",
  "Running...": "Memuat …",
  "Search": "Cari",
  "Select all": "Pilih semua",
  "Settings": "Pengaturan",
  "Show/hide columns": "Pilih kolom",
  "Sidebar": "Bilah samping",
  "Skip to main content": "Langsung ke isi",
  "Sort ascending": "Urutkan menaik",
  "Sort descending": "Urutkan menurun",
  "Statistics": "Ringkasan kolom",
  "Stop": "Hentikan",
  "System": "Ikuti perangkat",
  "Toggle attribution": "Tampilkan sumber peta",
  "Unpin column": "Lepas sematan kolom",
  "Upload": "Pilih berkas",
  "Drag and drop files here": "Lepaskan berkas di sini",
  "Drag and drop a file here": "Lepaskan berkas di sini",
  "Previous month": "Bulan sebelumnya",
  "Next month": "Bulan berikutnya",
  "January": "Januari", "February": "Februari", "March": "Maret", "May": "Mei", "June": "Juni", "July": "Juli",
  "August": "Agustus", "October": "Oktober", "December": "Desember",
}));
const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
  "November", "December"];
const PATTERNS = [
  [/^(\d+)(?:\.0)? ?MB per file$/, "atau seret berkas ke sini · paling besar $1 MB"],
  [/^File must be (\d+)(?:\.0)? ?MB or smaller\.$/,
    "Berkas lebih besar dari $1 MB: impor di server dengan `pantau import`."],
  [/^Remove (.*)$/s, "Buang $1"],
  [new RegExp(`^(${MONTHS.join("|")}) (\\d{4})$`), (_, month, year) => `${WORDS.get(month) || month} ${year}`],
  [/^Help for (.*)$/s, "Penjelasan $1"],
  [/^Made with Streamlit v(.*)$/, "Dibuat dengan Streamlit $1"],
  [/^(.*)Running the app's main page\.$/s, "Alamat ini tidak ada; halaman utama ditampilkan."],
  [/^(?:Streamlit server is not responding|Cannot connect to Streamlit|Connection timed out).*$/s,
    "Server dasbor tidak menjawab. Data tidak hilang; muat ulang halaman sesaat lagi."],
];
const ATTRIBUTES = ["aria-label", "title", "placeholder", "alt"];
// A chart is described in words by the figure around it; its drawing would be read as loose names, then loose numbers.
const DRAWING = '[role="figure"][aria-label] svg.main-svg';

function translated(text) {
  const trimmed = text.trim();
  if (WORDS.has(trimmed)) return WORDS.get(trimmed);
  const colon = trimmed.indexOf(": ");
  if (colon > 0 && WORDS.has(trimmed.slice(0, colon))) return WORDS.get(trimmed.slice(0, colon)) + trimmed.slice(colon);
  for (const [pattern, words] of PATTERNS) if (pattern.test(trimmed)) return trimmed.replace(pattern, words);
  return null;
}

function labels(element) {
  if (element.matches(DRAWING)) element.setAttribute("aria-hidden", "true");
  for (const name of ATTRIBUTES) {
    const found = element.hasAttribute(name) && translated(element.getAttribute(name));
    if (found) element.setAttribute(name, found);
  }
}

function words(node) {
  const found = node.nodeValue.length < 400 && translated(node.nodeValue);
  if (found) node.nodeValue = found;
}

function everything(root) {
  if (root.nodeType === Node.TEXT_NODE) return words(root);
  if (root.nodeType !== Node.ELEMENT_NODE) return undefined;
  labels(root);
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    if (walker.currentNode.nodeType === Node.TEXT_NODE) words(walker.currentNode);
    else labels(walker.currentNode);
  }
  return undefined;
}

new MutationObserver((changes) => {
  for (const change of changes) {
    if (change.type === "attributes") labels(change.target);
    else for (const node of change.addedNodes) everything(node);
  }
}).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ATTRIBUTES });
everything(document.body);
