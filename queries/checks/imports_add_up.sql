-- Imports whose rows are not loaded + rejected + outside. One row per import.
select
    file || ' (' || dataset || ')' as subject,
    'Baris '
    || cast(rows as varchar)
    || ', dimuat + ditolak + di luar wilayah '
    || cast(loaded + rejected + outside as varchar)
    || '.' as message
from imports
where rows <> loaded + rejected + outside
