-- Kinds of PPKS that are not in the list of kinds. One row per owner and kind.
select
    targets.owner_code || ' ' || targets.ppks_code as subject,
    'Jenis PPKS sasaran ini tidak ada di daftar jenis PPKS (1–26).' as message
from ppks_targets as targets
left join ppks_kinds as kinds on cast(kinds.ppks_code as varchar) = targets.ppks_code
where kinds.ppks_code is null
